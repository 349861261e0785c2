//! All notices.

use askama::Template;
use service_manual_domain::content_history::ContentKind;
use service_manual_domain::ids::SiteNoticeId;
use service_manual_domain::language::{Language, Texts as Written};
use service_manual_domain::notice::{Audience, NoticeLevel, SiteNotice};
use service_manual_domain::time::{Instant, Length};

use super::audience;
use crate::frame::{Flash, Frame, MenuEntry, level_label};
use crate::page::Page;
use crate::pages::sample;
use crate::worded::Worded;
use crate::{format, labels, urls};

/// All notices, what begins last first.
#[derive(Debug, Template)]
#[template(path = "pages/site_notice/list.html")]
pub struct SiteNoticesPage {
    /// What surrounds it.
    pub frame: Frame,
    /// The moment at which it is read.
    pub now: Instant,
    /// The notices.
    pub rows: Vec<SiteNoticeRow>,
}

/// A notice.
#[derive(Debug, Clone)]
pub struct SiteNoticeRow {
    /// Its id.
    pub id: SiteNoticeId,
    /// What it says, to whom and when.
    pub notice: SiteNotice,
}

impl Page for SiteNoticesPage {
    fn frame(&self) -> &Frame {
        &self.frame
    }

    fn title(&self) -> String {
        self.frame.t().sitenotice_title().to_owned()
    }

    fn menu_entry(&self) -> Option<MenuEntry> {
        Some(MenuEntry::SiteNotices)
    }
}

impl SiteNoticesPage {
    fn text(&self, row: &SiteNoticeRow) -> Worded {
        let text = Worded::row(&row.notice.texts, self.frame.language, Language::Fi);
        text.unwrap_or_else(|| Worded::new(self.frame.language, row.id.to_string()))
    }

    /// Level, and for whom.
    fn kind(&self, row: &SiteNoticeRow) -> String {
        let t = self.frame.t();
        format!("{}, {}", level_label(t, row.notice.level), audience(t, row.notice.audience))
    }

    fn period(&self, row: &SiteNoticeRow) -> String {
        let moment = |at| format::day_and_time(self.frame.language, at);
        format!("{} – {}", moment(row.notice.from), moment(row.notice.until))
    }

    fn state(&self, row: &SiteNoticeRow) -> &'static str {
        let t = self.frame.t();
        if row.notice.until <= self.now {
            t.lift_state_over()
        } else if row.notice.from <= self.now {
            t.lift_state_shown()
        } else {
            t.lift_state_coming()
        }
    }

    /// The languages in which nobody wrote it.
    fn missing(&self, row: &SiteNoticeRow) -> Option<String> {
        let t = self.frame.t();
        let empty = Language::ALL.into_iter().filter(|one| row.notice.texts.get(*one).is_empty());
        let names: Vec<&str> = empty.map(|one| labels::language(t, one)).collect();
        (!names.is_empty()).then(|| t.sitenotice_missing(names.join(", ")))
    }

    fn history_href(&self) -> String {
        urls::content_history(self.frame.language, ContentKind::SiteNotices)
    }

    /// Notices that are shown, come and are over; none.
    pub fn samples(language: Language) -> Vec<Self> {
        let now = sample::now();
        let row = |number, level, hours: i64| {
            let texts = Written::default().with(Language::Fi, "Palvelussa on huoltokatko illalla.");
            let texts = match level {
                NoticeLevel::Info => texts,
                _ => texts.with(Language::Sv, "Avbrott i kväll.").with(Language::En, "A break."),
            };
            let from = now.plus(Length::hours(hours));
            let notice = SiteNotice {
                level,
                audience: if hours > 0 { Audience::SignedIn } else { Audience::Everybody },
                dismissible: true,
                texts,
                from,
                until: from.plus(Length::hours(6)),
            };
            Some(SiteNoticeRow { id: sample::id(number)?, notice })
        };
        let rows = [
            row(61, NoticeLevel::Warning, 48),
            row(62, NoticeLevel::Disturbance, -1),
            row(63, NoticeLevel::Info, -100),
        ];
        let frame = sample::signed_in(language, urls::SITE_NOTICES, &[]);
        let saved = sample::with_messages(frame.clone(), Flash::NoticeSaved);
        vec![
            Self { frame: saved, now, rows: rows.into_iter().flatten().collect() },
            Self { frame, now, rows: Vec::new() },
        ]
    }
}
