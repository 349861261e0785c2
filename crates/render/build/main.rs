//! Turns the locale files into typed functions and the assets into constants with hashed
//! addresses, so that a missing translation or a renamed file fails the build, not a page.

mod assets;
mod catalogue;
mod generate;

use std::path::PathBuf;
use std::process::ExitCode;
use std::{env, fs};

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("{message}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<(), String> {
    for input in ["build", "locales", "assets"] {
        println!("cargo::rerun-if-changed={input}");
    }
    let root = PathBuf::from(variable("CARGO_MANIFEST_DIR")?);
    let out = PathBuf::from(variable("OUT_DIR")?);
    let catalogue = catalogue::read(&root.join("locales"))?;
    write(&out.join("texts.rs"), &generate::texts(&catalogue))?;
    write(&out.join("assets.rs"), &assets::constants(&root.join("assets"))?)
}

fn variable(name: &str) -> Result<String, String> {
    env::var(name).map_err(|error| format!("{name}: {error}"))
}

fn write(path: &std::path::Path, content: &str) -> Result<(), String> {
    fs::write(path, content).map_err(|error| format!("{}: {error}", path.display()))
}
