//! An organisation's own process for adding users, and what it demands of them (spec 2.2).

use std::collections::BTreeSet;

use crate::email::{EmailAddress, looks_like_a_domain};
use crate::language::Localised;
use crate::organisation::texts::{TypedTexts, optional_texts};
use crate::problem::{Problem, ProblemCode, Problems};

/// The longest description of the process, in characters.
pub const PROCESS_LIMIT: usize = 4_000;
/// The most allowed domains.
pub const DOMAIN_LIMIT: usize = 100;

/// How an organisation adds users, and what it demands of them (spec 2.2).
#[expect(clippy::struct_excessive_bools, reason = "each is a demand of its own, on or off")]
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct OrganisationRules {
    /// The internal process for adding users, shown where they are invited and on the invitation.
    pub process: Option<Localised<String>>,
    /// The domains whose addresses may be invited, in lower case; empty: any.
    pub allowed_domains: BTreeSet<String>,
    /// Whether a second main user must approve an invitation before it is sent.
    pub approval_required: bool,
    /// Whether an expert's membership must have an end date; never set for providers, which have
    /// no experts.
    pub expert_end_date_required: bool,
    /// Whether everybody of the organisation must sign in with a second factor.
    pub second_factor_required: bool,
    /// Whether nobody may publish what they alone wrote (spec 3.4, four eyes); never set for
    /// providers, which publish nothing.
    pub four_eyes: bool,
}

impl OrganisationRules {
    /// Whether this address may be invited: its domain is one of the allowed ones, exactly (a
    /// domain does not stand for those below it), or any is allowed.
    pub fn allows(&self, email: &EmailAddress) -> bool {
        self.allowed_domains.is_empty() || self.allowed_domains.contains(&email.domain())
    }
}

/// The form of the rules as typed.
#[expect(clippy::struct_excessive_bools, reason = "each is a box of the form")]
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TypedRules {
    /// The process.
    pub process: TypedTexts,
    /// The allowed domains, one a line.
    pub allowed_domains: String,
    /// Whether the box was ticked.
    pub approval_required: bool,
    /// Whether the box was ticked.
    pub expert_end_date_required: bool,
    /// Whether the box was ticked.
    pub second_factor_required: bool,
    /// Whether the box was ticked.
    pub four_eyes: bool,
}

impl TypedRules {
    /// The checked rules, or everything that is wrong with them. Fields: `process_fi`,
    /// `process_sv`, `process_en`, `allowed_domains`.
    pub fn parse(&self) -> Result<OrganisationRules, Vec<Problem>> {
        let mut problems = Problems::none();
        let fields = ["process_fi", "process_sv", "process_en"];
        let process = optional_texts(&mut problems, fields, &self.process, PROCESS_LIMIT);
        let domains = problems.check("allowed_domains", domains(&self.allowed_domains));
        let (Some(allowed_domains), true) = (domains, problems.is_empty()) else {
            return Err(problems.into_vec());
        };
        Ok(OrganisationRules {
            process,
            allowed_domains,
            approval_required: self.approval_required,
            expert_end_date_required: self.expert_end_date_required,
            second_factor_required: self.second_factor_required,
            four_eyes: self.four_eyes,
        })
    }
}

/// Reads one domain a line; an `@` before it is forgiven.
fn domains(typed: &str) -> Result<BTreeSet<String>, ProblemCode> {
    let mut domains = BTreeSet::new();
    for line in typed.lines().map(str::trim).filter(|line| !line.is_empty()) {
        let domain = line.trim_start_matches('@').to_lowercase();
        if !looks_like_a_domain(&domain) {
            return Err(ProblemCode::NotADomain);
        }
        domains.insert(domain);
    }
    if domains.len() > DOMAIN_LIMIT {
        return Err(ProblemCode::TooMany { limit: DOMAIN_LIMIT });
    }
    Ok(domains)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rules(domains: &str) -> Result<OrganisationRules, Vec<Problem>> {
        TypedRules { allowed_domains: domains.to_owned(), ..TypedRules::default() }.parse()
    }

    fn allows(rules: &OrganisationRules, email: &str) -> bool {
        rules.allows(&EmailAddress::parse(email).unwrap())
    }

    #[test]
    fn without_domains_everybody_may_be_invited() {
        assert!(allows(&rules(" \n ").unwrap(), "maija@example.fi"));
    }

    #[test]
    fn a_domain_stands_for_itself_alone_whatever_the_case() {
        let rules = rules("Example.fi\r\n@toinen.example\n\nexample.fi").unwrap();
        assert_eq!(rules.allowed_domains.len(), 2);
        assert!(allows(&rules, "maija@EXAMPLE.fi"));
        assert!(allows(&rules, "maija@toinen.example"));
        assert!(!allows(&rules, "maija@sub.example.fi"));
        assert!(!allows(&rules, "maija@notexample.fi"));
    }

    #[test]
    fn what_is_not_a_domain_is_refused() {
        for text in ["example", "exa mple.fi", "a@b.fi", "*.example.fi", "https://example.fi", "."]
        {
            let problem = Problem::new("allowed_domains", ProblemCode::NotADomain);
            assert_eq!(rules(text), Err(vec![problem]), "{text}");
        }
    }
}
