//! What stands out in the demonstration: lifts, and notices.

use serde::Deserialize;

use service_manual_domain::ids::{LiftId, SiteNoticeId};
use service_manual_domain::lift::TypedLift;
use service_manual_domain::notice::{TypedServiceNotice, TypedSiteNotice};
use service_manual_search::words_said;
use service_manual_store::ChangedThing;

use super::service::day;
use super::{Content, DemoTexts, Loader, PublicService, wrong};
use crate::error::Result;
use crate::services::notice;
use crate::{lifts, site_notices};

/// A lift, as typed into the form.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct DemoLift {
    /// Key of the service.
    pub service: String,
    /// The searches in which it rises; none: on the front page.
    pub searches: Vec<String>,
    /// The last day.
    pub until: String,
}

/// A notice on every page, as typed into the form.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct DemoSiteNotice {
    /// Code of the level.
    pub level: String,
    /// Code of the audience.
    pub audience: String,
    /// Whether a reader may put it away.
    pub dismissible: bool,
    /// What it says.
    pub text: DemoTexts,
    /// The last day.
    pub until: String,
}

/// The notice of a service, as typed into the form.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct DemoServiceNotice {
    /// Key of the service.
    pub service: String,
    /// What it says.
    pub text: DemoTexts,
    /// The last day.
    pub until: String,
}

impl DemoTexts {
    /// In the order of the languages.
    fn each(&self) -> [String; 3] {
        let texts = self.typed();
        [texts.fi, texts.sv, texts.en]
    }
}

impl Loader<'_> {
    /// Lifts and notices.
    pub(super) async fn promoted(&mut self, content: &Content) -> Result<()> {
        for lift in &content.lift {
            self.lift(lift).await?;
        }
        for notice in &content.site_notice {
            self.site_notice(notice).await?;
        }
        for notice in &content.service_notice {
            self.service_notice(notice).await?;
        }
        Ok(self.tx.feed().changed(ChangedThing::Site, self.ctx.now()).await?)
    }

    /// A day of the content as people type it.
    fn day(&self, text: &str) -> String {
        let day = day(text, self.ctx.now().day());
        day.map_or_else(|| text.to_owned(), |day| day.to_string())
    }

    async fn lift(&mut self, demo: &DemoLift) -> Result<()> {
        let typed = TypedLift {
            service: demo.service.clone(),
            searches: demo.searches.join("\n"),
            from: String::new(),
            until: self.day(&demo.until),
        };
        let find = |key: &str| self.public.get(key).map(|service| service.id);
        let lift = typed.parse(find, words_said);
        let lift = lift.map_err(|problems| wrong(&demo.service, &problems))?;
        let id = LiftId::new(self.ctx.now(), self.ctx.random());
        self.tx.lifts().add(id, &lift).await?;
        self.record(&lifts::change::event(id), self.ctx.now()).await
    }

    async fn site_notice(&mut self, demo: &DemoSiteNotice) -> Result<()> {
        let typed = TypedSiteNotice {
            level: demo.level.clone(),
            audience: demo.audience.clone(),
            dismissible: demo.dismissible,
            texts: demo.text.each(),
            from: [String::new(), String::new()],
            until: [self.day(&demo.until), String::new()],
        };
        let notice = typed.parse(self.ctx.now());
        let notice = notice.map_err(|problems| wrong(&demo.text.fi, &problems))?;
        let id = SiteNoticeId::new(self.ctx.now(), self.ctx.random());
        self.tx.site_notices().add(id, &notice).await?;
        let event = site_notices::told(id, None, Some(&notice));
        self.record(&event, self.ctx.now()).await
    }

    async fn service_notice(&mut self, demo: &DemoServiceNotice) -> Result<()> {
        let typed = TypedServiceNotice {
            texts: demo.text.each(),
            from: String::new(),
            until: self.day(&demo.until),
        };
        let PublicService { id, original, .. } = *self.public(&demo.service)?;
        let notice = typed.parse(original, self.ctx.now().day());
        let notice = notice.map_err(|problems| wrong(&demo.service, &problems))?;
        let service = self.tx.services().get(id).await?;
        self.tx.service_notices().put(service.id, 0, &notice).await?;
        let event = notice::told(&service, None, Some(&notice));
        self.record(&event, self.ctx.now()).await
    }
}
