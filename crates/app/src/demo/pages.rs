//! Pages of the demonstration: blocks after the texts that came with the program.

use std::collections::BTreeMap;

use serde::Deserialize;

use service_manual_domain::ids::{AccountId, FileId};
use service_manual_domain::info_page::InfoPage;
use service_manual_domain::page_block::{Offered, PageFile, TypedBlock, TypedBlocks};
use service_manual_domain::query_string;
use service_manual_domain::search::SearchRequest;

use super::{Content, DemoFile, Loader, wrong};
use crate::error::Result;
use crate::pages::{blocks, change, files};

/// A page.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct DemoPage {
    /// Its code.
    pub page: String,
    /// Its files.
    pub file: Vec<DemoFile>,
    /// The blocks that follow its text.
    pub block: Vec<DemoBlock>,
}

/// A block, as typed into the form, but for services and files, which are named by their keys.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct DemoBlock {
    /// The code of its kind.
    pub kind: String,
    /// What was typed, by the names of the fields without that of the block.
    pub fields: BTreeMap<String, String>,
}

impl Loader<'_> {
    /// Writes a new version of every page that the content has.
    pub(super) async fn pages(&mut self, content: &Content, by: AccountId) -> Result<()> {
        for page in &content.page {
            self.page(page, by).await?;
        }
        Ok(())
    }

    async fn page(&mut self, demo: &DemoPage, by: AccountId) -> Result<()> {
        let page: InfoPage = demo.page.parse().map_err(|code| wrong(&demo.page, &code))?;
        let now = self.ctx.now();
        for file in &demo.file {
            self.page_file(file, page, by).await?;
        }
        let rows = self.tx.page_files().of_page(page).await?;
        let ids: Vec<FileId> = rows.iter().map(|row| row.file.id).collect();
        let before = self.tx.pages().get(page, None).await?;
        let text = blocks::typed_again(self.ctx, &mut self.tx, &before.blocks, before.sanitiser);
        let mut typed: Vec<TypedBlock> = text.await?.into_iter().collect();
        for block in &demo.block {
            typed.push(self.block(block)?);
        }
        let offered = Offered {
            service: &|key| self.public.get(key).map(|service| service.id),
            filter: &|typed| {
                let pairs = query_string::pairs(typed.trim_start_matches('?').as_bytes());
                let pairs = pairs.iter().map(|(name, value)| (name.as_str(), value.as_str()));
                Ok(SearchRequest::read(pairs).0)
            },
            rich: &blocks::rich,
            files: &ids,
        };
        let blocks = typed.into_iter().collect::<TypedBlocks>().parse(&offered);
        let blocks = blocks.map_err(|problems| wrong(&demo.page, &problems))?;
        let put = change::put(self.ctx, &mut self.tx, (&before, blocks), &rows, (by, now));
        let event = put.await?;
        self.record(&event, now).await
    }

    fn block(&self, demo: &DemoBlock) -> Result<TypedBlock> {
        let kind = demo.kind.parse().map_err(|code| wrong(&demo.kind, &code))?;
        let block = TypedBlock::new(kind);
        Ok(demo.fields.iter().fold(block, |block, (name, value)| {
            let file = self.ids.get(&("file", value.clone())).filter(|_| name.ends_with("_file"));
            block.with(name, file.unwrap_or(value))
        }))
    }

    async fn page_file(&mut self, demo: &DemoFile, page: InfoPage, by: AccountId) -> Result<()> {
        let now = self.ctx.now();
        let (id, found) = self.bytes(demo, now).await?;
        let file = PageFile {
            id,
            page,
            name: found.name,
            file_type: found.file_type,
            size: found.size,
            sha256: found.sha256,
            uploaded_by: by,
            uploaded_at: now,
        };
        self.tx.page_files().add(&file).await?;
        self.ids.insert(("file", demo.key.clone()), id.to_string());
        self.record(&files::added(&file), now).await
    }
}
