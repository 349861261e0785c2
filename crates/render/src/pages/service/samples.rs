//! Made-up services in every state worth seeing.

use service_manual_domain::email::EmailAddress;
use service_manual_domain::file::{FileName, FileType};
use service_manual_domain::language::Language;
use service_manual_domain::location::AccessibilityFact;
use service_manual_domain::problem::{Problem, ProblemCode};
use service_manual_domain::service::facts::{Age, Audience, Charge, LanguageLevel, Validity};
use service_manual_domain::service::guidance::{MunicipalityKind, Obligation, Statement};
use service_manual_domain::service::occurrence::{Days, SingleDay, WeeklyHours, When};
use service_manual_domain::time::{Day, Slots, Weekday};

use super::guidance::{GuidanceText, MunicipalityLine, ServiceGuidancePage};
use super::lines::{ContactLine, FileLine, LinkLine, Rich, ServiceHead};
use super::place::{OccurrenceLine, Place};
use super::public::{
    Consent, Enrolment, Extras, ForWhom, OrganisationLine, RelatedLine, ServicePage, SideFacts,
    SpokenLanguage,
};
use crate::forms::FormState;
use crate::pages::card::Star;
use crate::pages::sample;
use crate::rich_text::RichText;
use crate::times::Times;
use crate::urls;
use crate::worded::Worded;

const FI: Language = Language::Fi;

fn finnish(text: &str) -> Worded {
    Worded::new(FI, text.to_owned())
}

/// What was written; nothing, if nothing was.
fn rich(html: &str) -> Option<Rich> {
    let text = RichText::clean(html);
    (!text.is_empty()).then(|| Worded::new(FI, text))
}

fn head(shows_tabs: bool, manage_href: Option<String>) -> ServiceHead {
    let slug = sample::SLUG.to_owned();
    // Those who see more than the public keep favourites.
    let star = sample::id(61).filter(|_| shows_tabs || manage_href.is_some());
    let star = star.map(|service| Star { service, is_on: shows_tabs });
    ServiceHead { name: finnish("Työhönvalmennus"), slug, shows_tabs, manage_href, star }
}

impl ServicePage {
    /// With everything, in the original Finnish, for a visitor and an expert; and with next to
    /// nothing, for an editor.
    pub fn samples(language: Language) -> Vec<Self> {
        let values = [("slug", sample::SLUG)];
        let frame = sample::visitor(language, urls::SERVICE, &values);
        let signed_in = sample::signed_in(language, urls::SERVICE, &values);
        let full = full(language, frame);
        let expert = Self { frame: signed_in, head: head(true, None), ..full.clone() };
        let bare = Self {
            head: head(false, Some(urls::my_services(language))),
            notice: None,
            facts: SideFacts {
                producers: Vec::new(),
                responsible: None,
                charge: Some(Charge::Free),
                price_note: None,
                spoken: Vec::new(),
                ways_of_delivery: Vec::new(),
                validity: Validity { from: None, until: Some(sample::today()) },
                ..full.facts.clone()
            },
            for_whom: ForWhom {
                age: Some(Age::AllOfWorkingAge),
                municipalities: Some(Vec::new()),
                ..ForWhom::default()
            },
            enrolment: Enrolment {
                deadline: Some(sample::today().plus_days(-1)),
                ..full.enrolment.clone()
            },
            benefits: None,
            consent: None,
            occurrences: Vec::new(),
            contacts: Vec::new(),
            links: Vec::new(),
            files: Vec::new(),
            related: Vec::new(),
            extras: None,
            ..expert.clone()
        };
        vec![full, expert, bare]
    }
}

fn full(language: Language, frame: crate::Frame) -> ServicePage {
    let today = sample::today();
    ServicePage {
        frame,
        today,
        head: head(false, None),
        notice: Some(Worded::new(Language::Sv, "Stängt 1–31.7.".to_owned())),
        summary: Some(finnish("Henkilökohtaista valmennusta työnhakuun ja työssä aloittamiseen.")),
        facts: facts(),
        for_whom: for_whom(),
        how_to_take_part: rich("<p>Kysy palvelusta <strong>omalta asiantuntijaltasi</strong>.</p>"),
        enrolment: Enrolment {
            deadline: Some(today.plus_days(12)),
            link: "https://esimerkki.example/ilmoittaudu".parse().ok(),
        },
        benefits: rich("<p>Löydät vahvuutesi ja saat tukea työpaikalla.</p>"),
        conditions: rich("<ul><li>olet työnhakijana</li><li>haluat töihin</li></ul>"),
        consent: Some(Consent {
            note: Some(finnish("Valmentaja ja asiantuntija vaihtavat tietoja valmennuksesta.")),
        }),
        how_organised: rich(
            "<h3>Miten valmennus etenee?</h3><p>Tapaat valmentajan noin <strong>kerran \
             viikossa</strong>. Yhdessä</p><ul><li>selvitätte, mitä osaat</li><li>teette \
             hakemuksia</li><li>sovitte työkokeilusta.</li></ul><p>Lue lisää <a \
             href=\"https://esimerkki.example/valmennus\">valmennuksen sivuilta</a>.</p>",
        ),
        occurrences: occurrences(language, today),
        contacts: contacts(),
        links: links(),
        files: files(41, "Esite työnhakijalle, joka harkitsee osallistumista valmennukseen.pdf"),
        related: vec![
            RelatedLine {
                name: finnish("Työkokeilu"),
                organiser: finnish("Esimerkkilän työllisyysalue"),
                slug: "tyokokeilu".to_owned(),
            },
            RelatedLine {
                name: Worded::new(Language::Sv, "Verkstad för unga".to_owned()),
                organiser: Worded::new(Language::Sv, "Föreningen Exempel rf".to_owned()),
                slug: "verkstad".to_owned(),
            },
        ],
        extras: Some(Extras {
            short_address: format!("{}/s/abcd2345", sample::PUBLIC_ADDRESS),
            pdf: urls::service_pdf(language, sample::SLUG),
            calendar: Some(urls::service_calendar(language, sample::SLUG)),
        }),
    }
}

fn organisation(name: &str, slug: Option<&str>) -> OrganisationLine {
    OrganisationLine { name: finnish(name), slug: slug.map(str::to_owned) }
}

fn facts() -> SideFacts {
    let spoken = |code: &str, name: &str, level| SpokenLanguage {
        code: code.to_owned(),
        name: name.to_owned(),
        level,
    };
    SideFacts {
        organiser: organisation("Esimerkkilän työllisyysalue", Some("esimerkkila")),
        producers: vec![
            organisation("Valmennus Esimerkki Oy", Some("valmennus-esimerkki")),
            organisation("Mallikaupunki", None),
        ],
        responsible: Some(organisation("Mallikaupungin työllisyyspalvelut", None)),
        charge: Some(Charge::Chargeable(Some(2_550))),
        price_note: Some(finnish("Hinta sisältää aineiston.")),
        spoken: vec![
            spoken("fi", "suomi", Some(LanguageLevel::B1)),
            spoken("en", "englanti", None),
        ],
        ways_of_delivery: vec!["Paikan päällä".to_owned(), "Etänä verkossa".to_owned()],
        categories: sample::categories().into_iter().take(2).collect(),
        validity: Validity { from: "2026-01-01".parse().ok(), until: "2027-12-31".parse().ok() },
        updated: sample::today(),
        described_in: vec![Language::Fi, Language::En],
    }
}

fn for_whom() -> ForWhom {
    ForWhom {
        audience: Audience::ALL.to_vec(),
        situations: vec!["Työtön työnhakija".to_owned(), "Lomautettu".to_owned()],
        age: Some(Age::Range(Some(18), Some(29))),
        municipalities: Some(vec!["Espoo".to_owned(), "Kauniainen".to_owned()]),
        accessibility: vec!["Tulkkaus mahdollinen".to_owned()],
        description: rich("<p>Sinulle, joka etsit ensimmäistä työpaikkaasi.</p>"),
    }
}

fn occurrences(language: Language, today: Day) -> Vec<OccurrenceLine> {
    let hours = |text: &str| Slots::typed(text).unwrap_or_default();
    let week = WeeklyHours::default()
        .with(Weekday::Monday, hours("9-12, 13-16"))
        .with(Weekday::Tuesday, hours("9-12, 13-16"))
        .with(Weekday::Thursday, hours("12-18"));
    let single = SingleDay { day: today.plus_days(3), times: hours("9-15.30") };
    let period = Days { from: today, until: today.plus_days(40) };
    let place = Place {
        name: Some(finnish("Esimerkkitalo")),
        street: "Mallikatu 1".to_owned(),
        postal_code: "02100".to_owned(),
        city: "Espoo".to_owned(),
        coordinates: None,
        accessibility: AccessibilityFact::ALL.iter().copied().take(3).collect(),
        note: Some(finnish("Sisäänkäynti pihan puolelta.")),
    };
    let line = |place, when: When| OccurrenceLine {
        row: Some(0),
        place,
        place_note: None,
        times: Times::of(language, &when, today),
        when,
        time_note: None,
    };
    vec![
        OccurrenceLine {
            place_note: Some(finnish("Huone 204")),
            time_note: Some(finnish("Tule paikalle kymmenen minuuttia ennen alkua.")),
            ..line(Some(place.clone()), When::SingleDays(vec![single]))
        },
        line(Some(Place { name: None, note: None, ..place }), When::Period(period, week.clone())),
        line(None, When::Continuous(week)),
        line(None, When::Periods(vec![period])),
        OccurrenceLine { place_note: Some(finnish("Verkossa")), ..line(None, When::ByAgreement) },
    ]
}

fn contacts() -> Vec<ContactLine> {
    vec![
        ContactLine {
            name: "Työllisyyspalvelujen neuvonta".to_owned(),
            role: Some(finnish("kysymykset palvelusta")),
            email: EmailAddress::parse("neuvonta@esimerkki.example").ok(),
            phone: "+358 9 123 4567".parse().ok(),
        },
        ContactLine {
            name: "Ville Valmentaja".to_owned(),
            role: None,
            email: None,
            phone: "09 123 456".parse().ok(),
        },
    ]
}

fn links() -> Vec<LinkLine> {
    let link = |text: Option<&str>, address: &str| {
        Some(LinkLine { text: text.map(finnish), address: address.parse().ok()? })
    };
    let links = [
        link(Some("Valmennuksen sivut"), "https://esimerkki.example/valmennus"),
        link(None, "https://esimerkki.example/usein-kysyttya"),
    ];
    links.into_iter().flatten().collect()
}

fn files(number: u8, name: &str) -> Vec<FileLine> {
    let file = |number, title, language| {
        Some(FileLine {
            id: sample::id(number)?,
            name: FileName::cleaned(name),
            title,
            file_type: FileType::Pdf,
            size: 2_621_440,
            language,
        })
    };
    let files = [
        file(number, Some(finnish("Esite")), Some("suomi".to_owned())),
        file(number + 1, None, None),
    ];
    files.into_iter().flatten().collect()
}

impl ServiceGuidancePage {
    /// With everything; with problems in the form; without guidance.
    pub fn samples(language: Language) -> Vec<Self> {
        let values = [("slug", sample::SLUG)];
        let page = |guidance, report| Self {
            frame: sample::signed_in(language, urls::SERVICE_GUIDANCE, &values),
            head: head(true, Some(urls::my_services(language))),
            guidance,
            report,
        };
        let problems = vec![
            Problem::new("about", ProblemCode::Required),
            Problem::new("message", ProblemCode::Required),
        ];
        vec![
            page(guidance(), FormState::new()),
            page(guidance(), FormState::new().with_problems(problems)),
            page(GuidanceText::default(), FormState::new()),
        ]
    }
}

fn guidance() -> GuidanceText {
    let row = |name: &str, own, kind| {
        let text = rich("<p>Varaa aika <strong>ennen</strong> ohjaamista.</p>")?;
        Some(MunicipalityLine { name: name.to_owned(), own, kind, text })
    };
    let rows = [
        row("Espoo", true, MunicipalityKind::Guidance),
        row("Espoo", true, MunicipalityKind::Exception),
        row("Kauniainen", false, MunicipalityKind::Guidance),
    ];
    GuidanceText {
        referring: rich("<p>Sovi asiasta asiakkaan kanssa ja täytä lähete.</p>"),
        conditions: rich("<p>Asiakkaalla on voimassa oleva suunnitelma.</p>"),
        obligation: Some(Obligation::IfAgreed),
        obligation_note: Some(finnish("Kirjaa suunnitelmaan, mihin saakka.")),
        entries: rich("<ul><li>aloituspäivä</li><li>palvelun nimi</li></ul>"),
        statement: Some(Statement::Given),
        statement_note: Some(finnish("Lausunto annetaan aloituspäivästä.")),
        other_benefits: vec!["Osallistumisesta voidaan maksaa kulukorvausta.".to_owned()],
        measures: rich("<h3>Poissaolot</h3><p>Palveluntuottaja ilmoittaa poissaoloista.</p>"),
        municipalities: rows.into_iter().flatten().collect(),
        archiving_applies: true,
        links: links(),
        files: files(45, "lahetelomake.pdf"),
        contacts: contacts(),
    }
}
