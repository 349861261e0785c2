//! The texts of mails, for administrators (spec 2.8): the list of all mails, and the page on which
//! one of them is written anew.

use askama::Template;
use service_manual_domain::content_history::{ContentKind, of_text};
use service_manual_domain::language::Language;
use service_manual_domain::mail_text::{BODY_LIMIT, MailKind, SUBJECT_LIMIT};
use service_manual_domain::problem::{Problem, ProblemCode};
use service_manual_domain::time::Instant;

use crate::Texts;
use crate::forms::{ErrorSummary, Field, Form, FormState};
use crate::frame::{Crumb, Frame, MenuEntry};
use crate::mail::{Block, default_text, sample as sample_mail};
use crate::page::Page;
use crate::pages::sample;
use crate::{format, labels, urls};

/// All mails.
#[derive(Debug, Template)]
#[template(path = "pages/mail_texts.html")]
pub struct MailTextsPage {
    /// What surrounds it.
    pub frame: Frame,
    /// The mails, in the order of the catalogue.
    pub rows: Vec<MailTextRow>,
}

/// A mail in the list.
#[derive(Debug, Clone)]
pub struct MailTextRow {
    /// Which.
    pub kind: MailKind,
    /// The languages in which administrators wrote a text of their own.
    pub own_in: Vec<Language>,
}

impl Page for MailTextsPage {
    fn frame(&self) -> &Frame {
        &self.frame
    }

    fn title(&self) -> String {
        self.frame.t().mailtext_title().to_owned()
    }

    fn menu_entry(&self) -> Option<MenuEntry> {
        Some(MenuEntry::MailTexts)
    }
}

impl MailTextsPage {
    fn name(&self, row: &MailTextRow) -> String {
        heading(self.frame.t(), row.kind)
    }

    fn href(&self, row: &MailTextRow) -> String {
        urls::mail_text(self.frame.language, row.kind, self.frame.language)
    }

    fn when(&self, row: &MailTextRow) -> &'static str {
        labels::mail_texts::when(self.frame.t(), row.kind)
    }

    fn changed(&self, row: &MailTextRow) -> String {
        let t = self.frame.t();
        if row.own_in.is_empty() {
            return t.mailtext_default().to_owned();
        }
        let names: Vec<&str> = row.own_in.iter().map(|one| labels::language(t, *one)).collect();
        t.mailtext_own_in(names.join(", "))
    }

    /// All, some of them written anew.
    pub fn samples(language: Language) -> Vec<Self> {
        let row = |(number, kind): (usize, &MailKind)| MailTextRow {
            kind: *kind,
            own_in: Language::ALL.into_iter().take(number % 4).collect(),
        };
        vec![Self {
            frame: sample::signed_in(language, urls::MAIL_TEXTS, &[]),
            rows: MailKind::ALL.iter().enumerate().map(row).collect(),
        }]
    }
}

/// The name of a mail where it stands alone.
fn heading(t: &Texts, kind: MailKind) -> String {
    let mut letters = labels::mail::kind(t, kind).chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    first.chain(letters).collect()
}

/// The text of one mail in one language. The form has the fields `subject`, `body` and the hidden
/// `version`; that for going back to the default has the box `confirmed` and `version`.
#[derive(Debug, Template)]
#[template(path = "pages/mail_text.html")]
pub struct MailTextPage {
    /// What surrounds it.
    pub frame: Frame,
    /// Which mail.
    pub kind: MailKind,
    /// In which language.
    pub language: Language,
    /// Whether administrators wrote the stored text.
    pub own: bool,
    /// When it was changed last, and the name of the person who did.
    pub changed: Option<(Instant, String)>,
    /// The version the person saw.
    pub version: i64,
    /// What was typed and what is wrong.
    pub form: FormState,
    /// What is wrong with the way back to the default.
    pub restore: FormState,
    /// The stored text, if somebody changed it while the form was open.
    pub newer: Option<NewerText>,
    /// How the mail would look, if that was asked for.
    pub preview: Option<MailPreview>,
}

/// A text that somebody stored while the form was open.
#[derive(Debug, Clone)]
pub struct NewerText {
    /// Its subject.
    pub subject: String,
    /// Its body.
    pub body: String,
}

/// The same mail in a language.
struct LanguageLink {
    label: &'static str,
    href: String,
    current: bool,
}

/// What may stand in the text.
struct PlaceholderRow {
    mark: String,
    text: &'static str,
    own_line: bool,
    must_stay: bool,
}

/// A mail with made-up values.
#[derive(Debug, Clone)]
pub struct MailPreview {
    /// The subject.
    pub subject: String,
    /// What the HTML holds. It is shown as a part of the page: nothing that was typed is taken for
    /// HTML, and nothing in it leads anywhere.
    pub blocks: Vec<Block>,
    /// The plain text.
    pub text: String,
}

impl Page for MailTextPage {
    fn frame(&self) -> &Frame {
        &self.frame
    }

    fn title(&self) -> String {
        heading(self.frame.t(), self.kind)
    }

    fn crumbs(&self) -> Option<Vec<Crumb>> {
        let (t, language) = (self.frame.t(), self.frame.language);
        Some(vec![Crumb::new(t.mailtext_title(), urls::mail_texts(language))])
    }

    fn menu_entry(&self) -> Option<MenuEntry> {
        Some(MenuEntry::MailTexts)
    }

    fn has_problems(&self) -> bool {
        self.form.has_problems() || self.restore.has_problems()
    }
}

impl MailTextPage {
    fn summary(&self) -> ErrorSummary {
        let form = if self.restore.has_problems() { self.restore_form() } else { self.form() };
        form.summary()
    }

    fn form(&self) -> Form {
        let (t, language) = (self.frame.t(), self.frame.language);
        let preview = urls::mail_text_preview(language, self.kind, self.language);
        Form::new(t, self.path(self.language), t.mailtext_save(), &self.form)
            .hidden("version", self.version.to_string())
            .also(t.mailtext_preview(), format!("{preview}#preview"))
            .cancel(urls::mail_texts(language))
            .keep_typed_text()
            .fields(vec![
                Field::text(t, "subject", t.mailtext_subject())
                    .limit(SUBJECT_LIMIT)
                    .lang(self.language)
                    .required(),
                Field::text_area(t, "body", t.mailtext_body(), 18)
                    .hint(t.mailtext_body_hint())
                    .limit(BODY_LIMIT)
                    .lang(self.language)
                    .required(),
            ])
    }

    fn restore_form(&self) -> Form {
        let (t, language) = (self.frame.t(), self.frame.language);
        let action = urls::mail_text_default(language, self.kind, self.language);
        Form::new(t, action, t.mailtext_restore(), &self.restore)
            .hidden("version", self.version.to_string())
            .quiet()
            .fields(vec![Field::checkbox(t, "confirmed", t.mailtext_restore_confirm()).required()])
    }

    fn path(&self, of: Language) -> String {
        urls::mail_text(self.frame.language, self.kind, of)
    }

    fn history_href(&self) -> String {
        let thing = of_text(self.kind, self.language);
        urls::history_of(self.frame.language, ContentKind::MailTexts, thing)
    }

    fn languages(&self) -> impl Iterator<Item = LanguageLink> {
        Language::ALL.into_iter().map(|one| LanguageLink {
            label: labels::language(self.frame.t(), one),
            href: self.path(one),
            current: one == self.language,
        })
    }

    fn when(&self) -> &'static str {
        labels::mail_texts::when(self.frame.t(), self.kind)
    }

    fn text_heading(&self) -> String {
        let t = self.frame.t();
        t.mailtext_text_in(labels::language(t, self.language))
    }

    /// Whose text is in use, and who changed it last.
    fn state(&self) -> String {
        let t = self.frame.t();
        let state = if self.own { t.mailtext_state_own() } else { t.mailtext_state_default() };
        let changed = self.changed.as_ref().map(|(at, person)| {
            t.mailtext_changed(person, format::day_and_time(self.frame.language, *at))
        });
        changed.map_or_else(|| state.to_owned(), |changed| format!("{state} {changed}"))
    }

    /// As every mail begins.
    fn greeting(&self) -> &'static str {
        Texts::of(self.language).mail_greeting()
    }

    fn placeholders(&self) -> impl Iterator<Item = PlaceholderRow> {
        let t = self.frame.t();
        self.kind.placeholders().iter().map(move |one| PlaceholderRow {
            mark: one.mark(),
            text: labels::mail_texts::placeholder(t, *one),
            own_line: one.is_block(),
            must_stay: self.kind.must_keep().contains(one),
        })
    }

    /// The default; a preview of a text of one's own; problems; a conflict; the way back.
    pub fn samples(language: Language) -> Vec<Self> {
        let kind = MailKind::ServiceReturned;
        let values = [("kind", kind.code()), ("language", "sv")];
        let text = default_text(kind, Language::Sv);
        let filled = sample_mail(kind, Language::Sv).fill(&text);
        let page = || Self {
            frame: sample::signed_in(language, urls::MAIL_TEXT, &values),
            kind,
            language: Language::Sv,
            own: false,
            changed: None,
            version: 0,
            form: FormState::new()
                .with("subject", text.subject.as_str())
                .with("body", text.body.as_str()),
            restore: FormState::new(),
            newer: None,
            preview: None,
        };
        let changed = || Self {
            own: true,
            changed: Some((sample::now(), "Maija Meikäläinen".to_owned())),
            version: 3,
            ..page()
        };
        let mark = "[tjänst]".to_owned();
        let wrong = vec![Problem::new("body", ProblemCode::UnknownPlaceholder { mark })];
        let unconfirmed = vec![Problem::new("confirmed", ProblemCode::MustBeAccepted)];
        let preview = MailPreview {
            subject: filled.subject,
            blocks: filled.blocks,
            text: "Hej!\n\n<b>Text</b>".to_owned(),
        };
        let newer = NewerText { subject: text.subject.clone(), body: text.body.clone() };
        vec![
            page(),
            Self { preview: Some(preview), ..changed() },
            Self { form: page().form.with_problems(wrong), ..changed() },
            Self { newer: Some(newer), ..changed() },
            Self { restore: FormState::new().with_problems(unconfirmed), ..changed() },
        ]
    }
}
