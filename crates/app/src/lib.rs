//! What people and background jobs do: one file a use case, one function a file.
//!
//! **Invariants:** only this crate opens transactions, one per use case; no hashing, mail, index
//! or file work happens inside one that writes. Every use case asks
//! `domain::policy` before it changes anything and records its event in the same transaction.
//! Follow-up work is a job in the same transaction. Only jobs send mail; only
//! [`public_data::Follower`] touches the search index.

pub mod accounts;
pub mod books;
pub mod caller;
pub mod concepts;
pub mod contacts;
mod content_changes;
pub mod context;
pub mod demo;
pub mod digest_proof;
pub mod error;
pub mod exports;
pub mod files;
pub mod hashing;
pub mod help_texts;
pub mod imports;
pub mod invitations;
pub mod jobs;
pub mod lifts;
pub mod link_checker;
pub mod lists;
pub mod locations;
pub mod log_check;
pub mod machine_room;
pub mod mail;
pub mod mail_texts;
pub mod menus;
pub mod organisations;
pub mod own_lists;
pub mod pages;
pub mod people;
pub mod public_data;
pub mod queries;
pub mod query_log;
pub mod saved_searches;
pub mod services;
pub mod settings;
pub mod simulated_people;
pub mod site_notices;
pub mod synonyms;
pub mod vocabularies;

pub use caller::Caller;
pub use context::Context;
pub use error::{Error, Result};
