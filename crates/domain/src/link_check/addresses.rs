//! The addresses that a version leads to.

use std::collections::BTreeSet;

use crate::organisation::WebAddress;
use crate::service::field::{Form, Part, TextField};
use crate::service::{Guidance, ServiceContent, ServiceText};

/// What the public part of a version leads to, in the languages that the public sees.
pub fn of_content(content: &ServiceContent) -> BTreeSet<WebAddress> {
    let facts = &content.facts;
    let links = facts.links.iter().map(|link| &link.address);
    let public = content.texts.iter().filter(|(language, _)| content.includes(*language));
    let texts = public.flat_map(|(_, text)| rich_texts(text, Part::Public));
    links.chain(&facts.enrolment_link).map(page).chain(texts.flat_map(in_html)).collect()
}

/// What the internal guidance of a version leads to.
pub fn of_guidance(guidance: &Guidance) -> BTreeSet<WebAddress> {
    let facts = &guidance.facts;
    let links = facts.internal_links.iter().map(|link| page(&link.address));
    let texts = guidance.texts.iter().flat_map(|(_, text)| rich_texts(text, Part::Internal));
    let rows = facts.municipality_guidance.iter().flat_map(|row| row.text.iter());
    let written = texts.chain(rows.map(|(_, text)| text)).flat_map(in_html);
    links.chain(written).collect()
}

fn rich_texts(text: &ServiceText, part: Part) -> impl Iterator<Item = &str> {
    let rich = TextField::of_part(part).filter(|(_, rule)| matches!(rule.form, Form::Rich(_)));
    rich.map(|(field, _)| text.get(field))
}

/// The address without the place on the page: that is not asked for.
fn page(address: &WebAddress) -> WebAddress {
    let text = address.as_str();
    let whole = text.split_once('#').map_or(text, |(page, _)| page);
    whole.parse().unwrap_or_else(|_| address.clone())
}

/// The addresses of web pages in sanitised HTML, in which every link is written `<a href="…"`,
/// whatever stands between.
fn in_html(html: &str) -> Vec<WebAddress> {
    let links = html.split("<a ").skip(1);
    let address = |link: &str| {
        let tag = link.split_once('>').map_or(link, |(tag, _)| tag);
        let (_, after) = tag.split_once("href=\"")?;
        let (written, _) = after.split_once('"')?;
        let is_web = ["http://", "https://"].iter().any(|scheme| written.starts_with(scheme));
        let text = is_web.then(|| written.replace("&amp;", "&"))?;
        text.parse().ok().as_ref().map(page)
    };
    links.filter_map(address).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::{Language, Texts};
    use crate::service::facts::{Facts, Link};
    use crate::service::guidance::{GuidanceFacts, MunicipalityGuidance, MunicipalityKind};

    fn shown(addresses: &BTreeSet<WebAddress>) -> Vec<&str> {
        addresses.iter().map(WebAddress::as_str).collect()
    }

    fn link(address: &str) -> Link {
        Link { text: Texts::default(), address: address.parse().unwrap() }
    }

    fn html(address: &str) -> String {
        format!("<p>Katso <a href=\"{address}\" rel=\"noopener noreferrer\">tämä</a>.</p>")
    }

    #[test]
    fn links_enrolment_and_links_in_public_texts_are_checked_once_each() {
        let text = ServiceText::default()
            .with(TextField::HowOrganised, html("https://a.example/?x=1&amp;y=2#z"))
            .with(TextField::Benefits, html("mailto:a@b.example") + &html("tel:+35891234"))
            .with(TextField::Conditions, html("http://b.example/"))
            .with(TextField::Summary, "<a href=\"https://plain.example/\">");
        let facts = Facts {
            links: vec![link("https://c.example/"), link("http://b.example/#top")],
            enrolment_link: "https://d.example/".parse().ok(),
            ..Facts::default()
        };
        let content = ServiceContent { facts, ..ServiceContent::new(Language::Fi, text, 1) };
        let hidden =
            ServiceText::default().with(TextField::HowOrganised, html("https://hidden.example/"));
        let content =
            ServiceContent { texts: content.texts.clone().with(Language::Sv, hidden), ..content };
        let expected = [
            "http://b.example/",
            "https://a.example/?x=1&y=2",
            "https://c.example/",
            "https://d.example/",
        ];
        assert_eq!(shown(&of_content(&content)), expected);
    }

    #[test]
    fn guidance_has_links_of_its_own() {
        let row = Texts::default().with(Language::Fi, html("https://row.example/"));
        let facts = GuidanceFacts {
            internal_links: vec![link("https://intra.example/")],
            municipality_guidance: vec![MunicipalityGuidance {
                municipality: "091".parse().unwrap(),
                kind: MunicipalityKind::Guidance,
                text: row,
            }],
            ..GuidanceFacts::default()
        };
        let mut guidance = Guidance { facts, ..Guidance::empty(Language::Fi, 1) };
        let text = ServiceText::default().with(TextField::Referring, html("https://r.example/"));
        guidance.texts = guidance.texts.with(Language::Fi, text);
        let expected = ["https://intra.example/", "https://r.example/", "https://row.example/"];
        assert_eq!(shown(&of_guidance(&guidance)), expected);
    }
}
