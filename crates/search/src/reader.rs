//! Who searches: what they may find a service by.

use service_manual_domain::language::Language;

use crate::schema::Zone;

/// What of a service a search looks at. The caller must have the right to it: whoever searches by
/// guidance learns what guidance says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Reach {
    /// What everybody reads. Answers are the same whether or not there is any guidance.
    Public,
    /// The internal guidance, too (spec 4.3: experts search guidance).
    WithGuidance,
}

impl Reach {
    /// The zones that are looked at.
    pub(crate) const fn zones(self) -> &'static [Zone] {
        match self {
            Self::Public => &Zone::PUBLIC,
            Self::WithGuidance => &Zone::ALL,
        }
    }
}

/// A reader of a language.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Reader {
    /// The language the person reads.
    pub language: Language,
    /// What the person may read.
    pub reach: Reach,
}

impl Reader {
    /// Anybody.
    pub const fn public(language: Language) -> Self {
        Self { language, reach: Reach::Public }
    }
}
