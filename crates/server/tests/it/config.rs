//! The configuration: sources, defaults, and what is said about mistakes.

use std::path::{Path, PathBuf};

use service_manual::config::{
    self, Config, ConfigProblem, Engine, LogFormat, Network, Place, Protection,
};

/// A file of its own in the directory for temporary files, removed at the end.
struct TemporaryFile(PathBuf);

impl TemporaryFile {
    fn new(name: &str, text: &str) -> Self {
        let directory = std::env::temp_dir().join("service-manual-config-tests");
        std::fs::create_dir_all(&directory).unwrap();
        let path = directory.join(format!("{name}-{}", std::process::id()));
        std::fs::write(&path, text).unwrap();
        Self(path)
    }
}

impl Drop for TemporaryFile {
    fn drop(&mut self) {
        let _ = std::fs::remove_file(&self.0);
    }
}

fn variables(list: &[(&str, &str)]) -> Vec<(String, String)> {
    list.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
}

fn from_environment(list: &[(&str, &str)]) -> Result<Config, Vec<ConfigProblem>> {
    Config::load(None, variables(list).into_iter())
}

fn from_file(name: &str, text: &str) -> Result<Config, Vec<ConfigProblem>> {
    let file = TemporaryFile::new(name, text);
    Config::load(Some(&file.0), std::iter::empty())
}

/// The only problem, as the person reads it, without the path of the file.
fn complaint(result: Result<Config, Vec<ConfigProblem>>) -> String {
    let problems = result.unwrap_err();
    assert_eq!(problems.len(), 1, "{problems:?}");
    let text = problems[0].to_string();
    match &problems[0].place {
        Place::Line { file, .. } | Place::File(file) => {
            text.replace(&file.display().to_string(), "FILE")
        }
        Place::Variable(_) | Place::Default => text,
    }
}

#[test]
fn without_any_source_the_program_listens_on_this_machine_with_its_own_database() {
    let config = from_environment(&[]).unwrap();
    assert_eq!(config.server.address.to_string(), "127.0.0.1:8080");
    assert_eq!(config.server.public_address.as_str(), "http://localhost:8080");
    assert!(!config.links.checked, "nothing leaves the program unless somebody says so");
    assert_eq!(config.database_url().engine(), Engine::Sqlite);
    assert_eq!(config.database_url().reveal(), "sqlite:data/service-manual.db");
    assert!(config.mail.smtp_url.is_none());
    assert!(config.jobs.enabled);
}

#[test]
fn the_environment_wins_over_the_file() {
    let file = TemporaryFile::new(
        "wins",
        "[server]\naddress = \"127.0.0.1:1\"\n[log]\nformat = \"json\"\n[jobs]\nenabled = false\n",
    );
    let environment = variables(&[
        ("SERVICE_MANUAL_SERVER_ADDRESS", "[::1]:9"),
        ("SERVICE_MANUAL_SIGN_IN_HASHING_THREADS", "3"),
        ("SERVICE_MANUAL_SERVER_TRUSTED_PROXIES", "127.0.0.1, 10.0.0.0/8"),
        ("SERVICE_MANUAL_LOG_LEVEL", ""),
        ("SERVICE_MANUAL_CONFIG", "elsewhere.toml"),
        ("PATH", "/bin"),
    ]);
    let config = Config::load(Some(&file.0), environment.into_iter()).unwrap();
    assert_eq!(config.server.address.to_string(), "[::1]:9");
    assert_eq!(config.log.format, LogFormat::Json);
    assert!(!config.jobs.enabled);
    assert_eq!(config.sign_in.hashing_threads.get(), 3);
    let inside = |address: &str| {
        config.server.trusted_proxies.iter().any(|n: &Network| n.contains(address.parse().unwrap()))
    };
    assert!(inside("127.0.0.1") && inside("10.200.0.1") && inside("::ffff:10.0.0.1"));
    assert!(!inside("11.0.0.1") && !inside("127.0.0.2") && !inside("::1"));
}

#[test]
fn unknown_names_are_refused_with_their_place_and_the_likely_meaning() {
    assert_eq!(
        complaint(from_file("key", "# first\n[server]\n  adress = \"127.0.0.1:1\"\n")),
        "FILE, line 3, column 3: there is no key `server.adress`. \
         Probably `server.address` was meant."
    );
    assert_eq!(
        complaint(from_file("section", "[serve]\naddress = \"127.0.0.1:1\"\n")),
        "FILE, line 1, column 2: there is no section `serve`. Probably `server` was meant."
    );
    assert_eq!(
        complaint(from_file("top", "address = \"127.0.0.1:1\"\n")),
        "FILE, line 1, column 1: there is no section `address`. \
         Known are: server, database, data, mail, log, sign_in, links, security, jobs."
    );
    assert_eq!(
        complaint(from_environment(&[("SERVICE_MANUAL_DATABSE_URL", "sqlite:x")])),
        "environment variable SERVICE_MANUAL_DATABSE_URL: no key has the variable \
         SERVICE_MANUAL_DATABSE_URL. Probably `SERVICE_MANUAL_DATABASE_URL` was meant."
    );
}

#[test]
fn a_contact_for_weaknesses_has_a_day_until_which_it_is_right() {
    let of = |contact: &'static str, until: &'static str| {
        from_environment(&[
            ("SERVICE_MANUAL_SECURITY_CONTACT", contact),
            ("SERVICE_MANUAL_SECURITY_CONTACT_UNTIL", until),
        ])
    };
    let written = [
        ("turva@esimerkki.example", "mailto:turva@esimerkki.example"),
        ("mailto:turva@esimerkki.example", "mailto:turva@esimerkki.example"),
        ("https://esimerkki.example/turva", "https://esimerkki.example/turva"),
        ("tel:+35891234567", "tel:+35891234567"),
    ];
    for (text, address) in written {
        let security = of(text, "2027-06-30").unwrap().security;
        assert_eq!(security.contact.unwrap().to_string(), address);
        assert_eq!(security.contact_until.unwrap().to_string(), "2027-06-30");
    }
    assert!(from_environment(&[]).unwrap().security.contact.is_none());
    for text in ["http://esimerkki.example", "turva", "https://a b", "javascript:alert(1)"] {
        assert!(of(text, "2027-06-30").is_err(), "{text}");
    }
    assert!(of("turva@esimerkki.example", "30.6.2027").is_err());
    let alone = [("SERVICE_MANUAL_SECURITY_CONTACT", "turva@esimerkki.example")];
    assert!(complaint(from_environment(&alone)).contains("`security.contact_until` is not"));
}

#[test]
fn a_wrong_value_is_named_with_its_place_and_what_is_expected() {
    assert_eq!(
        complaint(from_file("number", "[database]\nconnections = 0\n")),
        "FILE, line 2, column 1: the value of `database.connections` is not such a number. \
         Write a whole number from 1 to 65535."
    );
    assert_eq!(
        complaint(from_file("table", "[log.format]\nx = 1\n")),
        "FILE, line 1, column 6: the value of `log.format` is a table. Write human or json."
    );
    assert_eq!(
        complaint(from_environment(&[("SERVICE_MANUAL_DATABASE_URL", "mysql://u:secret@h/d")])),
        "environment variable SERVICE_MANUAL_DATABASE_URL: the value of `database.url` begins \
         with neither `sqlite:` nor `postgres://`. Write sqlite:PATH or \
         postgres://USER:PASSWORD@HOST:PORT/DATABASE (special characters as %XX)."
    );
    assert_eq!(
        complaint(from_environment(&[(
            "SERVICE_MANUAL_SERVER_PUBLIC_ADDRESS",
            "http://manual.example.org"
        )])),
        "environment variable SERVICE_MANUAL_SERVER_PUBLIC_ADDRESS: the value of \
         `server.public_address` is `http://`, but browsers keep sign-in cookies for `https://` \
         only. Write https://HOST without a path, or http://localhost:PORT on this machine."
    );
}

#[test]
fn every_kind_of_wrong_value_is_refused() {
    for (name, value) in [
        ("SERVER_ADDRESS", "localhost:8080"),
        ("SERVER_ADDRESS", "127.0.0.1"),
        ("SERVER_PUBLIC_ADDRESS", "https://manual.example.org/path"),
        ("SERVER_PUBLIC_ADDRESS", "http://localhost.example.org"),
        ("SERVER_PUBLIC_ADDRESS", "manual.example.org"),
        ("SERVER_TRUSTED_PROXIES", "10.0.0.0/33"),
        ("SERVER_TRUSTED_PROXIES", "router"),
        ("DATABASE_URL", "sqlite:"),
        ("DATABASE_URL", "sqlite://"),
        ("DATABASE_URL", "sqlite::memory:"),
        ("DATABASE_URL", "sqlite:a.db?mode=ro"),
        ("DATABASE_CONNECTIONS", "many"),
        ("MAIL_SMTP_URL", "relay.example.org"),
        ("MAIL_SMTP_URL", "http://relay.example.org"),
        ("MAIL_SMTP_URL", "smtp://relay.example.org:99999"),
        ("MAIL_SMTP_URL", "smtp://relay.example.org?tls=maybe"),
        ("MAIL_SMTP_URL", "smtp://me@relay.example.org"),
        ("MAIL_SMTP_URL", "smtps://me:100%@relay.example.org"),
        ("MAIL_FROM", "nobody"),
        ("LOG_FORMAT", "xml"),
        ("LOG_LEVEL", "loud"),
        ("LOG_LEVEL", "info,service_manual_store=loud"),
        ("JOBS_ENABLED", "yes"),
    ] {
        let name = format!("SERVICE_MANUAL_{name}");
        let problems = from_environment(&[(&name, value)]).unwrap_err();
        assert_eq!(problems.len(), 1, "{name}={value}");
        assert_eq!(problems[0].place, Place::Variable(name));
    }
}

#[test]
fn all_problems_are_told_at_once() {
    let file = TemporaryFile::new("all", "[server]\nadress = 1\naddress = 2\n");
    let environment =
        variables(&[("SERVICE_MANUAL_LOG_FORMAT", "x"), ("SERVICE_MANUAL_LOGS", "y")]);
    let problems = Config::load(Some(&file.0), environment.into_iter()).unwrap_err();
    assert_eq!(problems.len(), 4, "{problems:#?}");
}

#[test]
fn a_file_that_is_missing_or_no_toml_is_told_with_the_place() {
    let missing = Config::load(Some(Path::new("/nonexistent/x.toml")), std::iter::empty());
    assert!(complaint(missing).starts_with("FILE: the configuration file cannot be read: "));
    let broken = complaint(from_file("broken", "[log]\nformat = json\n"));
    assert!(broken.starts_with("FILE, line 2, column 10: this is not TOML: "), "{broken}");
}

#[test]
fn secrets_come_from_files_too_and_never_show() {
    let file =
        TemporaryFile::new("secret", "postgres://manual:hunter2@db.example.org:5432/m?x=1\n");
    let path = file.0.display().to_string();
    let config = from_environment(&[
        ("SERVICE_MANUAL_DATABASE_URL_FILE", &path),
        (
            "SERVICE_MANUAL_MAIL_SMTP_URL",
            "smtp://me%40org:hunter2:x@relay.example.org?tls=required",
        ),
        ("SERVICE_MANUAL_MAIL_FROM", "manual@example.org"),
    ])
    .unwrap();
    assert_eq!(config.database_url().engine(), Engine::Postgres);
    assert!(config.database_url().reveal().ends_with("/m?x=1"));
    assert_eq!(config.database_url().shown(), "postgres://db.example.org:5432/m");
    let relay = config.mail.smtp_url.clone().unwrap();
    assert_eq!(relay.to_string(), "relay.example.org:587");
    assert_eq!(relay.protection, Protection::StartTls);
    let credentials = relay.credentials.unwrap();
    assert_eq!(credentials.user, "me@org");
    assert_eq!(credentials.password.reveal(), "hunter2:x");
    assert!(!format!("{config:?}").contains("hunter2"));
}

#[test]
fn a_secret_given_twice_or_by_a_missing_file_is_refused() {
    let twice = from_environment(&[
        ("SERVICE_MANUAL_DATABASE_URL", "sqlite:a"),
        ("SERVICE_MANUAL_DATABASE_URL_FILE", "b"),
    ]);
    assert!(complaint(twice).contains("only one of the two can hold"));
    let missing = from_environment(&[("SERVICE_MANUAL_MAIL_SMTP_URL_FILE", "/nonexistent/x")]);
    assert!(complaint(missing).contains("the file /nonexistent/x cannot be read"));
    let no_secret = from_environment(&[("SERVICE_MANUAL_LOG_LEVEL_FILE", "x")]);
    assert!(complaint(no_secret).contains("no key has the variable"));
}

#[test]
fn mail_needs_a_sender_and_a_protected_password() {
    let no_sender = from_environment(&[("SERVICE_MANUAL_MAIL_SMTP_URL", "smtp://relay:25")]);
    assert!(complaint(no_sender).contains("`mail.from` is not"));
    let in_clear = from_environment(&[
        ("SERVICE_MANUAL_MAIL_SMTP_URL", "smtp://me:hunter2@relay:25"),
        ("SERVICE_MANUAL_MAIL_FROM", "manual@example.org"),
    ]);
    let text = complaint(in_clear);
    assert!(text.contains("unprotected") && !text.contains("hunter2"), "{text}");
}

#[test]
fn the_page_about_the_configuration_is_up_to_date() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/configuration.md");
    let committed = std::fs::read_to_string(path).unwrap();
    assert_eq!(
        committed,
        config::markdown(),
        "run `service-manual docs configuration > docs/configuration.md`"
    );
}

#[test]
fn the_example_file_of_the_page_holds_the_defaults() {
    let page = config::markdown();
    let example = page.split("```toml\n").nth(1).unwrap().split("```").next().unwrap();
    let read = from_file("example", example).unwrap();
    let defaults = from_environment(&[]).unwrap();
    assert_eq!(format!("{read:?}"), format!("{defaults:?}"));
}
