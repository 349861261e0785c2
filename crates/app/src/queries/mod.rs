//! What pages show: one file a page. Every list goes through the permission scope.

pub mod books;
pub mod contacts;
pub mod digest;
pub mod files;
pub mod first_steps;
pub mod health;
pub mod invitations;
pub mod locations;
pub mod log;
pub mod machine_room;
pub mod mail_texts;
pub mod mailbox;
pub mod my_account;
pub mod organisations;
pub mod own_security;
pub mod pages;
pub mod people;
pub mod report;
pub mod search;
pub mod service_form;
pub mod service_page;
pub mod services;
pub mod settings;
pub mod start;
pub mod vocabularies;
