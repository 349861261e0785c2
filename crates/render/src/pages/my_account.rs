//! The own account (spec 2.1): profile and links to the rest, another address, closing.

use askama::Template;
use service_manual_domain::account::{DigestRhythm, PERSON_TEXT_LIMIT, Role};
use service_manual_domain::language::Language;
use service_manual_domain::problem::{Problem, ProblemCode};
use service_manual_domain::time::{Day, Length};

use crate::forms::{Choice, Field, Form, FormState};
use crate::frame::{Crumb, Frame};
use crate::page::Page;
use crate::pages::sample;
use crate::{format, labels, urls};

/// The own account. The form has the fields `first_name`, `last_name`, `work_title`, `language`,
/// `digest` and the hidden `version`.
#[derive(Debug, Template)]
#[template(path = "pages/my_account.html")]
pub struct MyAccountPage {
    /// What surrounds it.
    pub frame: Frame,
    /// The address.
    pub email: String,
    /// A new address that waits to be confirmed.
    pub new_email: Option<String>,
    /// Whether the person administers the whole service.
    pub administrator: bool,
    /// Whether there are services that the person reviews.
    pub publishes: bool,
    /// Where the person belongs, the home organisation first.
    pub memberships: Vec<MembershipRow>,
    /// When the account is deactivated if nobody uses it from now on.
    pub deactivated_on: Day,
    /// The version the person saw.
    pub version: i64,
    /// Whether the account was changed while the form was open.
    pub stale: bool,
    /// What was typed and what is wrong.
    pub form: FormState,
}

/// A membership of the person.
#[derive(Debug, Clone)]
pub struct MembershipRow {
    /// The name of the organisation.
    pub organisation: String,
    /// The role there.
    pub role: Role,
    /// Whether it is the home organisation.
    pub home: bool,
    /// The last day, if it has one.
    pub ends_on: Option<Day>,
}

impl Page for MyAccountPage {
    fn frame(&self) -> &Frame {
        &self.frame
    }

    fn title(&self) -> String {
        self.frame.t().mine_title().to_owned()
    }

    fn has_problems(&self) -> bool {
        self.form.has_problems()
    }
}

fn account_crumb(frame: &Frame) -> Crumb {
    Crumb::new(frame.t().mine_title(), urls::my_account(frame.language))
}

impl MyAccountPage {
    fn form(&self) -> Form {
        let t = self.frame.t();
        let name = |name, label, purpose| {
            Field::text(t, name, label).limit(PERSON_TEXT_LIMIT).autocomplete(purpose)
        };
        let language = |one: Language| Choice::new(one.code(), labels::own_name(one));
        let digest = |one: DigestRhythm| {
            let label = match one {
                DigestRhythm::Weekly => t.mine_digest_weekly(),
                DigestRhythm::Daily => t.mine_digest_daily(),
            };
            Choice::new(one.code(), label)
        };
        let languages = Language::ALL.map(language).into();
        let rhythms = DigestRhythm::ALL.map(digest).into();
        let mut mails = vec![
            Field::radios(t, "language", t.mine_language(), languages).required(),
            Field::radios(t, "digest", t.mine_digest(), rhythms).required(),
        ];
        if self.publishes {
            let label = t.mine_submissions_at_once();
            let at_once = Field::checkbox(t, "submissions_at_once", label);
            mails.push(at_once.hint(t.mine_submissions_at_once_hint()));
        }
        Form::new(t, urls::my_account(self.frame.language), t.mine_save(), &self.form)
            .hidden("version", self.version.to_string())
            .keep_typed_text()
            .section(
                t.mine_profile(),
                t.mine_profile_hint(),
                vec![
                    name("first_name", t.mine_first_name(), "given-name"),
                    name("last_name", t.mine_last_name(), "family-name"),
                    name("work_title", t.mine_work_title(), "organization-title"),
                ],
            )
            .section(t.mine_mails(), "", mails)
    }

    fn ends(&self, row: &MembershipRow) -> String {
        let t = self.frame.t();
        let day = row.ends_on.map(|day| t.mine_ends_on(format::day(self.frame.language, day)));
        day.unwrap_or_else(|| t.mine_open_end().to_owned())
    }

    fn links(&self) -> [(&'static str, String); 5] {
        let (t, language) = (self.frame.t(), self.frame.language);
        [
            (t.mine_email_change(), urls::email_change(language)),
            (t.mine_password(), urls::own_password(language)),
            (t.mine_factors(), urls::second_factors(language)),
            (t.mine_sessions(), urls::own_sessions(language)),
            (t.mine_events(), urls::own_events(language)),
        ]
    }

    /// With memberships; an administrator without any, with problems; changed meanwhile.
    pub fn samples(language: Language) -> Vec<Self> {
        let row = |organisation: &str, home, ends_on| MembershipRow {
            organisation: organisation.to_owned(),
            role: Role::Editor,
            home,
            ends_on,
        };
        let page = || Self {
            frame: sample::signed_in(language, urls::MY_ACCOUNT, &[]),
            email: "maija@esimerkki.example".to_owned(),
            new_email: None,
            administrator: false,
            publishes: false,
            memberships: vec![
                row("Mallikaupunki", true, None),
                row("Esimerkkilän työllisyysalue", false, Some(sample::today())),
            ],
            deactivated_on: sample::today(),
            version: 3,
            stale: false,
            form: FormState::new()
                .with("first_name", "Maija")
                .with("language", "fi")
                .with("digest", "weekly"),
        };
        let limit = PERSON_TEXT_LIMIT;
        let problems = vec![Problem::new("last_name", ProblemCode::TooLong { limit })];
        vec![
            page(),
            Self {
                administrator: true,
                publishes: true,
                memberships: Vec::new(),
                new_email: Some("uusi@esimerkki.example".to_owned()),
                form: page().form.with_problems(problems),
                ..page()
            },
            Self { stale: true, ..page() },
        ]
    }
}

/// Asking for another address. Field: `email`.
#[derive(Debug, Template)]
#[template(path = "pages/email_change.html")]
pub struct EmailChangePage {
    /// What surrounds it.
    pub frame: Frame,
    /// The present address.
    pub email: String,
    /// How long the mailed link is valid.
    pub valid: Length,
    /// What was typed and what is wrong.
    pub form: FormState,
}

impl Page for EmailChangePage {
    fn frame(&self) -> &Frame {
        &self.frame
    }

    fn title(&self) -> String {
        self.frame.t().mine_email_title().to_owned()
    }

    fn crumbs(&self) -> Option<Vec<Crumb>> {
        Some(vec![account_crumb(&self.frame)])
    }

    fn has_problems(&self) -> bool {
        self.form.has_problems()
    }
}

impl EmailChangePage {
    fn form(&self) -> Form {
        let (t, language) = (self.frame.t(), self.frame.language);
        let email = Field::email(t, "email", t.mine_email_new()).autocomplete("email").required();
        Form::new(t, urls::email_change(language), t.mine_email_button(), &self.form)
            .cancel(urls::my_account(language))
            .fields(vec![email])
    }

    fn lead(&self) -> String {
        let t = self.frame.t();
        let hours = self.valid.as_milliseconds() / Length::hours(1).as_milliseconds();
        t.mine_email_lead(&self.email, t.period_hours(hours))
    }

    /// Empty; not an address.
    pub fn samples(language: Language) -> Vec<Self> {
        let page = |form| Self {
            frame: sample::signed_in(language, urls::EMAIL_CHANGE, &[]),
            email: "maija@esimerkki.example".to_owned(),
            valid: Length::hours(24),
            form,
        };
        let problems = vec![Problem::new("email", ProblemCode::NotAnEmailAddress)];
        let typed = FormState::new().with("email", "maija@").with_problems(problems);
        vec![page(FormState::new()), page(typed)]
    }
}

/// What the link to a new address leads to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EmailLink {
    /// It can be used.
    Usable,
    /// It was used, its time is up, or a newer one was sent.
    Closed,
    /// The address got an account meanwhile.
    Taken,
}

/// The page of the link that was mailed to a new address. The form has no fields: opening a link
/// changes nothing, because mail scanners open links.
#[derive(Debug, Template)]
#[template(path = "pages/email_confirm.html")]
pub struct EmailConfirmPage {
    /// What surrounds it.
    pub frame: Frame,
    /// The token of the link, to which the form is sent.
    pub token: String,
    /// Whether it can be used.
    pub link: EmailLink,
}

impl Page for EmailConfirmPage {
    fn frame(&self) -> &Frame {
        &self.frame
    }

    fn title(&self) -> String {
        let t = self.frame.t();
        let title = match self.link {
            EmailLink::Usable => t.mine_confirm_title(),
            EmailLink::Closed => t.mine_confirm_closed_title(),
            EmailLink::Taken => t.mine_confirm_taken_title(),
        };
        title.to_owned()
    }
}

impl EmailConfirmPage {
    fn lead(&self) -> &'static str {
        let t = self.frame.t();
        match self.link {
            EmailLink::Usable => t.mine_confirm_lead(),
            EmailLink::Closed => t.mine_confirm_closed(),
            EmailLink::Taken => t.mine_confirm_taken(),
        }
    }

    fn form(&self) -> Option<Form> {
        let t = self.frame.t();
        let action = urls::email_confirm(self.frame.language, &self.token);
        let usable = self.link == EmailLink::Usable;
        usable.then(|| Form::new(t, action, t.mine_confirm_button(), &FormState::new()))
    }

    /// Every kind of link.
    pub fn samples(language: Language) -> Vec<Self> {
        let page = |link| Self {
            frame: sample::not_listed(language, urls::EMAIL_CONFIRM, &[("token", "abc")]),
            token: "abc".to_owned(),
            link,
        };
        [EmailLink::Usable, EmailLink::Closed, EmailLink::Taken].map(page).into()
    }
}

/// Closing the own account. Field: `confirmed`.
#[derive(Debug, Template)]
#[template(path = "pages/account_close.html")]
pub struct CloseAccountPage {
    /// What surrounds it.
    pub frame: Frame,
    /// The names of the organisations whose last main user the person is.
    pub last_main_user_of: Vec<String>,
    /// Whether the person is the last active administrator, who cannot close the account.
    pub last_administrator: bool,
    /// What is wrong.
    pub form: FormState,
}

impl Page for CloseAccountPage {
    fn frame(&self) -> &Frame {
        &self.frame
    }

    fn title(&self) -> String {
        self.frame.t().mine_close_title().to_owned()
    }

    fn crumbs(&self) -> Option<Vec<Crumb>> {
        Some(vec![account_crumb(&self.frame)])
    }

    fn has_problems(&self) -> bool {
        self.form.has_problems()
    }
}

impl CloseAccountPage {
    fn form(&self) -> Form {
        let (t, language) = (self.frame.t(), self.frame.language);
        Form::new(t, urls::account_close(language), t.mine_close_button(), &self.form)
            .cancel(urls::my_account(language))
            .fields(vec![Field::checkbox(t, "confirmed", t.mine_close_box()).required()])
    }

    /// Plainly, not confirmed; the last main user; the last administrator.
    pub fn samples(language: Language) -> Vec<Self> {
        let page = || Self {
            frame: sample::signed_in(language, urls::ACCOUNT_CLOSE, &[]),
            last_main_user_of: Vec::new(),
            last_administrator: false,
            form: FormState::new(),
        };
        let problems = vec![Problem::new("confirmed", ProblemCode::MustBeAccepted)];
        vec![
            Self { form: FormState::new().with_problems(problems), ..page() },
            Self { last_main_user_of: vec!["Mallikaupunki".to_owned()], ..page() },
            Self { last_administrator: true, ..page() },
        ]
    }
}
