//! A service of the provider with everything that submitting and publishing demand, in any state,
//! brought there by the use cases.

use service_manual_app::services::form::Sent;
use service_manual_app::services::save::{Saved, save};
use service_manual_app::services::{archive, create, mark_outdated, publish, submit};
use service_manual_app::{Caller, services::Outcome};
use service_manual_domain::ids::ServiceId;
use service_manual_domain::service::behind::Edit;
use service_manual_domain::service::field::Step;
use service_manual_domain::service::form_page::FormPage;
use service_manual_domain::service::typed::TypedService;
use service_manual_domain::service::{Service, State};

use super::{Region, World, category};

/// What stands in the guidance of every such service, and nowhere else.
pub const GUIDANCE: &str = "sisäinen-ohje";

impl World {
    /// The person as use cases know them.
    pub async fn acting(&self, person: &str) -> Caller {
        let id = self.account(person).await;
        let mut tx = self.ctx.read().await.unwrap();
        let account = tx.accounts().get(id).await.unwrap();
        let actor = tx.memberships().actor(&account, self.ctx.now().day()).await.unwrap();
        Caller::of_actor(actor)
    }

    /// Where a service stands.
    pub async fn service(&self, id: ServiceId) -> Service {
        self.ctx.read().await.unwrap().services().get(id).await.unwrap()
    }

    /// A draft with everything: written by the provider's editor, its guidance by the authority's.
    pub async fn complete_draft(&self, region: &Region, name: &str) -> ServiceId {
        let id = ServiceId::new(self.ctx.now(), self.ctx.random());
        let writer = self.acting("provider-editor").await;
        create::create(&self.ctx, &writer, id, region.provider, &public_part(name)).await.unwrap();
        let authority = self.acting("authority-editor").await;
        let updater = authority.actor.account.unwrap().to_string();
        self.write(&authority, id, Step::Guidance, guidance()).await;
        let side = TypedService::new(1).with("authority_updater", updater).with("rhythm", "4");
        self.write(&authority, id, Step::Responsibility, side).await;
        id
    }

    /// As [`World::complete_draft`], in a state.
    pub async fn complete_service(&self, region: &Region, name: &str, state: State) -> ServiceId {
        let id = self.complete_draft(region, name).await;
        let steps: &[State] = match state {
            State::Draft => &[],
            State::Submitted => &[State::Submitted],
            State::Published => &[State::Published],
            State::PublishedWithDraft => &[State::Published, State::Draft],
            State::PublishedWithSubmitted => &[State::Published, State::Draft, State::Submitted],
            State::Outdated => &[State::Published, State::Outdated],
            State::OutdatedWithDraft => &[State::Published, State::Outdated, State::Draft],
            State::Archived => &[State::Published, State::Archived],
        };
        for step in steps {
            self.advance_service(id, *step).await;
        }
        assert_eq!(self.service(id).await.state, state);
        id
    }

    async fn advance_service(&self, id: ServiceId, to: State) {
        let (ctx, seen) = (&self.ctx, self.service(id).await.version);
        let writer = self.acting("provider-editor").await;
        let reviewer = self.acting("authority-main-user").await;
        match to {
            State::Submitted => {
                let done = submit::submit(ctx, &writer, id, seen).await.unwrap();
                assert_eq!(done, Outcome::Done);
            }
            State::Published => {
                let done = publish::publish(ctx, &reviewer, id, seen).await.unwrap();
                assert_eq!(done, Outcome::Done);
            }
            State::Outdated => {
                mark_outdated::mark_outdated(ctx, &writer, id, seen, "Vanha.").await.unwrap();
            }
            State::Archived => archive::archive(ctx, &reviewer, id, seen, "Ohi.").await.unwrap(),
            _ => self.write(&writer, id, Step::Description, rewritten("Uusi kuvaus.")).await,
        }
    }

    /// Saves a step of the form.
    pub async fn write(&self, caller: &Caller, id: ServiceId, step: Step, typed: TypedService) {
        let sent = self.sent(id, step, typed).await;
        let saved = save(&self.ctx, caller, id, &sent).await.unwrap();
        assert!(matches!(saved, Saved::Done { .. }), "{saved:?}");
    }

    /// A step of the form as somebody sends it who sees the service as it is now.
    pub async fn sent(&self, id: ServiceId, step: Step, typed: TypedService) -> Sent {
        let service = self.service(id).await;
        Sent {
            typed,
            page: FormPage::Step(step),
            seen: service.version,
            base: service.newest,
            edit: Edit::default(),
            note: String::new(),
        }
    }
}

/// The step of the description with another text about how the service is organised.
pub fn rewritten(text: &str) -> TypedService {
    TypedService::new(1)
        .with("how_to_take_part_fi", "<p>Ota yhteyttä.</p>")
        .with("conditions_fi", "<p>Ei ehtoja.</p>")
        .with("client_consent", "no")
        .with("how_organised_fi", format!("<p>{text}</p>"))
}

fn public_part(name: &str) -> TypedService {
    TypedService::new(1)
        .with("original", "fi")
        .with("name_fi", name)
        .with("summary_fi", "Työtä ja ohjausta.")
        .with("categories", category())
        .with("service_languages_0_language", "fi")
        .with("service_languages_0_level", "B1")
        .with("charge", "free")
        .with("client_situations", "unemployed")
        .with("age", "all")
        .with("home_municipality", "any")
        .with("target_group_fi", "<p>Kaikille.</p>")
        .with("audience", "jobseekers")
        .with("ways_of_delivery", "on-site")
        .with("how_to_take_part_fi", "<p>Ota yhteyttä.</p>")
        .with("conditions_fi", "<p>Ei ehtoja.</p>")
        .with("how_organised_fi", "<p>Ensimmäinen kuvaus.</p>")
        .with("rhythm", "4")
}

fn guidance() -> TypedService {
    guidance_that_says(&format!("Ohjaa {GUIDANCE}."))
}

/// Guidance with everything, which says how clients are referred.
pub fn guidance_that_says(referring: &str) -> TypedService {
    TypedService::new(1)
        .with("referring_fi", format!("<p>{referring}</p>"))
        .with("specialist_conditions_fi", format!("<p>Tarkista {GUIDANCE}.</p>"))
        .with("obligation", "if_agreed")
        .with("obligation_note_fi", format!("Sovitaan {GUIDANCE}."))
        .with("client_system_entries_fi", format!("<p>Kirjaa {GUIDANCE}.</p>"))
        .with("statement", "not_given")
        .with("statement_note_fi", format!("Ei anneta {GUIDANCE}."))
}
