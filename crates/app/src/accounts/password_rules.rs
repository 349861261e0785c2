//! What the password of a person must be: the rules of the domain with what the database knows of
//! the person.

use service_manual_domain::account::Account;
use service_manual_domain::account::password::PasswordRules;
use service_manual_store::Tx;

use crate::error::Result;

/// The rules for an account: shorter beside a second factor, and without the names of the person
/// and of the organisations.
pub(super) async fn of(tx: &mut Tx, account: &Account) -> Result<PasswordRules> {
    let mut names: Vec<String> = Vec::new();
    for membership in tx.memberships().of_account(account.id).await? {
        let organisation = tx.organisations().get(membership.organisation).await?;
        names.extend(organisation.name.iter().map(|(_, name)| name.clone()));
    }
    let profile = &account.profile;
    names.extend([&profile.first_name, &profile.last_name].into_iter().flatten().cloned());
    let rules = PasswordRules::only_factor(&account.email);
    let rules = rules.with_names(names.iter().map(String::as_str));
    let alone = tx.second_factors().of_account(account.id).await?.is_empty();
    Ok(if alone { rules } else { rules.with_second_factor() })
}
