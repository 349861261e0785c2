//! Prints how the Finnish lexicon understands words: one a line comes in, and goes out with its
//! readings after tabs, each the base form with bars between the parts of a compound.
//! `scripts/voikko-words` compares them with Voikko's.

use std::io::{self, BufRead, Write};

use service_manual_search::finnish_readings;

fn main() -> io::Result<()> {
    let mut out = io::BufWriter::new(io::stdout().lock());
    for word in io::stdin().lock().lines() {
        let word = word?;
        let readings = finnish_readings(&word);
        let readings = readings.iter().map(|parts| parts.join("|"));
        let line: Vec<String> = std::iter::once(word.clone()).chain(readings).collect();
        writeln!(out, "{}", line.join("\t"))?;
    }
    out.flush()
}
