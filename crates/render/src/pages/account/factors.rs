//! The own second factors.

use askama::Template;
use service_manual_domain::account::second_factor::FactorKind;
use service_manual_domain::ids::SecondFactorId;
use service_manual_domain::language::Language;
use service_manual_domain::problem::{Problem, ProblemCode};
use service_manual_domain::time::Day;

use crate::forms::{Field, Form, FormState};
use crate::frame::{Crumb, Frame};
use crate::i18n::Texts;
use crate::page::Page;
use crate::pages::sample;
use crate::{format, urls};

/// The list of the own second factors.
#[derive(Debug, Template)]
#[template(path = "pages/second_factors.html")]
pub struct SecondFactorsPage {
    /// What surrounds it.
    pub frame: Frame,
    /// The factors.
    pub factors: Vec<FactorLine>,
    /// How many recovery codes are left.
    pub codes_left: i64,
    /// What is said first about having to have one.
    pub demand: Option<FactorDemand>,
    /// Whether passkeys work at this address.
    pub passkeys_possible: bool,
}

/// A second factor in the list.
#[derive(Debug, Clone)]
pub struct FactorLine {
    /// Its id.
    pub id: SecondFactorId,
    /// What it is.
    pub kind: FactorKind,
    /// When it was added.
    pub added_on: Day,
    /// When it was used last.
    pub used_on: Option<Day>,
}

/// A second factor that a person must set up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FactorDemand {
    /// Before anything else.
    Now,
    /// The account may be used without it until this day.
    Until(Day),
}

impl Page for SecondFactorsPage {
    fn frame(&self) -> &Frame {
        &self.frame
    }

    fn title(&self) -> String {
        self.frame.t().security_factors_title().to_owned()
    }
}

impl SecondFactorsPage {
    fn name(&self, kind: FactorKind) -> &'static str {
        factor_name(self.frame.t(), kind)
    }

    fn day(&self, day: Day) -> String {
        format::day(self.frame.language, day)
    }

    fn used(&self, factor: &FactorLine) -> String {
        let day = factor.used_on.map(|day| self.day(day));
        day.unwrap_or_else(|| self.frame.t().security_never().to_owned())
    }

    fn demand_text(&self) -> Option<String> {
        let t = self.frame.t();
        Some(match self.demand? {
            FactorDemand::Now => t.security_factors_demanded().to_owned(),
            FactorDemand::Until(day) => {
                t.security_factors_due(format::day(self.frame.language, day))
            }
        })
    }

    fn codes_form(&self) -> Form {
        let t = self.frame.t();
        let action = urls::RECOVERY_CODES.path(self.frame.language, &[]);
        Form::new(t, action, t.security_codes_renew(), &FormState::new()).quiet()
    }

    /// None and demanded, none and due, two.
    pub fn samples(language: Language) -> Vec<Self> {
        let page = |factors, codes_left, demand| Self {
            frame: sample::signed_in(language, urls::SECOND_FACTORS, &[]),
            factors,
            codes_left,
            demand,
            passkeys_possible: true,
        };
        let line = |(number, kind, used_on)| {
            let id = sample::id(number)?;
            Some(FactorLine { id, kind, added_on: sample::today().plus_days(-30), used_on })
        };
        let two = [(3, FactorKind::Totp, Some(sample::today())), (4, FactorKind::Passkey, None)];
        let due = FactorDemand::Until(sample::today().plus_days(14));
        vec![
            page(Vec::new(), 0, Some(FactorDemand::Now)),
            page(Vec::new(), 0, Some(due)),
            page(two.into_iter().filter_map(line).collect(), 2, None),
        ]
    }
}

/// What removing a factor means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FactorRemoval {
    /// Another one stays.
    OneOfMany,
    /// Only the password stays, and is asked for.
    Last,
    /// Not possible: the person must have one.
    Required,
}

/// Asks before a factor is removed. Field: `password`, when it is the last.
#[derive(Debug, Template)]
#[template(path = "pages/second_factor_remove.html")]
pub struct FactorRemovePage {
    /// What surrounds it.
    pub frame: Frame,
    /// Which.
    pub id: SecondFactorId,
    /// What it is.
    pub kind: FactorKind,
    /// What removing it means.
    pub removal: FactorRemoval,
    /// What is wrong.
    pub form: FormState,
}

impl Page for FactorRemovePage {
    fn frame(&self) -> &Frame {
        &self.frame
    }

    fn title(&self) -> String {
        self.frame.t().security_remove_title().to_owned()
    }

    fn crumbs(&self) -> Option<Vec<Crumb>> {
        Some(vec![to_factors(&self.frame)])
    }

    fn has_problems(&self) -> bool {
        self.form.has_problems()
    }
}

impl FactorRemovePage {
    fn form(&self) -> Form {
        let t = self.frame.t();
        let action = urls::second_factor_remove(self.frame.language, self.id);
        let form = Form::new(t, action, t.security_remove_button(), &self.form)
            .cancel(urls::second_factors(self.frame.language));
        if self.removal == FactorRemoval::Last {
            let password = Field::password(t, "password", t.account_password(), "current-password");
            form.fields(vec![password.required()])
        } else {
            form
        }
    }

    fn text(&self) -> &'static str {
        let t = self.frame.t();
        match self.removal {
            FactorRemoval::OneOfMany => t.security_remove_one(),
            FactorRemoval::Last => t.security_remove_last(),
            FactorRemoval::Required => t.security_remove_required(),
        }
    }

    fn is_possible(&self) -> bool {
        self.removal != FactorRemoval::Required
    }

    fn name(&self) -> &'static str {
        factor_name(self.frame.t(), self.kind)
    }

    /// One of many, the last, the last with a short password, required.
    pub fn samples(language: Language) -> Vec<Self> {
        let Some(id) = sample::id(3) else { return Vec::new() };
        let page = |removal, form| Self {
            frame: sample::signed_in(language, urls::SECOND_FACTOR_REMOVE, &[("id", &id_text(id))]),
            id,
            kind: FactorKind::Totp,
            removal,
            form,
        };
        let short =
            vec![Problem::new("password", ProblemCode::PasswordTooShortAlone { limit: 15 })];
        vec![
            page(FactorRemoval::OneOfMany, FormState::new()),
            page(FactorRemoval::Last, FormState::new()),
            page(FactorRemoval::Last, FormState::new().with_problems(short)),
            page(FactorRemoval::Required, FormState::new()),
        ]
    }
}

fn id_text(id: SecondFactorId) -> String {
    id.to_string()
}

/// What a factor is called.
pub(super) fn factor_name(t: &Texts, kind: FactorKind) -> &'static str {
    match kind {
        FactorKind::Totp => t.security_factor_totp(),
        FactorKind::Passkey => t.security_factor_passkey(),
    }
}

/// The step of the breadcrumb to the list.
pub(super) fn to_factors(frame: &Frame) -> Crumb {
    Crumb::new(frame.t().security_factors_title(), urls::second_factors(frame.language))
}
