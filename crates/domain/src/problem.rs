//! What is wrong with something a person typed: a field and a code. The sentence a person reads
//! is made from the code in the reader's language by the `render` crate.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

/// One thing to mend, tied to the form field it concerns.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Problem {
    /// The name of the form field, as in the HTML form: `name_fi`.
    pub field: Cow<'static, str>,
    /// What is wrong with it.
    pub code: ProblemCode,
}

impl Problem {
    /// A problem of one field.
    pub fn new(field: impl Into<Cow<'static, str>>, code: ProblemCode) -> Self {
        Self { field: field.into(), code }
    }
}

/// Every kind of problem that a form can have.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ProblemCode {
    /// Nothing was typed or chosen, but something must be.
    Required,
    /// More characters than the limit.
    TooLong {
        /// The largest number of characters.
        limit: usize,
    },
    /// Fewer characters than the limit.
    TooShort {
        /// The smallest number of characters.
        limit: usize,
    },
    /// More rows or lines than are taken at once.
    TooMany {
        /// The largest number.
        limit: usize,
    },
    /// Not of the form `name@domain`.
    NotAnEmailAddress,
    /// Not one of the choices that were offered.
    UnknownChoice,
    /// The box must be ticked to go on.
    MustBeAccepted,
    /// Among the most common passwords, or made of the service's name.
    PasswordTooCommon,
    /// The password contains the user's own e-mail address.
    PasswordContainsAddress,
    /// E-mail address and password do not belong together.
    WrongCredentials,
    /// Not the password of the account.
    WrongPassword,
    /// Not a code of the authenticator app, or one that was used, and no recovery code either.
    WrongCode,
    /// What the browser gave as a passkey does not fit what was asked for.
    PasskeyRefused,
    /// The password is too short to be the only factor.
    PasswordTooShortAlone {
        /// The smallest number of characters.
        limit: usize,
    },
    /// Not a business id whose check digit is right.
    NotABusinessId,
    /// Not of the form `example.fi`.
    NotADomain,
    /// Not an address of the web: http or https, and a domain.
    NotAWebAddress,
    /// Not a telephone number.
    NotAPhoneNumber,
    /// A provider must work under an authority, and this is the only one.
    LastAuthority,
    /// Not a day of the calendar.
    NotADay,
    /// Not a postal code of five digits.
    NotAPostalCode,
    /// Not decimal degrees.
    NotDegrees,
    /// Decimal degrees of a place outside Finland.
    OutsideFinland,
    /// Neither an e-mail address nor a telephone number.
    EmailOrPhone,
    /// Not a code of small letters, digits and hyphens.
    NotACode,
    /// Another term of the vocabulary has this code.
    CodeTaken,
    /// Not times such as `9–12, 13–16`, or one that ends before it begins.
    NotTimes,
    /// Two slots of a day overlap.
    TimesOverlap,
    /// Not an amount of money with at most two decimals.
    NotAPrice,
    /// The same was chosen in another row.
    ChosenTwice,
    /// Services or other terms have this term: it can be retired or merged.
    TermInUse,
    /// The last day is before the first.
    EndsBeforeItBegins,
    /// Nobody with this address, number or id is in what the person may see.
    NobodyFound,
    /// No organisation of this name is in what the person may see.
    NoSuchOrganisation,
    /// No service with this name or address is public.
    NoSuchService,
    /// The search has no such filter or order.
    UnknownFilter {
        /// What it does not know: a name with its value, or the whole.
        filter: String,
    },
    /// Both a page of ours and an address.
    PageOrAddress,
    /// A page without any text.
    NoTextBlock,
    /// Another account has this e-mail address.
    AddressTaken,
    /// Nobody can do this to the own account.
    OwnAccount,
    /// The last administrator who may sign in must stay.
    LastAdministrator,
    /// The organisation is closed.
    OrganisationClosed,
    /// The day lies in the past.
    DayIsOver,
    /// An organisation with this name exists already.
    NameTaken,
    /// Not a whole number between two.
    OutOfRange {
        /// The smallest number.
        least: i64,
        /// The largest number.
        most: i64,
    },
    /// No warning comes early enough.
    WarningTooLate {
        /// So many days before, at least one must come.
        days: i32,
    },
    /// A period does not last long enough for the warnings before its end.
    PeriodTooShort {
        /// So many days it must last.
        days: i32,
    },
    /// Square brackets around something that the mail has no value for.
    UnknownPlaceholder {
        /// What was typed, with its brackets.
        mark: String,
    },
    /// A mail without a placeholder that it needs.
    MissingPlaceholder {
        /// The placeholder, with its brackets.
        mark: String,
    },
    /// The file has no content.
    FileEmpty,
    /// More bytes than are taken.
    FileTooLarge {
        /// The most megabytes.
        megabytes: i64,
    },
    /// The content is of no type that is taken.
    FileTypeNotTaken,
    /// The document holds programs.
    FileHasMacros,
    /// The ending of the name is that of another type.
    FileNameMisleads {
        /// The code of the type that it is.
        found: String,
    },
    /// The file came only in part.
    FileIncomplete,
    /// So many files come in at the same time that this one found no place.
    FilesBusy,
    /// The published version of a service uses the file.
    FileInUse,
    /// The version of a page that is in force uses the file.
    PageFileInUse,
    /// The authority demands that another person publishes what somebody wrote alone.
    SecondPersonNeeded,
    /// Not the name that was to be typed to make sure.
    NotTheName,
    /// The person has another list with this name.
    ListNameTaken,
    /// There are as many as there may be: one must go first.
    MostReached {
        /// The largest number.
        limit: usize,
    },
    /// A placeholder that needs a line of its own in the body.
    PlaceholderNotAlone {
        /// The placeholder, with its brackets.
        mark: String,
    },
    /// A word or phrase of a list with more characters than the limit.
    PhraseTooLong {
        /// The phrase.
        phrase: String,
        /// The largest number of characters.
        limit: usize,
    },
    /// A phrase of a list with more words than anybody types.
    PhraseOfTooManyWords {
        /// The phrase.
        phrase: String,
        /// The largest number of words.
        limit: usize,
    },
    /// A phrase of a list without any word that the search looks at.
    PhraseSaysNothing {
        /// The phrase.
        phrase: String,
    },
    /// Whoever types the phrase finds all these words already.
    PhraseKnown {
        /// The phrase.
        phrase: String,
    },
    /// Not a Turtle file.
    NotTurtle {
        /// The line of the first mistake, from 1.
        line: u64,
        /// Its place in the line, from 1.
        column: u64,
    },
    /// A file without a concept that has a label in one of the languages.
    NoConcepts,
    /// A vocabulary that is larger than what is taken.
    TooManyConcepts {
        /// The largest number of concepts.
        concepts: usize,
        /// The largest number of labels.
        labels: usize,
    },
}

/// Collects problems so that a person is told all of them at once.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Problems(Vec<Problem>);

impl Problems {
    /// Nothing wrong yet.
    pub const fn none() -> Self {
        Self(Vec::new())
    }

    /// Adds one problem.
    pub fn add(&mut self, field: impl Into<Cow<'static, str>>, code: ProblemCode) {
        self.0.push(Problem::new(field, code));
    }

    /// Keeps the value of a successful check and notes the problem of a failed one.
    pub fn check<T>(
        &mut self,
        field: impl Into<Cow<'static, str>>,
        result: Result<T, ProblemCode>,
    ) -> Option<T> {
        result.map_err(|code| self.add(field, code)).ok()
    }

    /// Whether nothing is wrong.
    pub const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The problems, in the order in which they were found.
    pub fn into_vec(self) -> Vec<Problem> {
        self.0
    }
}

/// A text that must be there: trimmed, at most `limit` characters.
pub fn required_text(text: &str, limit: usize) -> Result<String, ProblemCode> {
    optional_text(text, limit)?.ok_or(ProblemCode::Required)
}

/// A text that may be missing: trimmed, at most `limit` characters, `None` when empty.
pub fn optional_text(text: &str, limit: usize) -> Result<Option<String>, ProblemCode> {
    let text = text.trim();
    if text.chars().count() > limit {
        return Err(ProblemCode::TooLong { limit });
    }
    let kept: String = text.chars().filter(|c| !c.is_control() || *c == '\n').collect();
    Ok((!kept.is_empty()).then_some(kept))
}
