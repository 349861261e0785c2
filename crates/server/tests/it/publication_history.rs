//! How long services waited to be published: rounds that follow the steps of the workflow, and the
//! page about them (spec 5 "Publication history").

mod numbers;
mod page;
mod rounds;

use service_manual_domain::ids::{OrganisationId, ServiceId};
use service_manual_domain::time::{Day, Length};

use crate::world::{Answer, World};

const HISTORY: &str = "/hallinta/julkaisuhistoria";

fn path(id: ServiceId) -> String {
    format!("/hallinta/palvelut/{id}")
}

/// Takes a step of a service as a person does, by the button of a form.
async fn step(world: &World, person: &str, id: ServiceId, form: &str) -> Answer {
    let mut browser = world.signed_in(person).await;
    let page = browser.get(&path(id)).await.assert(200);
    browser.submit(page.form(form)).await.assert(200)
}

/// Gives a submission back.
async fn give_back(world: &World, id: ServiceId) {
    let mut browser = world.signed_in("authority-editor").await;
    let form = browser.get(&format!("{}/palauta", path(id))).await.assert(200).form("/palauta");
    browser.submit(form.fill("comment", "Täydennä.")).await.assert(200);
}

/// Lets days pass.
fn pass(world: &World, days: i64) {
    world.advance(Length::days(days));
}

/// The rounds of a service, in words.
async fn rounds(world: &World, id: ServiceId) -> Vec<String> {
    let rounds = format!(
        "SELECT number || CASE is_new WHEN 1 THEN ' new' ELSE ' change' END \
         || CASE waits WHEN 1 THEN ' waits' ELSE '' END || ' returned ' || returns \
         || COALESCE(' published ' || published_month || ' after ' || days || ' in ' || languages, '') \
         FROM publication_round WHERE service_id = '{id}' ORDER BY number"
    );
    world.texts(&rounds).await
}

/// A round of a service that ended, as if it had happened.
struct Past {
    number: i64,
    is_new: bool,
    published: Day,
    days: i32,
    languages: &'static str,
}

impl Past {
    /// The month as it is stored.
    fn month(&self) -> String {
        self.published.to_string().chars().take(7).collect()
    }

    async fn add(
        &self,
        world: &World,
        (id, organiser): (ServiceId, OrganisationId),
        by: OrganisationId,
    ) {
        let noon = |day: Day| day.start().plus(Length::hours(12)).milliseconds();
        let month = self.month();
        let row = format!(
            "INSERT INTO publication_round (service_id, number, is_new, waits, submitted_at, returns, \
             published_at, published_month, days, organiser_id, authority_id, languages) \
             VALUES ('{id}', {}, {}, 0, {}, 0, {}, '{month}', {}, '{organiser}', '{by}', '{}')",
            self.number,
            i64::from(self.is_new),
            noon(self.published.plus_days(-self.days)),
            noon(self.published),
            self.days,
            self.languages,
        );
        assert_eq!(world.sql(&row).await, 1);
    }
}

/// The rows of one of the tables with numbers.
fn table(page: &Answer, id: &str) -> Vec<String> {
    let cells = |css: &str| page.all(&format!("#{id} tbody {css}"));
    let (names, numbers) = (cells("th"), cells("td"));
    let numbers = numbers.chunks(4).map(|row| row.join(" "));
    names.into_iter().zip(numbers).map(|(name, numbers)| format!("{name}: {numbers}")).collect()
}
