//! How lists of people are filtered and sorted (spec 2.4). The codes stand in addresses.

/// Where a person of an organisation stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PersonStatus {
    /// In use.
    Active,
    /// In use, but for lack of use or by the end date not much longer.
    EndsSoon,
    /// Out of use.
    Deactivated,
}

impl PersonStatus {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Active, Self::EndsSoon, Self::Deactivated];

    /// The code in addresses.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Active => "active",
            Self::EndsSoon => "soon",
            Self::Deactivated => "deactivated",
        }
    }

    /// The status with this code; `None` for anything else that somebody may have typed.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|status| status.code() == code)
    }
}

/// The order of a list of people.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum PeopleOrder {
    /// By name.
    #[default]
    Name,
    /// Those first who have been away for longest.
    LastActive,
    /// Main users, editors, experts.
    Role,
}

impl PeopleOrder {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Name, Self::LastActive, Self::Role];

    /// The code in addresses.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::LastActive => "last_active",
            Self::Role => "role",
        }
    }

    /// The order with this code; by name for anything else.
    pub fn from_code(code: &str) -> Self {
        Self::ALL.into_iter().find(|order| order.code() == code).unwrap_or_default()
    }
}

/// What is asked of all accounts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum UserStatus {
    /// In use.
    Active,
    /// Out of use.
    Deactivated,
    /// Administrators of the whole service.
    Administrator,
    /// Without any membership.
    WithoutMembership,
}

impl UserStatus {
    /// All of them.
    pub const ALL: [Self; 4] =
        [Self::Active, Self::Deactivated, Self::Administrator, Self::WithoutMembership];

    /// The code in addresses.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Active => "active",
            Self::Deactivated => "deactivated",
            Self::Administrator => "administrator",
            Self::WithoutMembership => "without_membership",
        }
    }

    /// The status with this code; `None` for anything else that somebody may have typed.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|status| status.code() == code)
    }
}
