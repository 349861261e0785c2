//! Adding a second factor, and the recovery codes that come with the first one.

use askama::Template;
use qrcode::{Color, EcLevel, QrCode};
use service_manual_domain::account::second_factor::RecoveryCode;
use service_manual_domain::language::Language;
use service_manual_domain::problem::{Problem, ProblemCode};
use service_manual_domain::random::SeededRandom;
use service_manual_domain::secret::Secret;

use crate::forms::{Field, Form, FormState};
use crate::frame::{Crumb, Frame};
use crate::page::Page;
use crate::pages::account::factors::to_factors;
use crate::pages::sample;
use crate::{assets, urls};

/// Clear cells around the picture, as its standard asks.
const QUIET: usize = 4;

/// Adding an authenticator app. Fields: `code`, hidden `secret`.
#[derive(Debug, Template)]
#[template(path = "pages/totp_new.html")]
pub struct TotpNewPage {
    /// What surrounds it.
    pub frame: Frame,
    /// The secret in base 32. The form carries it: nothing is stored before a code was right.
    pub secret: Secret<String>,
    /// What the picture holds.
    pub app_address: Secret<String>,
    /// What is wrong.
    pub form: FormState,
}

impl Page for TotpNewPage {
    fn frame(&self) -> &Frame {
        &self.frame
    }

    fn title(&self) -> String {
        self.frame.t().security_totp_title().to_owned()
    }

    fn crumbs(&self) -> Option<Vec<Crumb>> {
        Some(vec![to_factors(&self.frame)])
    }

    fn has_problems(&self) -> bool {
        self.form.has_problems()
    }
}

impl TotpNewPage {
    fn form(&self) -> Form {
        let t = self.frame.t();
        let action = urls::TOTP_NEW.path(self.frame.language, &[]);
        let code = Field::text(t, "code", t.security_totp_code()).autocomplete("one-time-code");
        Form::new(t, action, t.security_totp_button(), &self.form)
            .hidden("secret", self.secret.reveal().as_str())
            .fields(vec![code.required()])
    }

    /// The secret in groups of four, to be typed.
    fn shown_secret(&self) -> String {
        let letters: Vec<char> = self.secret.reveal().chars().collect();
        let groups: Vec<String> = letters.chunks(4).map(|group| group.iter().collect()).collect();
        groups.join(" ")
    }

    /// The cells of the picture: the length of a side, and a path of one square a dark cell.
    fn picture(&self) -> Option<(usize, String)> {
        let address = self.app_address.reveal().as_bytes();
        let code = QrCode::with_error_correction_level(address, EcLevel::M).ok()?;
        let width = code.width();
        let mut path = String::new();
        for (place, color) in code.to_colors().into_iter().enumerate() {
            if color == Color::Dark {
                let (x, y) = (place % width + QUIET, place / width + QUIET);
                path.push_str(&format!("M{x} {y}h1v1h-1z"));
            }
        }
        Some((width + 2 * QUIET, path))
    }

    /// Empty, wrong.
    pub fn samples(language: Language) -> Vec<Self> {
        let secret = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
        let page = |form| Self {
            frame: sample::signed_in(language, urls::TOTP_NEW, &[]),
            secret: Secret::new(secret.to_owned()),
            app_address: Secret::new(format!("otpauth://totp/X:maija?secret={secret}&issuer=X")),
            form,
        };
        let wrong = vec![Problem::new("code", ProblemCode::WrongCode)];
        vec![page(FormState::new()), page(FormState::new().with_problems(wrong))]
    }
}

/// Adding a passkey. Field: hidden `credential`, filled by the script.
#[derive(Debug, Template)]
#[template(path = "pages/passkey_new.html")]
pub struct PasskeyNewPage {
    /// What surrounds it.
    pub frame: Frame,
    /// What is wrong.
    pub form: FormState,
}

impl Page for PasskeyNewPage {
    fn frame(&self) -> &Frame {
        &self.frame
    }

    fn title(&self) -> String {
        self.frame.t().security_passkey_title().to_owned()
    }

    fn crumbs(&self) -> Option<Vec<Crumb>> {
        Some(vec![to_factors(&self.frame)])
    }

    fn has_problems(&self) -> bool {
        self.form.has_problems()
    }
}

impl PasskeyNewPage {
    fn form(&self) -> Form {
        let t = self.frame.t();
        let action = urls::PASSKEY_NEW.path(self.frame.language, &[]);
        Form::new(t, action, t.security_passkey_button(), &self.form).hidden("credential", "")
    }

    fn start(&self) -> String {
        urls::PASSKEY_START.path(self.frame.language, &[])
    }

    /// Empty, refused.
    pub fn samples(language: Language) -> Vec<Self> {
        let page = |form| Self { frame: sample::signed_in(language, urls::PASSKEY_NEW, &[]), form };
        let refused = vec![Problem::new("credential", ProblemCode::PasskeyRefused)];
        vec![page(FormState::new()), page(FormState::new().with_problems(refused))]
    }
}

/// New recovery codes, shown once.
#[derive(Debug, Template)]
#[template(path = "pages/recovery_codes.html")]
pub struct RecoveryCodesPage {
    /// What surrounds it.
    pub frame: Frame,
    /// The codes.
    pub codes: Vec<RecoveryCode>,
}

impl Page for RecoveryCodesPage {
    fn frame(&self) -> &Frame {
        &self.frame
    }

    fn title(&self) -> String {
        self.frame.t().security_codes_title().to_owned()
    }

    fn crumbs(&self) -> Option<Vec<Crumb>> {
        Some(vec![to_factors(&self.frame)])
    }
}

impl RecoveryCodesPage {
    /// The codes as a file: the browser makes it from the page, so nothing is stored.
    fn text(&self) -> String {
        let lines: Vec<String> = self.codes.iter().map(RecoveryCode::shown).collect();
        lines.join("\n")
    }

    /// Ten codes.
    pub fn samples(language: Language) -> Vec<Self> {
        let random = SeededRandom::new(7);
        let frame = sample::signed_in(language, urls::RECOVERY_CODES, &[]);
        vec![Self { frame, codes: (0..10).map(|_| RecoveryCode::new(&random)).collect() }]
    }
}
