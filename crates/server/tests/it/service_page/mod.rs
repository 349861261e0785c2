//! What readers see of a service: the public page, the guidance, and that one never gets into the
//! other.

mod calendar;
mod data;
mod fresh;
mod guidance;
mod pdf;
mod proof;
mod public;
mod related;
mod report;
mod validity;

/// Checks that a page says all of this. Where lines break does not matter.
#[track_caller]
fn assert_says(page: &crate::world::Answer, all: &[&str]) {
    let squeezed = |text: &str| text.split_whitespace().collect::<String>();
    let text = page.text();
    for one in all {
        assert!(squeezed(&text).contains(&squeezed(one)), "{one} is not in: {text}");
    }
}
