//! Every route with every kind of user: what answers 200, what 403, 404 or the sign-in page.

use service_manual_domain::account::Role;
use service_manual_domain::account::invitation::{Invitation, InvitationState};
use service_manual_domain::contact::{Contact, TypedContact};
use service_manual_domain::email::EmailAddress;
use service_manual_domain::file::Visibility;
use service_manual_domain::ids::{AccountId, ContactId, FileId, InvitationId, LocationId};
use service_manual_domain::language::Language;
use service_manual_domain::location::{Location, TypedLocation};
use service_manual_domain::secret::Token;
use service_manual_web::routes::{self, Method, Route};

use crate::files;
use crate::world::{Browser, PEOPLE, Region, World};

/// What stands in the addresses of one world.
struct Addresses {
    /// Somebody of the provider, who is deactivated.
    person: AccountId,
    region: Region,
    invitation: InvitationId,
    location: LocationId,
    contact: ContactId,
    mail: String,
    file: FileId,
    /// The short code of the published service.
    code: String,
}

async fn addresses(world: &World) -> Addresses {
    let region = world.region().await;
    let invited_by = world.account("provider-main-user").await;
    let invitation = Invitation {
        id: InvitationId::new(world.ctx.now(), world.ctx.random()),
        organisation: region.provider,
        role: Role::Editor,
        ends_on: None,
        email: EmailAddress::parse("invited@test.example").ok(),
        language: Language::Fi,
        invited_by,
        invited_at: world.ctx.now(),
        sent_at: Some(world.ctx.now()),
        reminders: 0,
        message: None,
        state: InvitationState::Pending,
        ended_at: None,
    };
    let mut tx = world.ctx.write().await.unwrap();
    tx.invitations().add(&invitation).await.unwrap();
    let token = Token::received("token").hash();
    tx.invitations().add_token(invitation.id, &token).await.unwrap();
    let location = Location {
        id: LocationId::new(world.ctx.now(), world.ctx.random()),
        organisation: region.provider,
        data: TypedLocation {
            street: "Mallikatu 1".to_owned(),
            postal_code: "02100".to_owned(),
            city: "Espoo".to_owned(),
            ..TypedLocation::default()
        }
        .parse()
        .unwrap(),
        retired: false,
        version: 1,
    };
    tx.locations().add(&location, world.ctx.now()).await.unwrap();
    let contact = Contact {
        id: ContactId::new(world.ctx.now(), world.ctx.random()),
        organisation: region.provider,
        data: TypedContact {
            kind: "unit".to_owned(),
            name: "Neuvonta".to_owned(),
            phone: "09 123 456".to_owned(),
            ..TypedContact::default()
        }
        .parse()
        .unwrap(),
        retired: false,
        version: 1,
    };
    tx.contacts().add(&contact, world.ctx.now()).await.unwrap();
    tx.commit().await.unwrap();
    let draft = region.draft;
    let file = files::added(world, "provider-editor", draft, Visibility::Public).await;
    let code = world.short_code(region.published).await;
    Addresses {
        code,
        file,
        person: world.account("deactivated").await,
        region,
        invitation: invitation.id,
        location: location.id,
        contact: contact.id,
        mail: "01ARZ3NDEKTSV4RRFFQ69G5FAV".to_owned(),
    }
}

impl Addresses {
    /// The address of a route: a provider's organisation, its draft, its invitation.
    fn of(&self, route: &Route, language: Language) -> String {
        let id = match route.name {
            name if name.starts_with("INVITATION_") => self.invitation.to_string(),
            "ORGANISATION_PROVIDERS" | "ORGANISATION_ATTACH" | "ORGANISATION_DETACH" => {
                self.region.authority.to_string()
            }
            name if name.starts_with("PEOPLE") || name.starts_with("PERSON") => {
                self.region.provider.to_string()
            }
            "ACCESS_REVIEW" => self.region.provider.to_string(),
            name if name.starts_with("LOCATION") || name.starts_with("CONTACT") => {
                self.region.provider.to_string()
            }
            name if name.starts_with("USER") => self.person.to_string(),
            name if name.starts_with("ORGANISATION") || name.starts_with("INVITATIONS") => {
                self.region.provider.to_string()
            }
            "FILE" => self.file.to_string(),
            name if name.starts_with("MAILBOX") => self.mail.clone(),
            _ => self.region.draft.to_string(),
        };
        let page = if route.name.starts_with("SERVICE") { "basics" } else { "privacy" };
        let slug = match (route.name, language) {
            ("PUBLIC_ORGANISATION", _) => "paja-ry",
            ("MUNICIPALITY", Language::Sv) => "esbo",
            ("MUNICIPALITY", _) => "espoo",
            (_, Language::Sv) => "verkstad-for-unga",
            _ => "tyopaja-nuorille",
        };
        let topic = if route.name == "SITUATION" { "unemployed" } else { "job-coaching" };
        let topic = if route.name.starts_with("HELP_TEXT") { "contact_kind" } else { topic };
        let kind = if route.name == "CONTENT_HISTORY" { "settings" } else { "invitation" };
        let mail = [("kind", kind), ("language", "fi"), ("page", page), ("number", "1")];
        let person = self.person.to_string();
        let (location, contact) = (self.location.to_string(), self.contact.to_string());
        // The file to remove is none of this service, so that it is there for the next route.
        let file = self.region.draft.to_string();
        let published = self.region.published.to_string();
        let things = [
            // Own lists: nobody has this one, and everybody sees this service.
            ("list", if route.name == "LIST_COLUMNS" { "services" } else { file.as_str() }),
            ("share", &file),
            ("search", &file),
            ("short", "no-such-code"),
            ("service", &published),
            ("location", location.as_str()),
            ("topic", topic),
            ("contact", &contact),
            ("place", "header"),
            ("vocabulary", "way_of_delivery"),
            ("term", "no-such-term"),
            ("file", &file),
            ("comment", "0"),
            ("version", &file),
            ("name", "kuva.png"),
            ("line", &file),
            ("key", "0123456789abcdef"),
            ("scheme", "no-such-scheme"),
            ("code", &self.code),
            ("part", "pages.xml"),
            ("row", "1"),
        ];
        let values =
            [("id", id.as_str()), ("slug", slug), ("token", "token"), ("account", &person)];
        route.pattern.path(language, &[&values[..], &mail[..], &things[..]].concat())
    }
}

/// Asks for a route. Forms are sent with a version that nobody can have seen, so that those who
/// may take the step get 409 or 422 and nothing changes.
async fn ask(browser: &mut Browser, route: &Route, path: &str) -> String {
    let answer = match route.method {
        Method::Get => browser.get(path).await,
        Method::Post => browser.post(path, &[("version", "999")]).await,
    };
    if answer.status.is_redirection() && answer.location().contains(sign_in(path)) {
        return "sign-in".to_owned();
    }
    answer.status.as_u16().to_string()
}

fn sign_in(path: &str) -> &'static str {
    match path.get(..3) {
        Some("/sv") => "/sv/logga-in",
        Some("/en") => "/en/sign-in",
        _ => "/kirjaudu",
    }
}

/// The routes in the order to ask for them: signing out comes last.
fn in_order() -> Vec<&'static Route> {
    let mut routes: Vec<&Route> = routes::all().collect();
    routes.sort_by_key(|route| route.name == "SIGN_OUT");
    routes
}

async fn column(person: Option<&str>, language: Language) -> Vec<String> {
    let world = World::new().await;
    let addresses = addresses(&world).await;
    let mut browser = match person {
        None => world.browser(),
        Some("deactivated") => {
            let browser = world.signed_in("provider-editor").await;
            world.deactivate("provider-editor").await;
            browser
        }
        Some(person) => world.signed_in(person).await,
    };
    let mut cells = Vec::new();
    for route in in_order() {
        let path = addresses.of(route, language);
        cells.push(ask(&mut browser, route, &path).await);
    }
    cells
}

#[tokio::test]
async fn every_route_answers_every_role_as_agreed() {
    let people = PEOPLE.iter().map(|(name, ..)| *name).chain(["administrator"]);
    let mut names = vec!["visitor"];
    let mut columns = vec![column(None, Language::Fi).await];
    for person in people {
        names.push(person);
        columns.push(column(Some(person), Language::Fi).await);
    }
    let mut matrix = String::new();
    for (number, name) in names.iter().enumerate() {
        matrix.push_str(&format!("{number} = {name}\n"));
    }
    matrix.push_str(&format!("\n{:30}", ""));
    matrix.extend((0..names.len()).map(|number| format!("{number:<8}")));
    for (row, route) in in_order().iter().enumerate() {
        let method = if route.method == Method::Get { "get " } else { "post" };
        let cells: String = columns.iter().map(|column| format!("{:8}", column[row])).collect();
        matrix.push_str(&format!("\n{method} {:25}{}", route.name, cells.trim_end()));
    }
    insta::assert_snapshot!(matrix);
}

#[tokio::test]
async fn every_route_answers_alike_in_every_language() {
    for person in [None, Some("provider-editor"), Some("authority-main-user")] {
        let finnish = column(person, Language::Fi).await;
        for language in [Language::Sv, Language::En] {
            let other = column(person, language).await;
            for ((route, fi), other) in in_order().iter().zip(&finnish).zip(other) {
                // Without English texts the English address is the Finnish one, which is found.
                assert_eq!(*fi, other, "{} in {language} for {person:?}", route.name);
            }
        }
    }
}

#[test]
fn no_two_routes_share_an_address() {
    let mut seen = std::collections::BTreeSet::new();
    for route in routes::all() {
        for language in route.pattern.languages() {
            let address = (route.method == Method::Get, route.pattern.route(language));
            assert!(seen.insert(address), "{} stands twice", route.pattern.route(language));
        }
    }
}

#[test]
fn every_address_of_the_product_has_a_route() {
    let machine_room = ["ASSET", "HEALTH_LIVE", "HEALTH_READY"];
    for (name, _) in service_manual_render::urls::all() {
        let routed = routes::all().any(|route| route.name == name) || machine_room.contains(&name);
        assert!(routed, "{name} leads nowhere");
    }
}
