//! Names of the things the rules know: languages, roles, states, problems, events. Every match is
//! exhaustive, so a new thing without a text does not compile.

use service_manual_domain::language::Language;
use service_manual_domain::problem::ProblemCode;

use crate::i18n::Texts;

/// The name of a language in itself, as in the language switch.
pub const fn own_name(language: Language) -> &'static str {
    match language {
        Language::Fi => "Suomi",
        Language::Sv => "Svenska",
        Language::En => "English",
    }
}

/// The name of a language in the reader's language, in lower case where that is usual.
pub fn language(t: &Texts, language: Language) -> &'static str {
    match language {
        Language::Fi => t.label_language_fi(),
        Language::Sv => t.label_language_sv(),
        Language::En => t.label_language_en(),
    }
}

/// What is wrong and how to mend it.
pub fn problem(t: &Texts, code: ProblemCode) -> String {
    match code {
        ProblemCode::Required => t.problem_required().to_owned(),
        ProblemCode::TooLong { limit } => t.problem_too_long(limit),
        ProblemCode::TooShort { limit } => t.problem_too_short(limit),
        ProblemCode::TooMany { limit } => t.problem_too_many(limit),
        ProblemCode::NotAnEmailAddress => t.problem_not_an_email_address().to_owned(),
        ProblemCode::UnknownChoice => t.problem_unknown_choice().to_owned(),
        ProblemCode::MustBeAccepted => t.problem_must_be_accepted().to_owned(),
        ProblemCode::PasswordTooCommon => t.problem_password_too_common().to_owned(),
        ProblemCode::PasswordContainsAddress => t.problem_password_contains_address().to_owned(),
        ProblemCode::WrongCredentials => t.problem_wrong_credentials().to_owned(),
        ProblemCode::NotABusinessId => t.problem_not_a_business_id().to_owned(),
        ProblemCode::NameTaken => t.problem_name_taken().to_owned(),
    }
}
