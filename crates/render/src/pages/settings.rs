//! The settings, for administrators (spec 2.5: all periods are settings).

use askama::Template;
use service_manual_domain::audit::Change;
use service_manual_domain::language::Language;
use service_manual_domain::problem::{Problem, ProblemCode};
use service_manual_domain::settings::{
    FIELDS, Kind, LifeCycleSettings, SettingField, Settings, TEXT_LIMIT,
};
use service_manual_domain::time::{Instant, Weekday};

use crate::facts::period;
use crate::forms::{Choice, Field, Form, FormState};
use crate::frame::{Frame, MenuEntry};
use crate::labels::settings as names;
use crate::page::Page;
use crate::pages::sample;
use crate::{format, urls};

/// A ready-made life cycle.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Preset {
    /// Deactivated after 4 months, deleted after 6.
    FourAndSixMonths,
    /// Deactivated after 6 months, deleted 30 days later.
    SixMonthsAndThirtyDays,
}

impl Preset {
    /// Both.
    pub const ALL: [Self; 2] = [Self::FourAndSixMonths, Self::SixMonthsAndThirtyDays];

    /// The code in the form.
    pub const fn code(self) -> &'static str {
        match self {
            Self::FourAndSixMonths => "four_and_six_months",
            Self::SixMonthsAndThirtyDays => "six_months_and_thirty_days",
        }
    }

    /// What it is.
    pub fn life_cycle(self) -> LifeCycleSettings {
        match self {
            Self::FourAndSixMonths => LifeCycleSettings::four_and_six_months(),
            Self::SixMonthsAndThirtyDays => LifeCycleSettings::six_months_and_thirty_days(),
        }
    }
}

/// The settings. The form has a field for each of [`FIELDS`] and the hidden `version`; those of the
/// presets have the hidden `preset` and `version`.
#[derive(Debug, Template)]
#[template(path = "pages/settings.html")]
pub struct SettingsPage {
    /// What surrounds it.
    pub frame: Frame,
    /// The life cycle in force.
    pub life_cycle: LifeCycleSettings,
    /// The version the person saw.
    pub version: i64,
    /// The last change.
    pub latest: Option<Latest>,
    /// Whether somebody changed the settings while the form was open.
    pub stale: bool,
    /// What was typed and what is wrong.
    pub form: FormState,
}

impl Page for SettingsPage {
    fn frame(&self) -> &Frame {
        &self.frame
    }

    fn title(&self) -> String {
        self.frame.t().settings_title().to_owned()
    }

    fn menu_entry(&self) -> Option<MenuEntry> {
        Some(MenuEntry::Settings)
    }

    fn has_problems(&self) -> bool {
        self.form.has_problems()
    }
}

/// The last change of the settings.
#[derive(Debug, Clone)]
pub struct Latest {
    /// When.
    pub at: Instant,
    /// The name of the person.
    pub by: String,
    /// The fields, with old and new values where the log holds them.
    pub changes: Vec<Change>,
}

/// A ready-made life cycle with its button.
struct PresetRow {
    text: String,
    current: bool,
    form: Form,
}

/// The form as if somebody had just typed the settings.
pub fn form_of(settings: &Settings) -> FormState {
    FIELDS
        .iter()
        .fold(FormState::new(), |form, field| form.with(field.name, settings.typed(*field)))
}

impl SettingsPage {
    fn form(&self) -> Form {
        let (t, language) = (self.frame.t(), self.frame.language);
        let form = Form::new(t, urls::settings(language), t.settings_save(), &self.form)
            .hidden("version", self.version.to_string())
            .keep_typed_text();
        let sections = FIELDS.chunk_by(|one, next| one.section() == next.section());
        sections.fold(form, |form, fields| {
            let name = fields.first().map_or("", |first| names::section(t, *first));
            form.section(name, "", fields.iter().map(|field| self.field(*field)).collect())
        })
    }

    fn field(&self, field: SettingField) -> Field {
        let t = self.frame.t();
        let label = names::name(t, field.name).unwrap_or(field.name);
        let default = Settings::default().typed(field);
        match field.kind {
            Kind::Number(unit, least, most) => {
                let limits = t.settings_limits(default, least.to_string(), most.to_string());
                let hint = format!("{} {limits}", names::unit(t, unit));
                Field::text(t, field.name, label).hint(hint).required()
            }
            Kind::Days(..) => {
                Field::text(t, field.name, label).hint(t.settings_hint_days(default)).required()
            }
            Kind::Weekday => {
                let choice = |day: Weekday| Choice::new(day.code(), names::weekday(t, day));
                let days = Weekday::ALL.map(choice).into();
                Field::select(t, field.name, label, days).required()
            }
            Kind::Text => {
                Field::text(t, field.name, label).hint(t.settings_hint_text()).limit(TEXT_LIMIT)
            }
        }
    }

    fn presets(&self) -> [PresetRow; 2] {
        let (t, language) = (self.frame.t(), self.frame.language);
        Preset::ALL.map(|preset| {
            let cycle = preset.life_cycle();
            let action = urls::settings_life_cycle(language);
            let deactivate = period(t, cycle.deactivate_after);
            PresetRow {
                text: t.settings_preset(deactivate, period(t, cycle.delete_after())),
                current: cycle == self.life_cycle,
                form: Form::new(t, action, t.settings_preset_button(), &FormState::new())
                    .hidden("preset", preset.code())
                    .hidden("version", self.version.to_string())
                    .quiet(),
            }
        })
    }

    fn latest_title(&self, latest: &Latest) -> String {
        let at = format::day_and_time(self.frame.language, latest.at);
        self.frame.t().settings_latest(&latest.by, at)
    }

    fn lines(&self, latest: &Latest) -> Vec<String> {
        let t = self.frame.t();
        let line = |change: &Change| {
            let field = names::name(t, &change.field).unwrap_or(&change.field);
            match (&change.old, &change.new) {
                (Some(old), Some(new)) => {
                    t.settings_change(field, self.shown(new), self.shown(old))
                }
                _ => t.settings_change_text(field),
            }
        };
        latest.changes.iter().map(line).collect()
    }

    fn shown<'a>(&self, value: &'a str) -> &'a str {
        let t = self.frame.t();
        value.parse().map_or(value, |day| names::weekday(t, day))
    }

    /// The defaults; changed; problems; a conflict.
    pub fn samples(language: Language) -> Vec<Self> {
        let settings = Settings::default();
        let page = || Self {
            frame: sample::signed_in(language, urls::SETTINGS, &[]),
            life_cycle: settings.life_cycle.clone(),
            version: 1,
            latest: None,
            stale: false,
            form: form_of(&settings),
        };
        let change = |field: &str, old: Option<&str>, new: Option<&str>| Change {
            field: field.to_owned(),
            old: old.map(str::to_owned),
            new: new.map(str::to_owned),
        };
        let latest = Latest {
            at: sample::now(),
            by: "Maija Meikäläinen".to_owned(),
            changes: vec![
                change("operation-operator", None, None),
                change("digest-weekday", Some("monday"), Some("friday")),
                change("life_cycle-deactivate_after-months", Some("4"), Some("6")),
            ],
        };
        let problems = vec![
            Problem::new("invitations-valid_days", ProblemCode::OutOfRange { least: 1, most: 90 }),
            Problem::new(
                "life_cycle-warn_before_deactivation",
                ProblemCode::WarningTooLate { days: 7 },
            ),
            Problem::new(
                "life_cycle-restore_within-months",
                ProblemCode::PeriodTooShort { days: 30 },
            ),
        ];
        vec![
            page(),
            Self {
                latest: Some(latest),
                life_cycle: LifeCycleSettings::six_months_and_thirty_days(),
                ..page()
            },
            Self { form: page().form.with_problems(problems), ..page() },
            Self { stale: true, ..page() },
        ]
    }
}
