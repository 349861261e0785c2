//! What narrows a list of services.

use service_manual_domain::collation::sort_key;
use service_manual_domain::ids::{AccountId, OrganisationId};
use service_manual_domain::language::Language;
use service_manual_domain::policy::Scope;
use service_manual_domain::service::State;
use service_manual_domain::service::lists::{Lacks, WorkingCopy};
use service_manual_domain::service::translations::{Translation, Turn};
use service_manual_domain::time::Day;

use crate::key_range::KeyRange;
use crate::service_conditions::{
    DRAFTS, OWNER, RESPONSIBLE, RESPONSIBLE_MISSING, RETURNED, UNLISTED, WAITING, WITHOUT_COPY,
    kept_by,
};
use crate::service_tasks::{Reviewer, Task, because, for_reviewer};
use crate::sql::{Sql, text};

/// One condition; all conditions of a list must hold.
#[derive(Debug, Clone)]
pub enum Condition {
    /// A word of the name, or the code, begins so.
    Text(String),
    /// They are in one of these states.
    States(Vec<State>),
    /// Their working copy stands so.
    Copy(WorkingCopy),
    /// They were public once, or never.
    EverPublished(bool),
    /// They wait for somebody.
    Because(Task),
    /// They wait for somebody, for any of these reasons.
    BecauseOfAny(Vec<Task>),
    /// They were submitted before these days: those that were never public, and the others.
    SubmittedBefore(Day, Day),
    /// They wait for this reviewer.
    ForReviewer(Reviewer),
    /// They are written in a language.
    Written(Language),
    /// They are behind in a language; for the services of the scope, internal guidance counts.
    Behind(Language, Scope),
    /// They are not archived.
    NotArchived,
    /// They lack something in a language or, without one, in any; for the services of the scope,
    /// internal guidance that is behind counts. Without either they are not whole in some language.
    Lacking(Option<Lacks>, Option<Language>, Scope),
    /// An organisation owns them.
    OrganisedBy(Organisation),
    /// An authority answers for them: the chosen one or, for its own services, the owner.
    AnsweredBy(Organisation),
    /// An authority must answer for them, and none was chosen.
    AnsweredByNobody,
    /// A person keeps them up to date, on either side.
    KeptBy(AccountId),
    /// A person whose name has a word that begins so keeps them up to date, on either side.
    KeptByNamed(String),
    /// They came into their state before this day.
    InStateBefore(Day),
    /// They changed on this day or later.
    ChangedFrom(Day),
    /// They changed on this day or earlier.
    ChangedUntil(Day),
}

/// An organisation, as it was asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Organisation {
    /// This one.
    Is(OrganisationId),
    /// Any that has a word in its name, in any language, that begins so.
    Named(String),
}

impl Organisation {
    /// The one that a text names: by its id, or by how a word of its name begins.
    pub fn asked(text: &str) -> Self {
        text.parse().map_or_else(|_| Self::Named(text.to_owned()), Self::Is)
    }
}

impl Condition {
    /// Appends it.
    pub(super) fn narrow(&self, sql: Sql) -> Sql {
        match self {
            Self::Text(typed) => {
                let sql = named(sql.push("(s.id IN ("), typed);
                let sql = sql.push(" UNION SELECT c.id FROM service c WHERE c.code = ");
                sql.bind(typed.to_lowercase()).push("))")
            }
            Self::States(states) => {
                let states = states.iter().map(|state| text(state.code()));
                sql.push("s.state IN ").bind_list(states)
            }
            Self::Copy(copy) => sql.push(match copy {
                WorkingCopy::Draft => DRAFTS,
                WorkingCopy::Returned => RETURNED,
                WorkingCopy::Submitted => WAITING,
                WorkingCopy::Missing => WITHOUT_COPY,
            }),
            Self::EverPublished(ever) => sql.push("s.ever_published = ").bind(*ever),
            Self::Because(task) => because(sql, *task),
            Self::BecauseOfAny(tasks) => {
                let or = |sql: Sql, task: &Task| because(sql.push(" OR ("), *task).push(")");
                tasks.iter().fold(sql.push("(1 = 0"), or).push(")")
            }
            Self::SubmittedBefore(new, changed) => sql
                .push("s.submitted_at < CASE WHEN s.ever_published = 1 THEN ")
                .bind(changed.start())
                .push(" ELSE ")
                .bind(new.start())
                .push(" END"),
            Self::ForReviewer(reviewer) => for_reviewer(sql, reviewer),
            Self::Written(language) => has(sql, "s.languages", *language),
            Self::Behind(language, scope) => behind(sql, *language, scope),
            Self::NotArchived => sql.push("s.state <> 'archived'"),
            Self::Lacking(lacks, into, scope) => lacking(sql, *lacks, *into, scope),
            Self::OrganisedBy(organisation) => one_of(sql.push("s.organiser_id IN "), organisation),
            Self::AnsweredBy(organisation) => answered_by(sql, organisation),
            Self::AnsweredByNobody => sql.push(RESPONSIBLE_MISSING),
            Self::KeptBy(account) => kept_by(sql, *account),
            Self::KeptByNamed(typed) => kept_by_named(sql, typed),
            Self::InStateBefore(day) => sql.push("s.state_since < ").bind(day.start()),
            Self::ChangedFrom(day) => sql.push("s.changed_at >= ").bind(day.start()),
            Self::ChangedUntil(day) => sql.push("s.changed_at < ").bind(day.plus_days(1).start()),
        }
    }
}

fn has(sql: Sql, column: &str, language: Language) -> Sql {
    sql.push(column).push(" LIKE ").bind(format!("%{}%", language.code()))
}

fn behind(sql: Sql, language: Language, scope: &Scope) -> Sql {
    let sql = has(sql.push("("), "s.behind", language).push(" OR (");
    let sql = has(sql, "s.guidance_behind", language).push(" AND ");
    sql.within(scope, OWNER, RESPONSIBLE).push("))")
}

/// Appends that the letters of a part say what is lacking. Guidance counts where it is behind: in
/// other languages than the original it is welcome, and not demanded.
fn lacking(sql: Sql, lacks: Option<Lacks>, into: Option<Language>, scope: &Scope) -> Sql {
    let standing: &[Translation] = match lacks {
        Some(Lacks::Behind) => &[Translation::Behind, Translation::ApartBehind],
        Some(Lacks::Wanted) => &[Translation::Wanted],
        Some(Lacks::Apart) => &[Translation::Apart],
        Some(Lacks::Missing) => &[Translation::Missing],
        None => &[
            Translation::Behind,
            Translation::ApartBehind,
            Translation::Wanted,
            Translation::Apart,
            Translation::Missing,
        ],
    };
    let stands = |sql: Sql, column: &str, one: Translation| {
        sql.push(" OR ").push(column).push(" LIKE ").bind(pattern(one, into))
    };
    // What is behind or wanted has a turn: an index finds those few.
    let sql = if matches!(lacks, Some(Lacks::Behind | Lacks::Wanted)) {
        sql.push("s.translate_key_internal < ").bind(Turn::NOTHING).push(" AND ")
    } else {
        sql
    };
    let sql =
        standing.iter().fold(sql.push("(1 = 0"), |sql, one| stands(sql, "s.translations", *one));
    if lacks.is_some_and(|lacks| lacks != Lacks::Behind) {
        return sql.push(")");
    }
    let sql = stands(sql.push(" OR ((1 = 0"), "s.guidance_translations", Translation::Behind);
    sql.push(") AND ").within(scope, OWNER, RESPONSIBLE).push("))")
}

/// What the letters of a part are like that stands so in a language, or in any.
fn pattern(translation: Translation, into: Option<Language>) -> String {
    let letter = translation.letter();
    match into {
        None => format!("%{letter}%"),
        Some(into) => {
            Language::ALL.map(|one| if one == into { letter } else { '_' }).iter().collect()
        }
    }
}

/// Appends the list of the organisations that are asked for, to follow `IN`.
pub(crate) fn one_of(sql: Sql, organisation: &Organisation) -> Sql {
    match organisation {
        Organisation::Is(id) => sql.bind_list([text(id)]),
        Organisation::Named(typed) => {
            let sql = sql.push("(SELECT o.id FROM organisation o WHERE ");
            let sql = beginning(sql, "o.name_key", typed).push(" OR ");
            let sql = beginning(sql, "o.name_key_sv", typed).push(" OR ");
            beginning(sql, "o.name_key_en", typed).push(")")
        }
    }
}

fn answered_by(sql: Sql, organisation: &Organisation) -> Sql {
    let sql = one_of(sql.push("(s.responsible_id IN "), organisation);
    let sql =
        one_of(sql.push(" OR (s.responsible_id IS NULL AND s.organiser_id IN "), organisation);
    sql.push(" AND NOT ").push(RESPONSIBLE_MISSING).push("))")
}

fn kept_by_named(sql: Sql, typed: &str) -> Sql {
    let one = |sql: Sql, column: &str| {
        let sql = sql.push(column).push(" IN (SELECT a.id FROM account a WHERE ");
        let sql = match KeyRange::beginning(typed) {
            Some(range) => {
                let sql = range.contains(sql, "a.name_key").push(" OR ");
                range.contains(sql, "a.last_name_key")
            }
            None => sql.push("a.name_key IS NOT NULL"),
        };
        sql.push(")")
    };
    let sql = one(sql.push("("), "s.updater_id").push(" OR ");
    one(sql, "s.authority_updater_id").push(")")
}

/// Appends the ids of services of whose name a word begins as it was typed. Of services that are not
/// listed yet, the whole name is looked at.
fn named(sql: Sql, typed: &str) -> Sql {
    let sql = sql.push("SELECT w.service_id FROM service_word w");
    let sql = match KeyRange::beginning(typed) {
        Some(range) => range.contains(sql.push(" WHERE "), "w.word_key"),
        None => sql,
    };
    let sql = sql.push(" UNION SELECT s.id FROM service s WHERE ").push(UNLISTED).push(" AND ");
    beginning(sql, "s.name_key", typed)
}

/// Appends that a word in a column of sort keys begins as it was typed; whatever was typed that is
/// in no sort key begins every word. Sort keys are hexadecimal digits. In them `20` is always a
/// space, wherever one begins to read: no name has a control character, which alone begins with
/// `0`.
pub(super) fn beginning(sql: Sql, column: &str, typed: &str) -> Sql {
    let key = sort_key(typed);
    let sql = sql.push("(").push(column).push(" LIKE ").bind(format!("{key}%"));
    sql.push(" OR ").push(column).push(" LIKE ").bind(format!("%20{key}%")).push(")")
}
