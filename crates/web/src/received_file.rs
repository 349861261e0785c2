//! A form with a file, as it comes in: the bytes are stored while they come, and what is refused is
//! let pass unread to its end, because browsers show no answer to a form that they could not send.

use axum::extract::Multipart;
use axum::extract::multipart::Field;
use tokio::time::timeout;

use service_manual_app::Error;
use service_manual_app::files::incoming::IncomingBytes;
use service_manual_domain::problem::{Problem, ProblemCode};

use crate::call::Call;
use crate::multipart::{Broken, LONGEST, TURN, in_time, short};

/// The fields of a form with a file, beside its bytes.
#[derive(Debug, Default)]
pub(crate) struct Received {
    /// The name of the file, once one came.
    name: Option<String>,
    /// For whom it is, where the form asks.
    pub(crate) visibility: String,
}

impl Received {
    /// Waits for a turn and reads the form to its end.
    ///
    /// # Errors
    /// [`Error::Invalid`] when there was no turn, no file, or when it did not come whole.
    pub(crate) async fn read(
        &mut self,
        call: &Call,
        form: Multipart,
        bytes: &mut IncomingBytes,
    ) -> Result<String, Error> {
        let Ok(turn) = timeout(TURN, call.uploads().acquire()).await else {
            return Err(wrong(ProblemCode::FilesBusy));
        };
        let came = timeout(LONGEST, Box::pin(self.read_fields(form, bytes))).await;
        drop(turn);
        match (came.unwrap_or(Err(Broken::Form)), self.name.take()) {
            (Ok(()), Some(name)) => Ok(name),
            (Ok(()), None) => Err(none_chosen()),
            (Err(Broken::Form), _) => {
                // What was refused before it broke off is told; the rest matters no more.
                let known = bytes.refused().cloned();
                Err(wrong(known.unwrap_or(ProblemCode::FileIncomplete)))
            }
            (Err(Broken::App(error)), _) => Err(error),
        }
    }

    /// Reads the fields. A form without a file has a file field without a name.
    async fn read_fields(
        &mut self,
        mut form: Multipart,
        bytes: &mut IncomingBytes,
    ) -> Result<(), Broken> {
        while let Some(field) = in_time(form.next_field()).await? {
            match field.name() {
                Some("visibility") => self.visibility = short(field).await?,
                Some("file") if self.name.is_none() => self.read_file(field, bytes).await?,
                Some(_) | None => {}
            }
        }
        Ok(())
    }

    async fn read_file(
        &mut self,
        mut field: Field<'_>,
        bytes: &mut IncomingBytes,
    ) -> Result<(), Broken> {
        let name = field.file_name().unwrap_or_default().to_owned();
        self.name = (!name.is_empty()).then_some(name);
        while let Some(chunk) = in_time(field.chunk()).await? {
            if self.name.is_some() {
                bytes.take(&chunk).await.map_err(Broken::App)?;
            }
        }
        Ok(())
    }
}

/// A form in which nothing was chosen, or of a kind that carries no file.
pub(crate) fn none_chosen() -> Error {
    wrong(ProblemCode::Required)
}

fn wrong(code: ProblemCode) -> Error {
    Error::Invalid(vec![Problem::new("file", code)])
}
