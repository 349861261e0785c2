//! The handlers, one file a page or a form. Each asks a use case or a query and puts its answer
//! into the context of a page.

pub(crate) mod access_review;
pub(crate) mod cards;
pub(crate) mod confirm;
pub(crate) mod files;
pub(crate) mod front;
pub(crate) mod guide;
pub(crate) mod info_pages;
pub(crate) mod invitation;
pub(crate) mod invitations;
pub(crate) mod invite;
pub(crate) mod log;
pub(crate) mod log_files;
pub(crate) mod machine_room;
pub(crate) mod mail_texts;
pub(crate) mod mailbox;
pub(crate) mod my_account;
pub(crate) mod organisations;
pub(crate) mod own_password;
pub(crate) mod page_editor;
pub(crate) mod password_reset;
pub(crate) mod people;
pub(crate) mod person;
pub(crate) mod search;
pub(crate) mod second_factors;
pub(crate) mod second_step;
pub(crate) mod service;
pub(crate) mod service_files;
pub(crate) mod service_form;
pub(crate) mod service_steps;
pub(crate) mod services;
pub(crate) mod sessions;
pub(crate) mod settings;
pub(crate) mod sign_in;
pub(crate) mod start;
pub(crate) mod users;
