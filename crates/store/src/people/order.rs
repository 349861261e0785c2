//! The orders of lists of people. All of them read the copies beside the membership, which one index
//! has (spec 2.4).

use service_manual_domain::account::people::PersonColumn;
use service_manual_domain::language::Language;
use service_manual_domain::list::Order;

/// An order of a list of people.
#[derive(Debug, Clone, Copy)]
pub struct PeopleOrder {
    /// By which column, and how.
    pub order: Order<PersonColumn>,
    /// In which language names of organisations are sorted.
    pub language: Language,
}

impl PeopleOrder {
    /// The order as a clause. People of whom it says the same are in the order of their names; where
    /// there is nothing to sort by, they come last, whichever way it goes.
    pub(super) fn clause(self) -> String {
        let way = if self.order.descending { " DESC" } else { "" };
        let keys = self.keys();
        if keys.is_empty() {
            return format!(" ORDER BY m.name_key{way}, m.account_id{way}, m.id{way}");
        }
        let sorted: Vec<String> = keys.iter().map(|key| format!("{key}{way}")).collect();
        format!(" ORDER BY {}, m.name_key, m.account_id, m.id", sorted.join(", "))
    }

    /// What it sorts by before the names. Nothing: by name.
    fn keys(self) -> &'static [&'static str] {
        match self.order.by {
            PersonColumn::Email => &["m.email_sort_key"],
            PersonColumn::Organisation => self.organisation(),
            PersonColumn::Role => {
                &["CASE m.role WHEN 'main_user' THEN 1 WHEN 'editor' THEN 2 ELSE 3 END"]
            }
            PersonColumn::State => &["CASE WHEN m.deactivated_at IS NULL THEN 0 ELSE 1 END"],
            PersonColumn::LastActive => &["m.last_active_on"],
            PersonColumn::Deactivation => self.deactivation(),
            // Who is out of use is deleted before anybody who is not.
            PersonColumn::Deletion => &[
                "CASE WHEN m.deactivated_at IS NULL THEN 1 ELSE 0 END",
                "COALESCE(m.deactivated_at, 0)",
                "m.last_active_on",
            ],
            PersonColumn::EndDate if self.order.descending => &["COALESCE(m.ends_on, '')"],
            PersonColumn::EndDate => &["COALESCE(m.ends_on, '9999-12-31')"],
            PersonColumn::Name | PersonColumn::InvitedBy | PersonColumn::Services => &[],
        }
    }

    /// Who was here last is deactivated last.
    const fn deactivation(self) -> &'static [&'static str] {
        if self.order.descending {
            &["CASE WHEN m.deactivated_at IS NULL THEN m.last_active_on ELSE '' END"]
        } else {
            &["CASE WHEN m.deactivated_at IS NULL THEN m.last_active_on ELSE '9999-12-31' END"]
        }
    }

    const fn organisation(self) -> &'static [&'static str] {
        match self.language {
            Language::Fi => {
                &["(SELECT o.name_key FROM organisation o WHERE o.id = m.organisation_id)"]
            }
            Language::Sv => &["(SELECT COALESCE(o.name_key_sv, o.name_key) FROM organisation o \
                 WHERE o.id = m.organisation_id)"],
            Language::En => &["(SELECT COALESCE(o.name_key_en, o.name_key) FROM organisation o \
                 WHERE o.id = m.organisation_id)"],
        }
    }
}
