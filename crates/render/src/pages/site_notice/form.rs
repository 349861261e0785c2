//! The form of a notice, with its preview.

use askama::Template;
use service_manual_domain::ids::SiteNoticeId;
use service_manual_domain::language::{Language, Texts as Written};
use service_manual_domain::notice::{Audience, NoticeLevel, SiteNotice, TEXT_LIMIT};
use service_manual_domain::problem::{Problem, ProblemCode};
use service_manual_domain::time::Length;

use super::audience;
use crate::forms::{Choice, Field, Form, FormState};
use crate::frame::{Crumb, Frame, MenuEntry, Notice, level_label};
use crate::i18n::Texts;
use crate::page::Page;
use crate::pages::sample;
use crate::{labels, urls};

/// Rows of a field for a text.
const ROWS: u8 = 3;

/// The form of a notice. Fields: `level`, `audience`, `dismissible`, `text_fi` to `text_en`,
/// `from_day`, `from_time`, `until_day`, `until_time`; hidden `version` of an existing one. The
/// button of the preview sends [`SiteNoticeFormPage::PREVIEW`].
#[derive(Debug, Template)]
#[template(path = "pages/site_notice/form.html")]
pub struct SiteNoticeFormPage {
    /// What surrounds it.
    pub frame: Frame,
    /// The notice; `None`: a new one.
    pub existing: Option<ExistingNotice>,
    /// What was typed and what is wrong.
    pub form: FormState,
    /// What readers would see, if that was asked for.
    pub preview: Option<SiteNotice>,
}

/// An existing notice.
#[derive(Debug, Clone)]
pub struct ExistingNotice {
    /// Its id.
    pub id: SiteNoticeId,
    /// Counts its changes.
    pub version: i64,
    /// Whether somebody else changed it meanwhile.
    pub conflict: bool,
}

impl Page for SiteNoticeFormPage {
    fn frame(&self) -> &Frame {
        &self.frame
    }

    fn title(&self) -> String {
        let t = self.frame.t();
        let new = self.existing.is_none();
        if new { t.sitenotice_new() } else { t.sitenotice_edit() }.to_owned()
    }

    fn crumbs(&self) -> Option<Vec<Crumb>> {
        let (t, language) = (self.frame.t(), self.frame.language);
        Some(vec![Crumb::new(t.sitenotice_title(), urls::site_notices(language))])
    }

    fn menu_entry(&self) -> Option<MenuEntry> {
        Some(MenuEntry::SiteNotices)
    }

    fn has_problems(&self) -> bool {
        self.form.has_problems()
    }
}

impl SiteNoticeFormPage {
    /// What the button of the preview sends.
    pub const PREVIEW: &'static str = "preview";

    fn form(&self) -> Form {
        let (t, language) = (self.frame.t(), self.frame.language);
        let action = match &self.existing {
            Some(existing) => urls::of_site_notice(urls::SITE_NOTICE, language, existing.id),
            None => urls::site_notice_new(language),
        };
        let form = Form::new(t, action, t.sitenotice_save(), &self.form)
            .press(t.sitenotice_preview(), Self::PREVIEW)
            .cancel(urls::site_notices(language))
            .keep_typed_text()
            .fields(kind_fields(t))
            .section(t.sitenotice_texts(), t.sitenotice_texts_hint(), text_fields(t, Language::Fi))
            .section(t.sitenotice_period(), "", period_fields(t));
        match &self.existing {
            Some(existing) => form.hidden("version", existing.version.to_string()),
            None => form,
        }
    }

    /// The notice to a reader of each language.
    fn previews(&self) -> Vec<(Language, Notice)> {
        let notice = |language| {
            let notice = self.preview.as_ref()?;
            let (written, text) = notice.texts.best(language, Language::Fi)?;
            let text = text.to_owned();
            Some((language, Notice { level: notice.level, text, language: written, dismiss: None }))
        };
        Language::ALL.into_iter().filter_map(notice).collect()
    }

    /// A new one with problems; an existing one with its preview; one that somebody else changed.
    pub fn samples(language: Language) -> Vec<Self> {
        let Some(id) = sample::id::<SiteNoticeId>(61) else { return Vec::new() };
        let page = |existing: Option<ExistingNotice>, form| Self {
            frame: match existing {
                Some(_) => {
                    sample::signed_in(language, urls::SITE_NOTICE, &[("id", &id.to_string())])
                }
                None => sample::signed_in(language, urls::SITE_NOTICE_NEW, &[]),
            },
            existing,
            form,
            preview: None,
        };
        let problems = ["level", "text_fi", "until_day"];
        let problems = problems.map(|field| Problem::new(field, ProblemCode::Required));
        let text = "Palvelussa on huoltokatko torstaina 26.11.2026 klo 18–19.";
        let filled = FormState::new()
            .with("level", "warning")
            .with("audience", "everybody")
            .with("dismissible", "yes")
            .with("text_fi", text)
            .with("text_sv", "Tjänsten har ett avbrott torsdagen 26.11.2026 kl. 18–19.")
            .with("from_day", "25.11.2026")
            .with("until_day", "26.11.2026")
            .with("until_time", "19.00");
        let existing = ExistingNotice { id, version: 2, conflict: false };
        let notice = SiteNotice {
            level: NoticeLevel::Warning,
            audience: Audience::Everybody,
            dismissible: true,
            texts: Written::default().with(Language::Fi, text),
            from: sample::now(),
            until: sample::now().plus(Length::days(2)),
        };
        let previewed = page(Some(existing.clone()), filled.clone());
        vec![
            page(None, FormState::new().with_problems(problems.into())),
            Self { preview: Some(notice), ..previewed },
            page(Some(ExistingNotice { conflict: true, ..existing }), filled),
        ]
    }
}

fn kind_fields(t: &'static Texts) -> Vec<Field> {
    let levels = NoticeLevel::ALL.map(|one| Choice::new(one.code(), level_label(t, one)));
    let audiences = Audience::ALL.map(|one| Choice::new(one.code(), audience(t, one)));
    vec![
        Field::radios(t, "level", t.sitenotice_level(), levels.into()).required(),
        Field::radios(t, "audience", t.sitenotice_audience(), audiences.into()).required(),
        Field::checkbox(t, "dismissible", t.sitenotice_dismissible())
            .hint(t.sitenotice_dismissible_hint()),
    ]
}

/// The fields for the texts of a notice, of which that in one language must be filled.
pub(crate) fn text_fields(t: &'static Texts, needed: Language) -> Vec<Field> {
    let field = |language: Language| {
        let label = labels::own_name(language);
        let field = Field::text_area(t, &format!("text_{language}"), label, ROWS);
        let field = field.limit(TEXT_LIMIT).lang(language);
        if language == needed { field.required() } else { field }
    };
    Language::ALL.map(field).into()
}

fn period_fields(t: &'static Texts) -> Vec<Field> {
    vec![
        Field::text(t, "from_day", t.sitenotice_from_day()).hint(t.sitenotice_from_day_hint()),
        Field::text(t, "from_time", t.sitenotice_from_time()).hint(t.sitenotice_time_hint()),
        Field::text(t, "until_day", t.sitenotice_until_day()).required(),
        Field::text(t, "until_time", t.sitenotice_until_time())
            .hint(t.sitenotice_until_time_hint()),
    ]
}
