//! What is stored about one person beside the account itself, for the person (spec 2.1).

use sqlx::any::AnyRow;

use service_manual_domain::email::EmailAddress;
use service_manual_domain::ids::{AccountId, InvitationId, OrganisationId, ServiceId};
use service_manual_domain::service::typed::TypedService;
use service_manual_domain::time::Instant;

use crate::error::Result;
use crate::sql::{Columns, Sql, text};
use crate::tx::repository;

repository!(
    /// What is stored about one person. It reads only.
    OwnData
);

/// A version of a service that the person wrote.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WrittenVersion {
    /// Which service.
    pub service: ServiceId,
    /// Its code.
    pub code: String,
    /// The number of the version.
    pub number: i64,
    /// When.
    pub written_at: Instant,
}

/// A file that the person added.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AddedFile {
    /// To which service; `None`: to a page.
    pub service: Option<ServiceId>,
    /// What it is called.
    pub name: String,
    /// How many bytes.
    pub size: i64,
    /// When.
    pub uploaded_at: Instant,
}

/// What the person typed into a page of the form of a service and did not save.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnsavedPage {
    /// Of which service; it may not exist yet.
    pub service: ServiceId,
    /// The code of the page.
    pub page: String,
    /// What was typed.
    pub typed: TypedService,
    /// When it was kept.
    pub saved_at: Instant,
}

/// A service whose form the person has open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OpenForm {
    /// Which service.
    pub service: ServiceId,
    /// Since when.
    pub since: Instant,
}

/// An invitation that the person got or sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnInvitation {
    /// Its id.
    pub id: InvitationId,
    /// To which organisation.
    pub organisation: OrganisationId,
    /// The code of the role.
    pub role: String,
    /// The code of what became of it.
    pub state: String,
    /// When it was made.
    pub invited_at: Instant,
    /// When it ended.
    pub ended_at: Option<Instant>,
    /// Whether the person was invited by it; else the person invited somebody.
    pub received: bool,
}

/// What is left of a mail to the person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnMail {
    /// The code of its kind.
    pub kind: String,
    /// The code of its state.
    pub state: String,
    /// When it was written.
    pub created_at: Instant,
    /// When it was handed over.
    pub sent_at: Option<Instant>,
}

impl OwnData<'_> {
    /// The versions of services that an account wrote, the oldest first.
    pub async fn versions(&mut self, account: AccountId) -> Result<Vec<WrittenVersion>> {
        let rows = Sql::new(
            "SELECT v.service_id, s.code, v.number, v.written_at FROM service_version v \
             JOIN service s ON s.id = v.service_id WHERE v.written_by = $1 \
             ORDER BY v.written_at, v.id",
        )
        .with(text(account))
        .list(self.tx)
        .await?;
        let version = |row: &AnyRow| {
            let columns = Columns::of(row, "service_version");
            Ok(WrittenVersion {
                service: columns.parsed("service_id")?,
                code: columns.text("code")?,
                number: columns.number("number")?,
                written_at: columns.instant("written_at")?,
            })
        };
        rows.iter().map(version).collect()
    }

    /// The files that an account added and that are still there, the oldest first.
    pub async fn files(&mut self, account: AccountId) -> Result<Vec<AddedFile>> {
        let rows = Sql::new(
            "SELECT service_id, name, size, uploaded_at, id FROM file WHERE uploaded_by = $1 \
             UNION ALL SELECT NULL, name, size, uploaded_at, id FROM page_file \
             WHERE uploaded_by = $2 ORDER BY 4, 5",
        )
        .with(text(account))
        .with(text(account))
        .list(self.tx)
        .await?;
        let file = |row: &AnyRow| {
            let columns = Columns::of(row, "file");
            Ok(AddedFile {
                service: columns.optional("service_id")?,
                name: columns.text("name")?,
                size: columns.number("size")?,
                uploaded_at: columns.instant("uploaded_at")?,
            })
        };
        rows.iter().map(file).collect()
    }

    /// The invitations that an account got, accepted or sent, the oldest first.
    pub async fn invitations(
        &mut self,
        account: AccountId,
        email: &EmailAddress,
    ) -> Result<Vec<OwnInvitation>> {
        let rows = Sql::new(
            "SELECT id, organisation_id, role, state, invited_at, ended_at, \
             CAST(CASE WHEN invited_by = $1 THEN 0 ELSE 1 END AS BIGINT) AS received \
             FROM invitation WHERE account_id = $2 OR email_key = $3 OR invited_by = $4 \
             ORDER BY invited_at, id",
        )
        .with(text(account))
        .with(text(account))
        .with(email.key())
        .with(text(account))
        .list(self.tx)
        .await?;
        let invitation = |row: &AnyRow| {
            let columns = Columns::of(row, "invitation");
            Ok(OwnInvitation {
                id: columns.parsed("id")?,
                organisation: columns.parsed("organisation_id")?,
                role: columns.text("role")?,
                state: columns.text("state")?,
                invited_at: columns.instant("invited_at")?,
                ended_at: columns.optional_instant("ended_at")?,
                received: columns.yes("received")?,
            })
        };
        rows.iter().map(invitation).collect()
    }

    /// What is left of the mails to an account, the oldest first.
    pub async fn mails(&mut self, account: AccountId) -> Result<Vec<OwnMail>> {
        let rows = Sql::new(
            "SELECT kind, state, created_at, sent_at FROM mail WHERE account_id = $1 \
             ORDER BY created_at, id",
        )
        .with(text(account))
        .list(self.tx)
        .await?;
        let mail = |row: &AnyRow| {
            let columns = Columns::of(row, "mail");
            Ok(OwnMail {
                kind: columns.text("kind")?,
                state: columns.text("state")?,
                created_at: columns.instant("created_at")?,
                sent_at: columns.optional_instant("sent_at")?,
            })
        };
        rows.iter().map(mail).collect()
    }

    /// What an account typed into forms of services and did not save, the oldest first.
    pub async fn unsaved(&mut self, account: AccountId) -> Result<Vec<UnsavedPage>> {
        let rows = Sql::new(
            "SELECT service_id, page, form, saved_at FROM service_typed WHERE account_id = $1 \
             ORDER BY saved_at, service_id, page",
        )
        .with(text(account))
        .list(self.tx)
        .await?;
        let page = |row: &AnyRow| {
            let columns = Columns::of(row, "service_typed");
            Ok(UnsavedPage {
                service: columns.parsed("service_id")?,
                page: columns.text("page")?,
                typed: columns.json("form")?,
                saved_at: columns.instant("saved_at")?,
            })
        };
        rows.iter().map(page).collect()
    }

    /// The services whose forms an account has open, the longest open first.
    pub async fn open_forms(&mut self, account: AccountId) -> Result<Vec<OpenForm>> {
        let rows = Sql::new(
            "SELECT service_id, since FROM service_presence WHERE account_id = $1 \
             ORDER BY since, service_id",
        )
        .with(text(account))
        .list(self.tx)
        .await?;
        let form = |row: &AnyRow| {
            let columns = Columns::of(row, "service_presence");
            Ok(OpenForm {
                service: columns.parsed("service_id")?,
                since: columns.instant("since")?,
            })
        };
        rows.iter().map(form).collect()
    }

    /// When an account wrote to updaters of services, as far as that is still counted.
    pub async fn messages_to_updaters(&mut self, account: AccountId) -> Result<Vec<Instant>> {
        self.times("service_report", "sent_at", account).await
    }

    /// When browsers that are known for an account were seen last, the oldest first.
    pub async fn known_browsers(&mut self, account: AccountId) -> Result<Vec<Instant>> {
        self.times("known_device", "seen_at", account).await
    }

    /// When the person was warned that the account is not used, the oldest first.
    pub async fn warnings(&mut self, account: AccountId) -> Result<Vec<Instant>> {
        self.times("life_cycle_warning", "given_at", account).await
    }

    async fn times(
        &mut self,
        table: &'static str,
        column: &'static str,
        account: AccountId,
    ) -> Result<Vec<Instant>> {
        let statement =
            format!("SELECT {column} FROM {table} WHERE account_id = $1 ORDER BY {column}");
        let rows = Sql::new(&statement).with(text(account)).list(self.tx).await?;
        rows.iter().map(|row| Columns::of(row, table).instant(column)).collect()
    }
}
