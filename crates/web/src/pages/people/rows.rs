//! People as rows of pages and files.

use service_manual_app::queries::people::{Found, ListedUser, Names, Row};
use service_manual_domain::account::Account;
use service_manual_domain::ids::AccountId;
use service_manual_domain::time::Day;
use service_manual_render::pages::people::{ListedPerson, PersonRow, Standing};

use crate::call::Call;

/// Members, of whom those are told whose accounts are deactivated on a day or before.
pub(super) fn of(call: &Call, found: &Found<Row>, soon: Day) -> Vec<ListedPerson> {
    found.rows.iter().map(|row| member(call, &found.names, row, soon)).collect()
}

fn member(call: &Call, names: &Names, row: &Row, soon: Day) -> ListedPerson {
    let (account, membership) = (&row.person.account, &row.person.membership);
    let organisation = names.organisations.get(&membership.organisation);
    ListedPerson {
        account: account.id,
        member_of: Some(membership.organisation),
        name: account.shown_name(),
        email: account.email.as_str().to_owned(),
        organisation: organisation.map(|name| name.text(call.language()).to_owned()),
        role: Some(membership.role),
        administrator: false,
        standing: member_standing(row, soon),
        last_active: account.last_active_on,
        ends: row.ends,
        end_date: membership.ends_on,
        invited_by: name(call, names, row.invited_by),
        services: row.services,
        can_restore: row.can_restore,
    }
}

/// An account of the list of all of them.
pub(in crate::pages) fn listed_user(call: &Call, names: &Names, row: &ListedUser) -> ListedPerson {
    let (account, home) = (&row.user.account, row.user.home.as_ref());
    ListedPerson {
        account: account.id,
        member_of: None,
        name: account.shown_name(),
        email: account.email.as_str().to_owned(),
        organisation: home.map(|home| home.name.text(call.language()).to_owned()),
        role: home.map(|home| home.role),
        administrator: account.administrator,
        standing: standing(account, row.ends.map(|ends| ends.first()), soon(call)),
        last_active: account.last_active_on,
        ends: row.ends,
        end_date: home.and_then(|home| home.ends_on),
        invited_by: name(call, names, row.invited_by),
        services: row.services,
        can_restore: false,
    }
}

fn name(call: &Call, names: &Names, id: Option<AccountId>) -> Option<String> {
    let name = names.people.get(&id?)?;
    Some(call.person(name))
}

/// A person as a row of a page about few people.
pub(in crate::pages) fn person_row(row: &Row, organisation_name: String, soon: Day) -> PersonRow {
    let (account, membership) = (&row.person.account, &row.person.membership);
    PersonRow {
        account: account.id,
        organisation: membership.organisation,
        organisation_name,
        name: account.shown_name(),
        email: account.email.as_str().to_owned(),
        role: membership.role,
        last_active: account.last_active_on,
        standing: member_standing(row, soon),
        can_restore: row.can_restore,
    }
}

fn member_standing(row: &Row, soon: Day) -> Standing {
    let membership = &row.person.membership;
    Standing {
        membership_ends_on: membership.ends_on,
        ended: membership.ended.map(|ended| ended.why),
        ..standing(&row.person.account, row.ends.map(|ends| ends.first()), soon)
    }
}

/// Where an account stands, whatever its memberships.
pub(in crate::pages) fn standing(account: &Account, ends_on: Option<Day>, soon: Day) -> Standing {
    Standing { state: account.state, ends_on, soon, membership_ends_on: None, ended: None }
}

/// The last day of what counts as "soon".
pub(in crate::pages) fn soon(call: &Call) -> Day {
    let settings = call.ctx().settings();
    call.ctx().now().day().plus_days(settings.life_cycle.first_warning_days())
}
