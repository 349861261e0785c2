//! What is wrong with something typed.

use service_manual_domain::problem::ProblemCode;

use crate::i18n::Texts;

/// What is wrong and how to mend it.
pub fn problem(t: &Texts, code: &ProblemCode) -> String {
    match code {
        ProblemCode::Required => t.problem_required().to_owned(),
        ProblemCode::TooLong { limit } => t.problem_too_long(*limit),
        ProblemCode::TooShort { limit } => t.problem_too_short(*limit),
        ProblemCode::TooMany { limit } => t.problem_too_many(*limit),
        ProblemCode::NotAnEmailAddress => t.problem_not_an_email_address().to_owned(),
        ProblemCode::UnknownChoice => t.problem_unknown_choice().to_owned(),
        ProblemCode::MustBeAccepted => t.problem_must_be_accepted().to_owned(),
        ProblemCode::PasswordTooCommon => t.problem_password_too_common().to_owned(),
        ProblemCode::PasswordContainsAddress => t.problem_password_contains_address().to_owned(),
        ProblemCode::WrongCredentials => t.problem_wrong_credentials().to_owned(),
        ProblemCode::WrongCode => t.problem_wrong_code().to_owned(),
        ProblemCode::PasskeyRefused => t.problem_passkey_refused().to_owned(),
        ProblemCode::PasswordTooShortAlone { limit } => t.problem_password_too_short_alone(*limit),
        ProblemCode::WrongPassword => t.problem_wrong_password().to_owned(),
        ProblemCode::NotABusinessId => t.problem_not_a_business_id().to_owned(),
        ProblemCode::NotADomain => t.problem_not_a_domain().to_owned(),
        ProblemCode::NotAWebAddress => t.problem_not_a_web_address().to_owned(),
        ProblemCode::NotAPhoneNumber => t.problem_not_a_phone_number().to_owned(),
        ProblemCode::LastAuthority => t.problem_last_authority().to_owned(),
        ProblemCode::NotAPostalCode => t.problem_not_a_postal_code().to_owned(),
        ProblemCode::NotDegrees => t.problem_not_degrees().to_owned(),
        ProblemCode::OutsideFinland => t.problem_outside_finland().to_owned(),
        ProblemCode::EmailOrPhone => t.problem_email_or_phone().to_owned(),
        ProblemCode::NotACode => t.problem_not_a_code().to_owned(),
        ProblemCode::CodeTaken => t.problem_code_taken().to_owned(),
        ProblemCode::NotADay => t.problem_not_a_day().to_owned(),
        ProblemCode::NotTimes => t.problem_not_times().to_owned(),
        ProblemCode::TimesOverlap => t.problem_times_overlap().to_owned(),
        ProblemCode::NotAPrice => t.problem_not_a_price().to_owned(),
        ProblemCode::ChosenTwice => t.problem_chosen_twice().to_owned(),
        ProblemCode::TermInUse => t.problem_term_in_use().to_owned(),
        ProblemCode::EndsBeforeItBegins => t.problem_ends_before_it_begins().to_owned(),
        ProblemCode::NobodyFound => t.problem_nobody_found().to_owned(),
        ProblemCode::UnknownFilter { filter } => t.problem_unknown_filter(filter),
        ProblemCode::PageOrAddress => t.problem_page_or_address().to_owned(),
        ProblemCode::NoTextBlock => t.problem_no_text_block().to_owned(),
        ProblemCode::PageFileInUse => t.problem_page_file_in_use().to_owned(),
        ProblemCode::NoSuchService => t.problem_no_such_service().to_owned(),
        ProblemCode::NoSuchOrganisation => t.problem_no_such_organisation().to_owned(),
        ProblemCode::AddressTaken => t.problem_address_taken().to_owned(),
        ProblemCode::OwnAccount => t.problem_own_account().to_owned(),
        ProblemCode::LastAdministrator => t.problem_last_administrator().to_owned(),
        ProblemCode::OrganisationClosed => t.problem_organisation_closed().to_owned(),
        ProblemCode::DayIsOver => t.problem_day_is_over().to_owned(),
        ProblemCode::NameTaken => t.problem_name_taken().to_owned(),
        ProblemCode::OutOfRange { least, most } => t.problem_out_of_range(*least, *most),
        ProblemCode::WarningTooLate { days } => t.problem_warning_too_late(t.period_days(*days)),
        ProblemCode::PeriodTooShort { days } => t.problem_period_too_short(t.period_days(*days)),
        ProblemCode::FileEmpty => t.problem_file_empty().to_owned(),
        ProblemCode::FileTooLarge { megabytes } => t.problem_file_too_large(megabytes.to_string()),
        ProblemCode::FileTypeNotTaken => t.problem_file_type_not_taken().to_owned(),
        ProblemCode::FileHasMacros => t.problem_file_has_macros().to_owned(),
        ProblemCode::FileNameMisleads { found } => t.problem_file_name_misleads(found),
        ProblemCode::FileIncomplete => t.problem_file_incomplete().to_owned(),
        ProblemCode::FilesBusy => t.problem_files_busy().to_owned(),
        ProblemCode::FileInUse => t.problem_file_in_use().to_owned(),
        ProblemCode::SecondPersonNeeded => t.problem_second_person_needed().to_owned(),
        ProblemCode::NotTheName => t.problem_not_the_name().to_owned(),
        ProblemCode::ListNameTaken => t.problem_list_name_taken().to_owned(),
        ProblemCode::MostReached { limit } => t.problem_most_reached(*limit),
        ProblemCode::UnknownPlaceholder { mark } => t.problem_unknown_placeholder(mark),
        ProblemCode::MissingPlaceholder { mark } => t.problem_missing_placeholder(mark),
        ProblemCode::PlaceholderNotAlone { mark } => t.problem_placeholder_not_alone(mark),
        ProblemCode::PhraseTooLong { phrase, limit } => {
            t.problem_phrase_too_long(limit.to_string(), phrase)
        }
        ProblemCode::PhraseOfTooManyWords { phrase, limit } => {
            t.problem_phrase_of_too_many_words(limit.to_string(), phrase)
        }
        ProblemCode::PhraseSaysNothing { phrase } => t.problem_phrase_says_nothing(phrase),
        ProblemCode::PhraseKnown { phrase } => t.problem_phrase_known(phrase),
        ProblemCode::NotTurtle { line, column } => {
            t.problem_not_turtle(column.to_string(), line.to_string())
        }
        ProblemCode::NoConcepts => t.problem_no_concepts().to_owned(),
        ProblemCode::TooManyConcepts { concepts, labels } => {
            t.problem_too_many_concepts(concepts.to_string(), labels.to_string())
        }
    }
}
