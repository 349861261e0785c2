//! People as those who manage them see them (spec 2.4, 2.5).

mod form;
mod hand_over;
mod list;
mod person;
mod review;
mod standing;
mod users;

pub use form::{PersonForm, PersonFormPage, Whose};
pub use hand_over::{HandOverPage, HandOverService};
pub use list::{PeopleCounts, PeopleFilters, PeoplePage, PersonRow, headings};
pub use person::{MembershipRow, PersonPage, PersonRights};
pub use review::{AccessReviewPage, ReviewRow, ReviewState};
pub use standing::Standing;
pub use users::{AdministratorsPage, UserPage, UserRights, UserRow, UsersPage};
