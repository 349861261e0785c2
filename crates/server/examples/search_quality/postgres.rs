//! PostgreSQL's full text search, to compare with.

use service_manual_domain::ids::ServiceId;
use service_manual_domain::language::Language;
use service_manual_search::Document;
use sqlx::{Connection, Executor, PgConnection, Row};

use crate::ours::HITS;
use crate::snowball::texts;

/// Divides the rank by 1 + the logarithm of the length. Nothing else that was tried, of this and of
/// the weights, gave an nDCG that is better by more than 0.005 in any language.
const NORMALISATION: i32 = 1;

const TABLE: &str = "CREATE TEMPORARY TABLE document \
    (service text NOT NULL, language text NOT NULL, words tsvector NOT NULL)";
const INSERT: &str = "INSERT INTO document (service, language, words) SELECT $1, $2, \
    setweight(to_tsvector($3::regconfig, $4), 'A') || setweight(to_tsvector($3::regconfig, $5), 'B') || \
    setweight(to_tsvector($3::regconfig, $6), 'C') || setweight(to_tsvector($3::regconfig, $7), 'D')";
/// Documents with all words, then those with any.
const SEARCH: &str = "WITH wanted AS (SELECT plainto_tsquery($1::regconfig, $2) AS all_words), \
    query AS (SELECT all_words, replace(all_words::text, '&', '|')::tsquery AS any_word FROM wanted) \
    SELECT service FROM document, query WHERE language = $3 AND words @@ any_word \
    ORDER BY words @@ all_words DESC, ts_rank_cd(words, any_word, $4) DESC, service LIMIT $5";

/// A database connection with the documents in a table of its own.
pub struct Postgres(PgConnection);

impl Postgres {
    /// Stores the documents.
    pub async fn of(url: &str, documents: &[Document]) -> Self {
        let mut connection = PgConnection::connect(url).await.unwrap();
        connection.execute(TABLE).await.unwrap();
        for document in documents {
            let [name, labels, summary, description] =
                texts(document).map(|text| text.to_lowercase());
            let insert = sqlx::query(INSERT)
                .bind(document.service.to_string())
                .bind(document.language.code())
                .bind(configuration(document.language))
                .bind(name)
                .bind(labels)
                .bind(summary)
                .bind(description);
            insert.execute(&mut connection).await.unwrap();
        }
        Self(connection)
    }

    /// The services that have any of the words, the best first.
    pub async fn answer(&mut self, language: Language, text: &str) -> Vec<ServiceId> {
        let search = sqlx::query(SEARCH)
            .bind(configuration(language))
            .bind(text.to_lowercase())
            .bind(language.code())
            .bind(NORMALISATION)
            .bind(i64::try_from(HITS).unwrap());
        let rows = search.fetch_all(&mut self.0).await.unwrap();
        rows.iter().map(|row| row.get::<String, _>(0).parse().unwrap()).collect()
    }
}

/// The server of `scripts/postgres` knows no letters beyond ASCII as capitals, so texts come to it in
/// small letters.
const fn configuration(language: Language) -> &'static str {
    match language {
        Language::Fi => "finnish",
        Language::Sv => "swedish",
        Language::En => "english",
    }
}
