//! The text of `docs/configuration.md`.

use super::setting::Key;
use super::{Config, DEFAULT_FILE, FILE_VARIABLE};

/// The page about all keys, in Markdown.
pub fn markdown() -> String {
    let keys = Config::keys();
    let parts = Config::sections().into_iter().map(|(section, purpose)| {
        let entries: String = of(section, &keys).map(entry).collect();
        format!("\n## [{section}]\n\n{}\n{entries}", purpose.trim())
    });
    let parts: String = parts.collect();
    format!("{}{parts}{}", introduction(), example(&keys))
}

fn of<'a>(section: &'a str, keys: &'a [Key]) -> impl Iterator<Item = &'a Key> {
    keys.iter().filter(move |key| key.section == section)
}

fn introduction() -> String {
    format!(
        "# Configuration\n\n\
         Made by `service-manual docs configuration`; do not edit it by hand.\n\n\
         Every key has a default, so the program starts without any configuration. Values come \
         from a file (`--config FILE` or `{FILE_VARIABLE}`; else `{DEFAULT_FILE}` in the working \
         directory, if it is there) and from environment variables, which win. An empty variable \
         counts as unset. Keys and `SERVICE_MANUAL_…` variables that nobody knows are refused, \
         and so are values of the wrong kind; all problems are listed at once, each with its \
         place and its remedy. `service-manual doctor` checks the rest.\n\n\
         A secret may stand in a file of its own: the variable with `_FILE` behind its name \
         holds the path. Secrets appear in no log and no message.\n"
    )
}

fn entry(key: &Key) -> String {
    let default = key.default.as_ref().map_or_else(|| "not set".to_owned(), |text| code(text));
    let variables = match key.file_variable() {
        Some(file) => format!("{} or {}", code(&key.variable()), code(&file)),
        None => code(&key.variable()),
    };
    format!(
        "\n### {}\n\n{}\n\n- Default: {default}\n- Variable: {variables}\n- Value: {}{}\n",
        key.path(),
        key.about,
        key.expected,
        if key.secret { "\n- Secret" } else { "" },
    )
}

/// A file with every key, those with a default at its default.
fn example(keys: &[Key]) -> String {
    let parts = Config::sections().into_iter().map(|(section, _)| {
        let lines: String = of(section, keys).map(line).collect();
        format!("[{section}]\n{lines}")
    });
    let file = parts.collect::<Vec<_>>().join("\n");
    format!("\n## A whole file\n\n```toml\n{file}```\n")
}

fn line(key: &Key) -> String {
    match &key.default {
        Some(default) => format!("{} = {default}\n", key.name),
        None => format!("# {} = …\n", key.name),
    }
}

fn code(text: &str) -> String {
    format!("`{text}`")
}
