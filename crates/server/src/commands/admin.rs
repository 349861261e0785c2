//! `service-manual admin`.

use std::io::IsTerminal;

use clap::Subcommand;

use service_manual_app::Error;
use service_manual_app::accounts::create_administrator::create_administrator;
use service_manual_domain::account::Profile;
use service_manual_domain::account::password::SHORTEST;
use service_manual_domain::language::Language;
use service_manual_domain::problem::{Problem, ProblemCode};

use super::{Done, command_context};
use crate::config::Config;

/// Arguments of `admin`.
#[derive(Debug, Subcommand)]
pub(super) enum Arguments {
    /// Create an administrator; asks for the password, or reads it from standard input
    Create {
        /// The e-mail address, which is the user name
        #[arg(long)]
        email: String,
        /// The language of mails: fi, sv or en
        #[arg(long, default_value = "fi")]
        language: Language,
    },
}

pub(super) async fn run(config: &Config, arguments: Arguments) -> Done {
    let Arguments::Create { email, language } = arguments;
    let ctx = command_context(config).await?;
    let password = ask_password()?;
    match create_administrator(&ctx, &email, &password, Profile::default(), language).await {
        Ok(_) => {
            println!("{email} is now an administrator and can sign in.");
            Ok(())
        }
        Err(Error::Conflict) => Err(format!("{email} has an account already")),
        Err(Error::Invalid(problems)) => {
            Err(problems.iter().map(sentence).collect::<Vec<_>>().join("; "))
        }
        Err(error) => Err(error.to_string()),
    }
}

fn ask_password() -> Result<String, String> {
    if !std::io::stdin().is_terminal() {
        let mut line = String::new();
        std::io::stdin().read_line(&mut line).map_err(|error| error.to_string())?;
        return Ok(line.trim_end_matches(['\r', '\n']).to_owned());
    }
    let read = |prompt: String| rpassword::prompt_password(prompt).map_err(|e| e.to_string());
    let password = read(format!("Password (at least {SHORTEST} characters): "))?;
    let again = read("The same again: ".to_owned())?;
    if password == again { Ok(password) } else { Err("the two passwords differ".to_owned()) }
}

/// For the operator, who reads English; people read the texts of the locale files.
fn sentence(problem: &Problem) -> String {
    let what = match &problem.code {
        ProblemCode::TooShort { limit } => format!("needs at least {limit} characters"),
        ProblemCode::TooLong { limit } => format!("may have at most {limit} characters"),
        ProblemCode::PasswordTooCommon => "is too easy to guess".to_owned(),
        ProblemCode::PasswordContainsAddress => "must not contain the address".to_owned(),
        ProblemCode::Required => "is missing".to_owned(),
        other => format!("is not right ({other:?})"),
    };
    format!("{} {what}", problem.field)
}
