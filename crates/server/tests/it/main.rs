//! The integration tests, all in one program: everything goes through HTTP, jobs or commands, on
//! a database of its own for each test. With `TEST_DATABASE_URL` set they run on PostgreSQL.

#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    unreachable_pub,
    reason = "a test that meets the unexpected fails"
)]

mod accounts;
mod books;
mod browse;
mod concepts;
mod config;
mod content_history;
mod demo;
mod digest_year;
mod files;
mod freshness;
mod help_texts;
mod imports;
mod info_pages;
mod invitations;
mod jobs;
mod life_cycle;
mod lifts;
mod links;
mod lists;
mod log;
mod machine_room;
mod mail_texts;
mod menu;
mod menus;
mod my_account;
mod notices;
mod organisations;
mod own_lists;
mod page_blocks;
mod people;
mod publication_history;
mod query_log;
mod render;
mod reports;
mod routes;
mod saved_searches;
mod search;
mod search_page;
mod search_quality;
mod service_lists;
mod service_page;
mod services;
mod settings;
mod sign_in;
mod site;
mod store;
mod synonyms;
mod vocabularies;
mod world;
