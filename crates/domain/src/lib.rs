//! The rules of the Service Manual.
//!
//! **Invariant:** nothing here reads or writes anything: no database, network, clock or random
//! source. Time and randomness come in as arguments ([`time::Clock`], [`random::Random`]), and
//! every function gives the same answer for the same arguments.

pub mod account;
pub mod audit;
pub mod book;
pub mod catalogue_count;
mod codes;
pub mod collation;
pub mod concept;
pub mod contact;
pub mod content_history;
pub mod email;
pub mod file;
pub mod help;
pub mod ids;
pub mod import;
pub mod info_page;
pub mod language;
pub mod lift;
pub mod link_check;
pub mod list;
pub mod location;
pub mod mail_delivery;
pub mod mail_text;
pub mod menu;
pub mod notice;
pub mod organisation;
pub mod own_list;
pub mod page_block;
pub mod policy;
pub mod problem;
pub mod query_log;
pub mod query_string;
pub mod random;
pub mod reference;
pub mod saved_search;
pub mod search;
pub mod secret;
pub mod service;
pub mod settings;
pub mod slug;
pub mod synonym;
pub mod time;
pub mod vocabulary;
