//! Step "place and time".

use service_manual_domain::service::field::FactField;
use service_manual_domain::service::occurrence::Kind;
use service_manual_domain::time::Weekday;

use super::rows::fields;
use super::step::{StepFields, fact};
use crate::forms::{Choice, Field, Form, Group, Item};
use crate::labels::service as labels;
use crate::labels::settings::weekday;
use crate::{format, urls};

impl StepFields<'_> {
    pub(super) fn place_and_time(&self, form: Form) -> Form {
        let t = self.t;
        let ways = self.choices.ways_of_delivery.clone();
        let ways = Field::checkboxes(t, "ways_of_delivery", t.field_ways_of_delivery(), ways);
        let day = |name, label| Field::text(t, name, label).hint(t.field_hint_day());
        form.items(
            t.edit_part_delivery(),
            "",
            vec![fact(FactField::WaysOfDelivery, ways), self.occurrences()],
        )
        .section(
            t.field_validity(),
            t.field_hint_validity(),
            vec![
                day("validity_from", t.field_validity_from()).unmarked(),
                day("validity_until", t.field_validity_until()).unmarked(),
            ],
        )
        .section(
            t.edit_part_enrolment(),
            "",
            vec![
                day("enrolment_deadline", t.field_enrolment_deadline()).unmarked(),
                Field::text(t, "enrolment_link", t.field_enrolment_link()).unmarked(),
            ],
        )
    }

    fn occurrences(&self) -> Item {
        let rows = self.rows(FactField::Occurrences, |row| self.occurrence(row));
        let rows = rows.hint(self.t.field_hint_occurrences());
        match self.editing {
            Some(one) => {
                let href = urls::locations(self.t.language(), one.organiser);
                rows.link(self.t.edit_to_locations(), href).into()
            }
            None => rows.into(),
        }
    }

    fn occurrence(&self, row: &str) -> Vec<Item> {
        let t = self.t;
        let locations = self.choices.locations.clone();
        let location = Field::select(t, &format!("{row}_location"), t.field_location(), locations);
        let kinds = Kind::ALL.map(|kind| Choice::new(kind.code(), labels::when(t, kind)));
        let when_name = format!("{row}_when");
        let when = Field::radios(t, &when_name, t.field_when(), kinds.into()).unmarked();
        let mut items = self.in_languages(vec![location], &format!("{row}_place"), t.field_place());
        items.push(when.into());
        items.extend(self.period(row, &when_name));
        items.extend(self.several(row, &when_name));
        items.extend(self.in_languages(Vec::new(), &format!("{row}_time"), t.field_time()));
        items
    }

    /// The first and last day of one period, and the hours of a week.
    fn period(&self, row: &str, when: &str) -> [Item; 2] {
        let t = self.t;
        let days = self.days(row);
        let hours = Weekday::ALL.map(|day| {
            Field::text(t, &format!("{row}_{}", day.code()), format::capitalised(weekday(t, day)))
        });
        let hours = fields(hours.into());
        [
            Group::new(t.edit_when_period(), days).only_if(when, &["period"]).into(),
            Group::new(t.edit_when_weekly_hours(), hours)
                .hint(t.field_hint_times())
                .only_if(when, &["continuous", "period"])
                .into(),
        ]
    }

    /// The rows of several periods, and those of single days.
    fn several(&self, row: &str, when: &str) -> [Item; 2] {
        let t = self.t;
        let (periods, days) = (format!("{row}_periods"), format!("{row}_days"));
        let periods =
            self.rows_named(&periods, t.edit_when_periods(), t.field_one_period(), |row| {
                self.days(row)
            });
        let days = self.rows_named(&days, t.edit_when_single_days(), t.field_one_day(), |row| {
            fields(vec![
                Field::text(t, &format!("{row}_day"), t.field_day()).hint(t.field_hint_day()),
                Field::text(t, &format!("{row}_times"), t.field_times()).hint(t.field_hint_times()),
            ])
        });
        [periods.only_if(when, &["periods"]).into(), days.only_if(when, &["single_days"]).into()]
    }

    fn days(&self, row: &str) -> Vec<Item> {
        let t = self.t;
        fields(vec![
            Field::text(t, &format!("{row}_from"), t.field_from()).hint(t.field_hint_day()),
            Field::text(t, &format!("{row}_until"), t.field_until()).hint(t.field_hint_day()),
        ])
    }
}
