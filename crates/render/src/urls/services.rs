//! Working on services.

use service_manual_domain::ids::{FileId, ServiceId, ServiceVersionId};
use service_manual_domain::language::Language;
use service_manual_domain::service::form_page::FormPage;

use super::{Pattern, by_id, patterns, with_query};

patterns! {
    /// One change to many services, `?service=` each: choosing what (GET), the preview of what it does
    /// and doing it (POST).
    SERVICES_BULK = "/hallinta/palvelut/yhdessa",
        "/sv/administration/tjanster/flera",
        "/en/manage/services/together";
    /// Form for a new service (GET, POST).
    SERVICE_NEW =
        "/hallinta/palvelut/uusi", "/sv/administration/tjanster/ny", "/en/manage/services/new";
    /// A new service that was begun and never saved: the form with what was typed (GET), and keeping
    /// it for the script of the form (POST).
    SERVICE_NEW_KEPT = "/hallinta/palvelut/uusi/{id}",
        "/sv/administration/tjanster/ny/{id}",
        "/en/manage/services/new/{id}";
    /// Throw away what was kept of it (POST).
    SERVICE_NEW_DISCARD = "/hallinta/palvelut/uusi/{id}/hylkaa",
        "/sv/administration/tjanster/ny/{id}/forkasta",
        "/en/manage/services/new/{id}/discard";
    /// One service: its state, its texts and what may be done with it.
    SERVICE_MANAGE =
        "/hallinta/palvelut/{id}", "/sv/administration/tjanster/{id}", "/en/manage/services/{id}";
    /// The form of a service: leads to its first page.
    SERVICE_EDIT = "/hallinta/palvelut/{id}/muokkaa",
        "/sv/administration/tjanster/{id}/redigera",
        "/en/manage/services/{id}/edit";
    /// A page of the form of a service: a step or a translation (GET, POST).
    SERVICE_STEP = "/hallinta/palvelut/{id}/muokkaa/{page}",
        "/sv/administration/tjanster/{id}/redigera/{page}",
        "/en/manage/services/{id}/edit/{page}";
    /// What is typed into a page of the form, for the script that keeps it (POST).
    SERVICE_TYPED = "/hallinta/palvelut/{id}/muokkaa/{page}/kirjoitettu",
        "/sv/administration/tjanster/{id}/redigera/{page}/skrivet",
        "/en/manage/services/{id}/edit/{page}/typed";
    /// Throw away what was kept of it (POST).
    SERVICE_TYPED_DISCARD = "/hallinta/palvelut/{id}/muokkaa/{page}/hylkaa",
        "/sv/administration/tjanster/{id}/redigera/{page}/forkasta",
        "/en/manage/services/{id}/edit/{page}/discard";
    /// Who else has the form open, for the script that says so (POST).
    SERVICE_PRESENCE = "/hallinta/palvelut/{id}/paikalla",
        "/sv/administration/tjanster/{id}/narvaro",
        "/en/manage/services/{id}/presence";
    /// The short notice of a service (GET), and writing it (POST).
    SERVICE_NOTICE = "/hallinta/palvelut/{id}/tiedote",
        "/sv/administration/tjanster/{id}/meddelande",
        "/en/manage/services/{id}/notice";
    /// Remove it (POST).
    SERVICE_NOTICE_REMOVE = "/hallinta/palvelut/{id}/tiedote/poista",
        "/sv/administration/tjanster/{id}/meddelande/ta-bort",
        "/en/manage/services/{id}/notice/remove";
    /// The files of a service (GET), and adding one (POST, with the file).
    SERVICE_FILES = "/hallinta/palvelut/{id}/tiedostot",
        "/sv/administration/tjanster/{id}/filer",
        "/en/manage/services/{id}/files";
    /// Remove a file of a service (POST).
    SERVICE_FILE_REMOVE = "/hallinta/palvelut/{id}/tiedostot/{file}/poista",
        "/sv/administration/tjanster/{id}/filer/{file}/ta-bort",
        "/en/manage/services/{id}/files/{file}/remove";
    /// Submit for publication (POST).
    SERVICE_SUBMIT = "/hallinta/palvelut/{id}/laheta",
        "/sv/administration/tjanster/{id}/skicka",
        "/en/manage/services/{id}/submit";
    /// Withdraw a submission (POST).
    SERVICE_WITHDRAW = "/hallinta/palvelut/{id}/peru-lahetys",
        "/sv/administration/tjanster/{id}/dra-tillbaka",
        "/en/manage/services/{id}/withdraw";
    /// Return with comments: the form (GET), and returning (POST).
    SERVICE_RETURN = "/hallinta/palvelut/{id}/palauta",
        "/sv/administration/tjanster/{id}/returnera",
        "/en/manage/services/{id}/return";
    /// Publish (POST).
    SERVICE_PUBLISH = "/hallinta/palvelut/{id}/julkaise",
        "/sv/administration/tjanster/{id}/publicera",
        "/en/manage/services/{id}/publish";
    /// Publish at a set time (POST).
    SERVICE_SCHEDULE = "/hallinta/palvelut/{id}/ajasta",
        "/sv/administration/tjanster/{id}/tidsinstall",
        "/en/manage/services/{id}/schedule";
    /// Take the set time back (POST).
    SERVICE_UNSCHEDULE = "/hallinta/palvelut/{id}/peru-ajastus",
        "/sv/administration/tjanster/{id}/ta-bort-tidpunkt",
        "/en/manage/services/{id}/unschedule";
    /// "Still correct": the page with one button, to which mails lead (GET), and confirming (POST);
    /// `?from=list` leads back to the list.
    SERVICE_CONFIRM = "/hallinta/palvelut/{id}/vahvista",
        "/sv/administration/tjanster/{id}/bekrafta",
        "/en/manage/services/{id}/confirm";
    /// Mark a comment of a reviewer as done, or not done (POST).
    SERVICE_COMMENT = "/hallinta/palvelut/{id}/kommentit/{comment}",
        "/sv/administration/tjanster/{id}/kommentarer/{comment}",
        "/en/manage/services/{id}/comments/{comment}";
    /// Mark as outdated (GET asks why, POST does it).
    SERVICE_OUTDATED = "/hallinta/palvelut/{id}/vanhentunut",
        "/sv/administration/tjanster/{id}/foraldrad",
        "/en/manage/services/{id}/outdated";
    /// Archive (GET asks why, POST does it).
    SERVICE_ARCHIVE = "/hallinta/palvelut/{id}/arkistoi",
        "/sv/administration/tjanster/{id}/arkivera",
        "/en/manage/services/{id}/archive";
    /// Restore from the archive (GET asks why, POST does it).
    SERVICE_RESTORE = "/hallinta/palvelut/{id}/palauta-arkistosta",
        "/sv/administration/tjanster/{id}/aterstall",
        "/en/manage/services/{id}/restore";
    /// Delete (GET asks, POST deletes).
    SERVICE_DELETE = "/hallinta/palvelut/{id}/poista",
        "/sv/administration/tjanster/{id}/ta-bort",
        "/en/manage/services/{id}/delete";
    /// Copy as a new draft (POST).
    SERVICE_COPY = "/hallinta/palvelut/{id}/kopioi",
        "/sv/administration/tjanster/{id}/kopiera",
        "/en/manage/services/{id}/copy";
    /// A version as readers will see it; `?version=` is its id, `?texts=` the language of the texts.
    SERVICE_PREVIEW = "/hallinta/palvelut/{id}/esikatselu",
        "/sv/administration/tjanster/{id}/forhandsgranskning",
        "/en/manage/services/{id}/preview";
    /// The versions of a service.
    SERVICE_VERSIONS = "/hallinta/palvelut/{id}/versiot",
        "/sv/administration/tjanster/{id}/versioner",
        "/en/manage/services/{id}/versions";
    /// What differs between two versions, `?old=` and `?new=`.
    SERVICE_COMPARE = "/hallinta/palvelut/{id}/versiot/vertailu",
        "/sv/administration/tjanster/{id}/versioner/jamforelse",
        "/en/manage/services/{id}/versions/comparison";
    /// Make an old version the working copy (POST).
    SERVICE_VERSION_RESTORE = "/hallinta/palvelut/{id}/versiot/{version}/palauta",
        "/sv/administration/tjanster/{id}/versioner/{version}/aterstall",
        "/en/manage/services/{id}/versions/{version}/restore";
    /// The broken links of the services in the person's lists.
    BROKEN_LINKS = "/hallinta/rikkinaiset-linkit",
        "/sv/administration/trasiga-lankar",
        "/en/manage/broken-links";
    /// The same as a table for spreadsheets; it takes the same query.
    BROKEN_LINKS_CSV = "/hallinta/rikkinaiset-linkit.csv",
        "/sv/administration/trasiga-lankar.csv",
        "/en/manage/broken-links.csv";
    /// The same as a workbook.
    BROKEN_LINKS_XLSX = "/hallinta/rikkinaiset-linkit.xlsx",
        "/sv/administration/trasiga-lankar.xlsx",
        "/en/manage/broken-links.xlsx";
}

/// [`SERVICE_NOTICE`]
pub fn service_notice(language: Language, id: ServiceId) -> String {
    by_id(SERVICE_NOTICE, language, id)
}

/// [`SERVICE_NOTICE_REMOVE`]
pub fn service_notice_remove(language: Language, id: ServiceId) -> String {
    by_id(SERVICE_NOTICE_REMOVE, language, id)
}

/// [`SERVICES_BULK`]
pub fn services_bulk(language: Language) -> String {
    SERVICES_BULK.path(language, &[])
}

/// [`SERVICE_NEW`]
pub fn service_new(language: Language) -> String {
    SERVICE_NEW.path(language, &[])
}

/// [`SERVICE_NEW_KEPT`]
pub fn service_new_kept(language: Language, id: ServiceId) -> String {
    by_id(SERVICE_NEW_KEPT, language, id)
}

/// [`SERVICE_NEW_DISCARD`]
pub fn service_new_discard(language: Language, id: ServiceId) -> String {
    by_id(SERVICE_NEW_DISCARD, language, id)
}

/// [`SERVICE_MANAGE`]
pub fn service_manage(language: Language, id: ServiceId) -> String {
    by_id(SERVICE_MANAGE, language, id)
}

/// [`SERVICE_EDIT`]
pub fn service_edit(language: Language, id: ServiceId) -> String {
    by_id(SERVICE_EDIT, language, id)
}

/// A page of the form of a service.
pub fn service_step(language: Language, id: ServiceId, page: FormPage) -> String {
    of_form(SERVICE_STEP, language, id, page)
}

/// Where the script sends what is typed into a page of the form.
pub fn service_typed(language: Language, id: ServiceId, page: FormPage) -> String {
    of_form(SERVICE_TYPED, language, id, page)
}

/// Throwing away what was kept of it.
pub fn service_typed_discard(language: Language, id: ServiceId, page: FormPage) -> String {
    of_form(SERVICE_TYPED_DISCARD, language, id, page)
}

/// Who else has the form of a service open.
pub fn service_presence(language: Language, id: ServiceId) -> String {
    SERVICE_PRESENCE.path(language, &[("id", &id.to_string())])
}

fn of_form(pattern: Pattern, language: Language, id: ServiceId, page: FormPage) -> String {
    pattern.path(language, &[("id", &id.to_string()), ("page", &page.to_string())])
}

/// [`SERVICE_FILES`]
pub fn service_files(language: Language, id: ServiceId) -> String {
    by_id(SERVICE_FILES, language, id)
}

/// [`SERVICE_FILE_REMOVE`]
pub fn service_file_remove(language: Language, id: ServiceId, file: FileId) -> String {
    let (id, file) = (id.to_string(), file.to_string());
    SERVICE_FILE_REMOVE.path(language, &[("id", &id), ("file", &file)])
}

/// [`SERVICE_SUBMIT`]
pub fn service_submit(language: Language, id: ServiceId) -> String {
    by_id(SERVICE_SUBMIT, language, id)
}

/// [`SERVICE_WITHDRAW`]
pub fn service_withdraw(language: Language, id: ServiceId) -> String {
    by_id(SERVICE_WITHDRAW, language, id)
}

/// [`SERVICE_RETURN`]
pub fn service_return(language: Language, id: ServiceId) -> String {
    by_id(SERVICE_RETURN, language, id)
}

/// [`SERVICE_PUBLISH`]
pub fn service_publish(language: Language, id: ServiceId) -> String {
    by_id(SERVICE_PUBLISH, language, id)
}

/// [`SERVICE_SCHEDULE`]
pub fn service_schedule(language: Language, id: ServiceId) -> String {
    by_id(SERVICE_SCHEDULE, language, id)
}

/// [`SERVICE_UNSCHEDULE`]
pub fn service_unschedule(language: Language, id: ServiceId) -> String {
    by_id(SERVICE_UNSCHEDULE, language, id)
}

/// [`SERVICE_CONFIRM`]
pub fn service_confirm(language: Language, id: ServiceId) -> String {
    by_id(SERVICE_CONFIRM, language, id)
}

/// [`SERVICE_OUTDATED`]
pub fn service_outdated(language: Language, id: ServiceId) -> String {
    by_id(SERVICE_OUTDATED, language, id)
}

/// [`SERVICE_ARCHIVE`]
pub fn service_archive(language: Language, id: ServiceId) -> String {
    by_id(SERVICE_ARCHIVE, language, id)
}

/// [`SERVICE_RESTORE`]
pub fn service_restore(language: Language, id: ServiceId) -> String {
    by_id(SERVICE_RESTORE, language, id)
}

/// [`SERVICE_DELETE`]
pub fn service_delete(language: Language, id: ServiceId) -> String {
    by_id(SERVICE_DELETE, language, id)
}

/// [`SERVICE_COPY`]
pub fn service_copy(language: Language, id: ServiceId) -> String {
    by_id(SERVICE_COPY, language, id)
}

/// [`SERVICE_CONFIRM`], from a list and back to it.
pub fn service_confirm_from_list(language: Language, id: ServiceId) -> String {
    format!("{}?from=list", service_confirm(language, id))
}

/// [`SERVICE_COMMENT`]; comments count from 0.
pub fn service_comment(language: Language, id: ServiceId, comment: usize) -> String {
    let (id, comment) = (id.to_string(), comment.to_string());
    SERVICE_COMMENT.path(language, &[("id", &id), ("comment", &comment)])
}

/// [`SERVICE_PREVIEW`] of a version, the newest if none is named, with the texts of a language, the
/// original if none is named.
pub fn service_preview(
    language: Language,
    id: ServiceId,
    version: Option<ServiceVersionId>,
    texts: Option<Language>,
) -> String {
    let path = by_id(SERVICE_PREVIEW, language, id);
    let version = version.map(|version| format!("version={version}"));
    let query: Vec<String> =
        version.into_iter().chain(texts.map(|texts| format!("texts={texts}"))).collect();
    if query.is_empty() { path } else { format!("{path}?{}", query.join("&")) }
}

/// [`SERVICE_VERSIONS`]
pub fn service_versions(language: Language, id: ServiceId) -> String {
    by_id(SERVICE_VERSIONS, language, id)
}

/// [`SERVICE_COMPARE`], without the versions, which its form adds.
pub fn service_compare(language: Language, id: ServiceId) -> String {
    by_id(SERVICE_COMPARE, language, id)
}

/// [`SERVICE_COMPARE`] of two versions.
pub fn service_comparison(
    language: Language,
    id: ServiceId,
    old: ServiceVersionId,
    new: ServiceVersionId,
) -> String {
    let (old, new) = (old.to_string(), new.to_string());
    with_query(service_compare(language, id), &[("old", &old), ("new", &new)])
}

/// [`SERVICE_VERSION_RESTORE`]
pub fn service_version_restore(
    language: Language,
    id: ServiceId,
    version: ServiceVersionId,
) -> String {
    let (id, version) = (id.to_string(), version.to_string());
    SERVICE_VERSION_RESTORE.path(language, &[("id", &id), ("version", &version)])
}

/// [`BROKEN_LINKS`]
pub fn broken_links(language: Language) -> String {
    BROKEN_LINKS.path(language, &[])
}
