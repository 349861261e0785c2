//! The texts of mails: defaults, what administrators write instead, preview, and what nobody can
//! smuggle in.

use service_manual_app::Caller;
use service_manual_app::invitations::invite::{TypedInvitations, invite};
use service_manual_domain::account::Role;
use service_manual_domain::account::invitation::TypedTerms;
use service_manual_domain::ids::OrganisationId;
use service_manual_domain::language::Language;
use service_manual_domain::mail_text::{MailKind, MailText};
use service_manual_domain::service::ReturnComment;
use service_manual_domain::time::Day;
use service_manual_render::mail::{
    Invitation, InvitationMail, Mail, ServiceReturnedMail, default_text, sample,
};
use service_manual_store::StoredMail;

use crate::world::{Answer, Browser, World};

const EDIT: &str = "/en/manage/mail-texts/invitation/fi";
const PREVIEW: &str = "/en/manage/mail-texts/invitation/fi/preview";
const RESTORE: &str = "/en/manage/mail-texts/invitation/fi/default";
const BODY: &str = "Tervetuloa organisaatioon [organisation]!\n\n[button]";

#[test]
fn every_default_text_is_one_that_administrators_could_save() {
    for kind in MailKind::ALL {
        for language in Language::ALL {
            let text = default_text(*kind, language);
            let parsed = MailText::parse(*kind, &text.subject, &text.body);
            assert_eq!(parsed.as_ref(), Ok(&text), "{kind:?} {language}");
        }
    }
}

#[test]
fn every_mail_has_a_value_for_every_placeholder_in_all_languages() {
    for kind in MailKind::ALL {
        for language in Language::ALL {
            let mail = sample(*kind, language);
            assert_eq!((mail.kind(), mail.language()), (*kind, language));
            let marks: Vec<String> = kind.placeholders().iter().map(|one| one.mark()).collect();
            let all = MailText { subject: "x".to_owned(), body: marks.join("\n\n") };
            assert_eq!(mail.fill(&all).blocks.len(), marks.len(), "{kind:?} {language}");
            let rendered = mail.render(&default_text(*kind, language)).unwrap();
            for mark in marks {
                assert!(!rendered.text.contains(&mark), "{kind:?} {language}: {mark}");
                assert!(!rendered.html.contains(&mark), "{kind:?} {language}: {mark}");
                assert!(!rendered.subject.contains(&mark), "{kind:?} {language}: {mark}");
            }
        }
    }
}

#[test]
fn mails_read_as_agreed() {
    let texts: Vec<String> =
        [(MailKind::InvitationJoin, Language::Fi), (MailKind::RoleChanged, Language::En)]
            .map(|(kind, language)| {
                let mail = sample(kind, language).render(&default_text(kind, language)).unwrap();
                format!("{}\n\n{}", mail.subject, mail.text)
            })
            .into();
    insta::assert_snapshot!(texts.join("\n=====\n\n"));
}

fn invitation(organisation: &str, message: Option<&str>) -> InvitationMail {
    InvitationMail(Invitation {
        language: Language::En,
        public_address: "https://a.example".to_owned(),
        organisation: organisation.to_owned(),
        role: Role::Editor,
        message: message.map(str::to_owned),
        token: "token".to_owned(),
        valid_until: "2026-11-22".parse::<Day>().unwrap(),
    })
}

#[test]
fn a_paragraph_without_its_value_is_left_out_as_a_whole() {
    let text = default_text(MailKind::Invitation, Language::En);
    let with = invitation("A", Some("Hello")).render(&text).unwrap();
    assert!(with.text.contains("Message from the person who invited you:\n\n> Hello\n"));
    let without = invitation("A", None).render(&text).unwrap();
    assert!(!without.text.contains("Message from"), "{}", without.text);
}

#[test]
fn values_are_never_read_as_placeholders_html_or_lines() {
    let text = MailText { subject: "[organisation]".to_owned(), body: BODY.to_owned() };
    let name = "[role] <b>x</b>\r\nBcc: everybody@a.example\u{2028}";
    let mail = invitation(name, Some("[button] <script>")).render(&text).unwrap();
    assert_eq!(mail.subject, "[role] <b>x</b>  Bcc: everybody@a.example ");
    assert!(mail.text.contains("[role] <b>x</b>  Bcc: everybody@a.example !"), "{}", mail.text);
    assert!(mail.html.contains("[role] &#60;b&#62;x&#60;/b&#62;"), "{}", mail.html);
    let text =
        MailText { subject: "a\nb".to_owned(), body: "<img src=x>\n[role]\n[button]".to_owned() };
    let mail = invitation("A", None).render(&text).unwrap();
    assert_eq!(mail.subject, "a b");
    assert!(mail.html.contains("&#60;img src=x&#62;<br>editor"), "{}", mail.html);
    assert!(!mail.html.contains("<img"));
}

#[test]
fn words_of_a_person_are_quoted_line_by_line() {
    let mail = ServiceReturnedMail {
        language: Language::En,
        public_address: "https://a.example".to_owned(),
        service: "S".to_owned(),
        person: "P".to_owned(),
        comments: vec![ReturnComment {
            text: "one\n\n[button]".to_owned(),
            field: Some("summary_sv".to_owned()),
            resolved: false,
        }],
        original: Language::Fi,
        path: "/x".to_owned(),
    };
    let rendered = mail.render(&default_text(MailKind::ServiceReturned, Language::En)).unwrap();
    assert!(
        rendered.text.contains("> Summary (in Swedish): one\n> \n> [button]\n"),
        "{}",
        rendered.text
    );
    assert_eq!(rendered.html.matches("https://a.example/x\"").count(), 2);
}

/// The world, and a browser of its administrator.
async fn administered() -> (World, Browser) {
    let world = World::new().await;
    world.region().await;
    let browser = world.signed_in("administrator").await;
    (world, browser)
}

/// Saves a text in the place of the one with this version.
async fn save(administrator: &mut Browser, version: &str, subject: &str, body: &str) -> Answer {
    let form = [("version", version), ("subject", subject), ("body", body)];
    administrator.post(EDIT, &form).await
}

/// The default where nobody wrote another text: version and whose text it is, for the invitation
/// in Finnish.
async fn stored(world: &World) -> Option<(i64, bool)> {
    let mut tx = world.ctx.read().await.unwrap();
    let stored = tx.mail_texts().find(MailKind::Invitation, Language::Fi).await.unwrap();
    stored.map(|stored| (stored.version, stored.text.is_some()))
}

/// Invites somebody in Finnish; subject, text and HTML of the mail.
async fn invited(world: &World, provider: OrganisationId, address: &str) -> StoredMail {
    let main_user = world.account("provider-main-user").await;
    let mut tx = world.ctx.read().await.unwrap();
    let account = tx.accounts().get(main_user).await.unwrap();
    let actor = tx.memberships().actor(&account, world.ctx.now().day()).await.unwrap();
    drop(tx);
    let caller = Caller::of_actor(actor);
    let typed = TypedInvitations {
        terms: TypedTerms { role: "editor".to_owned(), ..TypedTerms::default() },
        language: "fi".to_owned(),
        addresses: address.to_owned(),
        ..TypedInvitations::default()
    };
    invite(&world.ctx, &caller, provider, &typed).await.unwrap();
    let mails = world.mails().await;
    mails.into_iter().find(|mail| mail.address.as_str() == address).unwrap()
}

#[tokio::test]
async fn an_invitation_says_what_an_administrator_wrote_until_the_default_is_restored() {
    let world = World::new().await;
    let region = world.region().await;
    let mut administrator = world.signed_in("administrator").await;
    let page = administrator.get(EDIT).await.assert(200);
    assert!(page.body.contains("The default text is in use."));
    assert!(!page.has_form("/default"));
    let form = page.form("/invitation/fi");
    let form = form.fill("subject", "Kutsu: [organisation]").fill("body", BODY);
    let page = administrator.submit(form).await.assert(200);
    assert_eq!(page.path, EDIT);
    assert!(page.body.contains("A text written by administrators is in use."));
    let list = administrator.get("/en/manage/mail-texts").await.assert(200);
    assert!(list.text().contains("Changed: Finnish"), "{}", list.text());

    let mail = invited(&world, region.provider, "first@test.example").await;
    assert_eq!(mail.subject, "Kutsu: Paja ry");
    assert!(mail.text.contains("Tervetuloa organisaatioon Paja ry!\n\nOta kutsu vastaan:\nhttp"));
    assert!(mail.html.contains("Tervetuloa organisaatioon Paja ry!"));

    let unconfirmed = administrator.submit(page.form("/default")).await.assert(422);
    let restore = unconfirmed.form("/default").fill("confirmed", "yes");
    let page = administrator.submit(restore).await.assert(200);
    assert!(page.body.contains("The default text is in use."));
    assert_eq!(stored(&world).await, Some((2, false)));
    let mail = invited(&world, region.provider, "second@test.example").await;
    assert_eq!(mail.subject, default_text(MailKind::Invitation, Language::Fi).subject);
    let events = world.events().await;
    assert_eq!(events.iter().filter(|event| *event == "mail_text.changed").count(), 2);
    let log = administrator.get("/hallinta/loki").await.assert(200);
    assert!(log.text().contains("ylläpidon kirjoittama"), "{}", log.text());
    world.finish().await;
}

#[tokio::test]
async fn a_preview_stores_nothing_and_keeps_what_was_typed() {
    let (world, mut administrator) = administered().await;
    let typed = "Hei <script>alert(1)</script> [organisation]\n\n[button]";
    let form = [("version", "0"), ("subject", "Oma [role]"), ("body", typed)];
    let shown = administrator.post(PREVIEW, &form).await.assert(200);
    assert_eq!(shown.form("/invitation/fi").value("body").trim_start(), typed);
    assert_eq!(shown.form("/invitation/fi").value("version"), "0");
    let preview = shown.all("#preview").join(" ");
    assert!(preview.contains("Oma pääkäyttäjä"), "{preview}");
    assert!(preview.contains("Hei <script>alert(1)</script> Esimerkkilän"), "{preview}");
    assert!(preview.contains("Ota kutsu vastaan"), "{preview}");
    assert!(!shown.body.contains("<script>alert"));
    assert_eq!(shown.link("#preview a"), None, "nothing in it leads anywhere");
    assert_eq!(stored(&world).await, None);
    world.finish().await;
}

#[tokio::test]
async fn a_text_with_problems_is_refused_and_stays_in_the_form() {
    let (world, mut administrator) = administered().await;
    let body = "[Nappi] [service]\n\nPaina [button] tästä";
    for path in [EDIT, PREVIEW] {
        let form = [("version", "0"), ("subject", ""), ("body", body)];
        let refused = administrator.post(path, &form).await.assert(422);
        assert_eq!(refused.form("/invitation/fi").value("body").trim_start(), body);
        let summary = refused.all(".error-summary").join(" ");
        for wrong in
            ["[Nappi] is not", "[service] is not", "[button] must stand on a line", "Subject"]
        {
            assert!(summary.contains(wrong), "{path} {wrong}: {summary}");
        }
    }
    let refused = save(&mut administrator, "0", "x", "Hei").await.assert(422);
    assert!(refused.all(".error-summary").join(" ").contains("[button] is missing"));
    assert_eq!(stored(&world).await, None);
    world.finish().await;
}

#[tokio::test]
async fn the_later_of_two_changes_is_not_lost() {
    let (world, mut administrator) = administered().await;
    save(&mut administrator, "0", "Ensimmäinen", BODY).await.assert(303);
    let conflict = save(&mut administrator, "0", "Toinen", BODY).await.assert(409);
    assert!(conflict.text().contains("Ensimmäinen"), "{}", conflict.text());
    let form = conflict.form("/invitation/fi");
    assert_eq!((form.value("subject"), form.value("version")), ("Toinen", "1"));
    let stale = [("version", "0"), ("confirmed", "yes")];
    administrator.post(RESTORE, &stale).await.assert(409);
    administrator.submit(form).await.assert(200);
    assert_eq!(stored(&world).await, Some((2, true)));
    // Going back to the default does not begin the versions anew.
    let form = [("version", "2"), ("confirmed", "yes")];
    administrator.post(RESTORE, &form).await.assert(303);
    save(&mut administrator, "1", "Vanha", BODY).await.assert(409);
    world.finish().await;
}

#[tokio::test]
async fn who_types_the_default_gets_the_default() {
    let (world, mut administrator) = administered().await;
    let text = default_text(MailKind::Invitation, Language::Fi);
    save(&mut administrator, "0", &text.subject, &text.body.replace('\n', "\r\n"))
        .await
        .assert(303);
    assert_eq!(stored(&world).await, Some((1, false)));
    world.finish().await;
}

#[tokio::test]
async fn only_administrators_see_the_texts_of_mails() {
    let world = World::new().await;
    world.region().await;
    for person in ["authority-main-user", "provider-main-user", "expert"] {
        let mut browser = world.signed_in(person).await;
        browser.get("/en/manage/mail-texts").await.assert(403);
        browser.get(EDIT).await.assert(403);
        let form = [("version", "0"), ("subject", "x"), ("body", BODY), ("confirmed", "yes")];
        for path in [EDIT, PREVIEW, RESTORE] {
            browser.post(path, &form).await.assert(403);
        }
    }
    let mut administrator = world.signed_in("administrator").await;
    administrator.get("/en/manage/mail-texts/unknown/fi").await.assert(404);
    administrator.get("/en/manage/mail-texts/invitation/de").await.assert(404);
    assert_eq!(stored(&world).await, None);
    world.finish().await;
}
