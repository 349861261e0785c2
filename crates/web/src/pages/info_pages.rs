//! The pages that administrators write, as everybody reads them (spec 2.1, 4.1), and acknowledging
//! the privacy policy statement.

use service_manual_app::Error;
use service_manual_app::accounts::acknowledge_notice::acknowledge_notice;
use service_manual_app::queries::pages::show;
use service_manual_domain::info_page::InfoPage;
use service_manual_render::pages::info_page::{InfoTextPage, NoticePage};
use service_manual_render::urls;

use crate::call::{Call, PageResult, answer};
use crate::form::Typed;
use crate::kept::own_path;
use crate::pages::page_blocks;

pub(crate) async fn jobseekers(call: Call) -> PageResult {
    info_page(&call, InfoPage::Jobseekers).await
}

pub(crate) async fn experts(call: Call) -> PageResult {
    info_page(&call, InfoPage::Experts).await
}

pub(crate) async fn providers(call: Call) -> PageResult {
    info_page(&call, InfoPage::Providers).await
}

pub(crate) async fn help(call: Call) -> PageResult {
    info_page(&call, InfoPage::Help).await
}

pub(crate) async fn faq(call: Call) -> PageResult {
    info_page(&call, InfoPage::Faq).await
}

pub(crate) async fn contact(call: Call) -> PageResult {
    info_page(&call, InfoPage::Contact).await
}

pub(crate) async fn privacy(call: Call) -> PageResult {
    info_page(&call, InfoPage::Privacy).await
}

pub(crate) async fn data_security(call: Call) -> PageResult {
    info_page(&call, InfoPage::DataSecurity).await
}

pub(crate) async fn cookies(call: Call) -> PageResult {
    info_page(&call, InfoPage::Cookies).await
}

pub(crate) async fn accessibility(call: Call) -> PageResult {
    info_page(&call, InfoPage::Accessibility).await
}

async fn info_page(call: &Call, page: InfoPage) -> PageResult {
    let shown = show(call.ctx(), page, call.language()).await?;
    answer(&InfoTextPage {
        frame: call.frame(),
        page,
        blocks: page_blocks::shown(call, &shown.blocks, call.language()),
        version: shown.version,
        written_on: shown.written_on,
    })
}

pub(crate) async fn notice(call: Call) -> PageResult {
    let next = own_path(call.query("next").unwrap_or_default());
    show_notice(&call, next.unwrap_or_default()).await
}

pub(crate) async fn acknowledge(call: Call, typed: Typed) -> PageResult {
    let next = own_path(typed.value("next"));
    match acknowledge_notice(call.ctx(), &call.caller(), typed.version()?).await {
        Ok(()) => call.go_to(&next.unwrap_or_else(|| urls::start(call.language())), None),
        // A newer version came while this one was read.
        Err(Error::Conflict) => call.go_to(&urls::notice(call.language(), next.as_deref()), None),
        Err(error) => Err(error.into()),
    }
}

async fn show_notice(call: &Call, next: String) -> PageResult {
    let shown = show(call.ctx(), InfoPage::Privacy, call.language()).await?;
    answer(&NoticePage {
        frame: call.frame(),
        blocks: page_blocks::shown(call, &shown.blocks, call.language()),
        version: shown.version,
        written_on: shown.written_on,
        next,
    })
}
