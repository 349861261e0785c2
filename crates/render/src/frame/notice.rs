//! Notices at the top of every page.

use service_manual_domain::ids::SiteNoticeId;
use service_manual_domain::language::Language;
use service_manual_domain::notice::{NoticeLevel, SiteNotice};

use crate::i18n::Texts;

/// A notice on every page, such as a planned break.
#[derive(Debug, Clone)]
pub struct Notice {
    /// How urgent it is.
    pub level: NoticeLevel,
    /// Its text, written by an administrator.
    pub text: String,
    /// The language it is written in.
    pub language: Language,
    /// What a browser remembers it by in which it was put away; nothing where it stays.
    pub dismiss: Option<String>,
}

impl Notice {
    /// A stored notice for a reader. One that was changed is another to those who put it away.
    pub fn of(
        id: SiteNoticeId,
        version: i64,
        notice: &SiteNotice,
        wanted: Language,
    ) -> Option<Self> {
        let (language, text) = notice.texts.best(wanted, Language::Fi)?;
        let dismiss = notice.dismissible.then(|| format!("{id}-{version}"));
        Some(Self { level: notice.level, text: text.to_owned(), language, dismiss })
    }

    /// The end of the class name.
    pub(crate) const fn class(&self) -> &'static str {
        match self.level {
            NoticeLevel::Info => "info",
            NoticeLevel::Warning => "warning",
            NoticeLevel::Disturbance => "error",
        }
    }

    pub(crate) const fn icon(&self) -> &'static str {
        match self.level {
            NoticeLevel::Info => "info",
            NoticeLevel::Warning => "warning",
            NoticeLevel::Disturbance => "error",
        }
    }

    /// How urgent it is, in words.
    pub(crate) fn label(&self, t: &Texts) -> &'static str {
        level_label(t, self.level)
    }
}

/// How urgent a notice is, in words.
pub(crate) fn level_label(t: &Texts, level: NoticeLevel) -> &'static str {
    match level {
        NoticeLevel::Info => t.frame_notice_info(),
        NoticeLevel::Warning => t.frame_notice_warning(),
        NoticeLevel::Disturbance => t.frame_notice_disturbance(),
    }
}
