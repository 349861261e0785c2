//! The texts of mails (spec 2.8): which mails there are, what may stand in their templates, and
//! how a template is read. `render` fills templates; the defaults are in its locale files.

mod kinds;
mod template;

pub use kinds::{MailKind, Placeholder};
pub use template::{BODY_LIMIT, Line, MailText, Piece, SUBJECT_LIMIT, lines, paragraphs, pieces};
