//! People as those who manage them see them (spec 2.4, 2.5).

mod form;
mod hand_over;
mod list;
mod person;
mod person_row;
mod review;
mod row;
mod samples;
mod standing;
mod users;
mod words;

pub use form::{PersonForm, PersonFormPage, Whose};
pub use hand_over::{HandOverPage, HandOverService};
pub use list::{PeoplePage, PeopleView};
pub use person::{MembershipRow, PersonPage, PersonRights};
pub use person_row::PersonRow;
pub use review::{AccessReviewPage, ReviewRow, ReviewState};
pub use row::ListedPerson;
pub use standing::Standing;
pub use users::{UserPage, UserRights, UserRow, UsersPage, UsersView};
