//! Filling in the form of a service, step by step.

use service_manual_domain::ids::AccountId;

use crate::world::{Answer, Browser, Form, category};

/// The address of a page of the form.
pub fn page(id: &str, page: &str) -> String {
    format!("/hallinta/palvelut/{id}/muokkaa/{page}")
}

/// The id of a service in the address of one of its pages.
pub fn id_of(path: &str) -> String {
    path.split('/').nth(3).unwrap().to_owned()
}

/// Opens a page of the form.
pub async fn open(browser: &mut Browser, id: &str, name: &str) -> Form {
    browser.get(&page(id, name)).await.assert(200).form(name)
}

/// Fills in a page of the form and saves it.
pub async fn save(browser: &mut Browser, id: &str, name: &str, values: &[(&str, &str)]) -> Answer {
    let form = open(browser, id, name).await;
    browser.submit(filled(form, values)).await
}

/// A form with several fields filled in.
pub fn filled(form: Form, values: &[(&str, &str)]) -> Form {
    values.iter().fold(form, |form, (name, value)| form.fill(name, value))
}

/// The first step of a new service in Finnish.
pub fn begun(form: Form, name: &str) -> Form {
    let category = category();
    let values = [
        ("original", "fi"),
        ("name_fi", name),
        ("summary_fi", "Valmennusta työnhakuun viikoittain."),
        ("categories", &category),
        ("service_languages_0_language", "fi"),
        ("service_languages_0_level", "A2"),
        ("charge", "free"),
    ];
    filled(form, &values)
}

/// Everything else that submitting needs.
pub async fn finish(browser: &mut Browser, id: &str) {
    let target = [
        ("target_group_fi", "Kaikille, jotka etsivät työtä."),
        ("audience", "jobseekers"),
        ("client_situations", "unemployed"),
        ("age", "all"),
        ("home_municipality", "any"),
    ];
    save(browser, id, "target_group", &target).await.assert(200);
    save(browser, id, "place_and_time", &[("ways_of_delivery", "on-site")]).await.assert(200);
    let description = [
        ("how_to_take_part_fi", "Soita meille."),
        ("conditions_fi", "Ei ehtoja."),
        ("how_organised_fi", "Tapaat **valmentajan** viikoittain.\n\n- aluksi\n- lopuksi"),
    ];
    save(browser, id, "description", &description).await.assert(200);
}

/// A service of the person's organisation with everything that submitting needs; its page.
pub async fn write(browser: &mut Browser, name: &str) -> Answer {
    let form = browser.get("/hallinta/palvelut/uusi").await.assert(200).form("/uusi");
    let first = browser.submit(begun(form, name)).await.assert(200);
    let id = id_of(&first.path);
    finish(browser, &id).await;
    browser.get(&format!("/hallinta/palvelut/{id}")).await.assert(200)
}

/// What publishing needs beside that, by somebody of the authority.
pub async fn finish_guidance(browser: &mut Browser, id: &str) {
    let guidance = [
        ("referring_fi", "Ohjaa palveluun sopimuksen mukaan."),
        ("specialist_conditions_fi", "Ei ehtoja."),
        ("obligation", "if_agreed"),
        ("obligation_note_fi", "Kun siitä on sovittu."),
        ("client_system_entries_fi", "Kirjaa suunnitelmaan."),
        ("statement", "not_given"),
        ("statement_note_fi", "Lausuntoa ei tarvita."),
    ];
    save(browser, id, "guidance", &guidance).await.assert(200);
}

/// Somebody of the authority, who keeps the service up to date there.
pub async fn finish_responsibility(browser: &mut Browser, id: &str, updater: AccountId) {
    let updater = updater.to_string();
    let chosen = [("authority_updater", updater.as_str())];
    save(browser, id, "responsibility", &chosen).await.assert(200);
}
