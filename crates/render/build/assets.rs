//! Every file of `assets/` becomes a constant whose address contains a hash of its content, so
//! that browsers may keep it for ever.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

/// The Rust source of the constants and of the list of all assets.
pub(crate) fn constants(folder: &Path) -> Result<String, String> {
    let mut source = String::new();
    let mut names = Vec::new();
    for path in files(folder)? {
        let name = constant_name(&path)?;
        let body = fs::read(&path).map_err(|error| format!("{}: {error}", path.display()))?;
        write_constant(&mut source, &name, &path, &body)?;
        names.push(name);
    }
    let list = names.join(", ");
    let _ = writeln!(
        source,
        "/// Every asset, in the order of their names.\npub const ALL: &[Asset] = &[{list}];"
    );
    Ok(source)
}

fn files(folder: &Path) -> Result<Vec<PathBuf>, String> {
    let unreadable = |error: std::io::Error| format!("{}: {error}", folder.display());
    let mut paths = Vec::new();
    for entry in fs::read_dir(folder).map_err(unreadable)? {
        paths.push(entry.map_err(unreadable)?.path());
    }
    paths.sort();
    Ok(paths)
}

fn write_constant(source: &mut String, name: &str, path: &Path, body: &[u8]) -> Result<(), String> {
    let (stem, extension) = stem_and_extension(path)?;
    let content_type = match extension {
        "css" => "text/css; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "svg" => "image/svg+xml",
        other => return Err(format!("{}: no content type for .{other}", path.display())),
    };
    let hash = fnv1a(body);
    let file = path.display().to_string();
    let _ = writeln!(
        source,
        "/// `{stem}.{extension}`\npub const {name}: Asset = Asset {{ \
         path: \"/assets/{stem}.{hash:016x}.{extension}\", \
         content_type: \"{content_type}\", body: include_bytes!({file:?}) }};"
    );
    Ok(())
}

fn constant_name(path: &Path) -> Result<String, String> {
    let (stem, extension) = stem_and_extension(path)?;
    Ok(format!("{stem}_{extension}").to_uppercase().replace('-', "_"))
}

fn stem_and_extension(path: &Path) -> Result<(&str, &str), String> {
    let parts = (path.file_stem(), path.extension());
    match parts {
        (Some(stem), Some(extension)) => stem.to_str().zip(extension.to_str()),
        _ => None,
    }
    .ok_or_else(|| format!("{}: an asset needs a plain name and an extension", path.display()))
}

/// The 64-bit FNV-1a hash. It only has to differ when the file differs; nothing secret rests on it.
fn fnv1a(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01b3)
    })
}
