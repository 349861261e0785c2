//! The mailbox of a demonstration.

use service_manual_app::queries::mailbox::{Mail, mail, newest};
use service_manual_render::pages::mailbox::{MailPage, MailboxPage, MailboxRow};

use crate::call::{Call, PageResult, answer};

pub(crate) async fn list(call: Call) -> PageResult {
    let row = |mail: Mail| MailboxRow {
        id: mail.id,
        at: mail.created_at,
        to: mail.address.as_str().to_owned(),
        subject: mail.subject,
    };
    let rows = newest(call.ctx()).await?.into_iter().map(row).collect();
    answer(&MailboxPage { frame: call.frame(), rows })
}

pub(crate) async fn show(call: Call) -> PageResult {
    let mail = mail(call.ctx(), call.id()?).await?;
    answer(&MailPage {
        frame: call.frame(),
        id: mail.id,
        at: mail.created_at,
        to: mail.address.as_str().to_owned(),
        subject: mail.subject,
        text: mail.text,
        html: mail.html,
    })
}
