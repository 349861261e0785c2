//! Charts by month, drawn on the server as SVG: bars, and points joined by a line. Colours come from
//! the style sheet. A chart shows what a table beside it says, so its picture has a title and a
//! description and no other text for those who do not see it.

use askama::Template;
use service_manual_domain::language::Language;
use service_manual_domain::time::Day;

use crate::format;

// The picture in its own units. A narrow page shows 2 of them as a pixel, and its numbers larger.
const RIGHT: i64 = 632;
const TOP: i64 = 20;
const BOTTOM: i64 = 288;
/// A digit of the largest numbers takes so much of its width.
const DIGIT: i64 = 20;
/// So many lines across, at most.
const LINES: i64 = 5;
/// So many months get their name, at most: on a narrow page they must not touch.
const NAMES: usize = 8;
/// What lines across may stand for, times a power of ten.
const STEPS: [i64; 3] = [1, 2, 5];

/// A chart of whole numbers by month.
#[derive(Debug, Clone, Template)]
#[template(path = "parts/chart.html")]
pub(crate) struct MonthChart {
    /// Begins the ids within the picture; no two charts of a page have the same.
    pub(crate) id: &'static str,
    /// What it shows.
    pub(crate) title: String,
    /// The gist of it in a sentence.
    pub(crate) description: String,
    /// The language of the page.
    pub(crate) language: Language,
    /// The first day of each month, the oldest first.
    pub(crate) months: Vec<Day>,
    /// What the bars say.
    pub(crate) bars: Series,
    /// What the points say, if there are any. Without them the title says what the bars are.
    pub(crate) points: Option<Series>,
}

/// One number a month, where there is any.
#[derive(Debug, Clone, Default)]
pub(crate) struct Series {
    /// What it is.
    pub(crate) label: String,
    /// In the order of the months.
    pub(crate) values: Vec<Option<i64>>,
}

/// A bar of the picture.
struct Bar {
    x: i64,
    y: i64,
    width: i64,
    height: i64,
}

/// A line across with its number.
struct Across {
    value: i64,
    y: i64,
}

/// The name of a month below it.
struct MonthName {
    x: i64,
    number: i8,
    year: Option<i16>,
}

impl MonthChart {
    /// What the highest line stands for, and how far the lines are apart.
    fn scale(&self) -> (i64, i64) {
        let points = self.points.iter().flat_map(|points| &points.values);
        let values = self.bars.values.iter().chain(points);
        let highest = values.flatten().copied().max().unwrap_or_default().max(1);
        let steps = (0..17).flat_map(|power| STEPS.map(|step| step * 10_i64.pow(power)));
        let step = steps.into_iter().find(|step| highest <= step * LINES).unwrap_or(highest);
        ((highest + step - 1) / step * step, step)
    }

    fn across(&self) -> Vec<Across> {
        let (top, step) = self.scale();
        let lines = (0..=top / step).map(|line| line * step);
        lines.map(|value| Across { value, y: self.height_of(value) }).collect()
    }

    fn height_of(&self, value: i64) -> i64 {
        BOTTOM - value * (BOTTOM - TOP) / self.scale().0
    }

    /// Where the months begin: the numbers of the lines across have room before it.
    fn left(&self) -> i64 {
        let digits = self.scale().0.to_string().len();
        DIGIT * i64::try_from(digits).unwrap_or(1) + 20
    }

    fn width_of_month(&self) -> i64 {
        (RIGHT - self.left()) / i64::try_from(self.months.len()).unwrap_or(1).max(1)
    }

    fn middle_of(&self, month: usize) -> i64 {
        let month = i64::try_from(month).unwrap_or_default();
        self.left() + self.width_of_month() * month + self.width_of_month() / 2
    }

    fn drawn_bars(&self) -> Vec<Bar> {
        let width = self.width_of_month() * 3 / 5;
        let bar = |(month, value): (usize, &Option<i64>)| {
            let y = self.height_of((*value)?);
            Some(Bar { x: self.middle_of(month) - width / 2, y, width, height: BOTTOM - y })
        };
        self.bars.values.iter().enumerate().filter_map(bar).collect()
    }

    fn drawn_points(&self) -> Vec<(i64, i64)> {
        self.stretches().into_iter().flatten().collect()
    }

    /// The points of months that follow each other; where a month has none, the line is broken.
    fn stretches(&self) -> Vec<Vec<(i64, i64)>> {
        let mut stretches = vec![Vec::new()];
        let values = self.points.iter().flat_map(|points| &points.values);
        for (month, value) in values.enumerate() {
            match (value, stretches.last_mut()) {
                (Some(value), Some(stretch)) => {
                    stretch.push((self.middle_of(month), self.height_of(*value)));
                }
                _ => stretches.push(Vec::new()),
            }
        }
        stretches.retain(|stretch| !stretch.is_empty());
        stretches
    }

    /// What the attribute `points` of a line holds.
    fn lines(&self) -> Vec<String> {
        let line = |stretch: Vec<(i64, i64)>| {
            stretch.iter().map(|(x, y)| format!("{x},{y}")).collect::<Vec<_>>().join(" ")
        };
        self.stretches().into_iter().map(line).collect()
    }

    /// Months by their numbers; the first one and each January with the year.
    fn names(&self) -> Vec<MonthName> {
        let apart = self.months.len().div_ceil(NAMES).max(1);
        let named = self.months.iter().enumerate().step_by(apart);
        let mut before = None;
        let name = |(month, day): (usize, &Day)| {
            let (year, number, _) = day.parts();
            let year_changed = before.replace(year) != Some(year);
            MonthName { x: self.middle_of(month), number, year: year_changed.then_some(year) }
        };
        named.map(name).collect()
    }

    /// From the first month to the last one.
    fn period(&self) -> String {
        match (self.months.first(), self.months.last()) {
            (Some(first), Some(last)) => {
                let month = |day: &Day| format::month(self.language, *day);
                format!("{} – {}", month(first), month(last))
            }
            _ => String::new(),
        }
    }
}
