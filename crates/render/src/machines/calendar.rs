//! Times of a service for the calendar of whoever goes there (iCalendar, RFC 5545).
//!
//! Times are those of the clock on the wall in Finland, and the zone comes along: a weekly course
//! stays at nine when clocks change, wherever the calendar is read.

use service_manual_domain::service::occurrence::Dated;
use service_manual_domain::time::{Day, Instant, TimeOfDay, ZONE};

/// The longest line, in bytes, without its end.
const LINE: usize = 75;
const MINUTES_PER_DAY: u16 = 24 * 60;

/// The zone since the rule of the European Union of today; what was before is in no calendar.
const ZONE_LINES: [&str; 17] = [
    "BEGIN:VTIMEZONE",
    "TZID:Europe/Helsinki",
    "BEGIN:DAYLIGHT",
    "TZNAME:EEST",
    "TZOFFSETFROM:+0200",
    "TZOFFSETTO:+0300",
    "DTSTART:19970330T030000",
    "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
    "END:DAYLIGHT",
    "BEGIN:STANDARD",
    "TZNAME:EET",
    "TZOFFSETFROM:+0300",
    "TZOFFSETTO:+0200",
    "DTSTART:19971026T040000",
    "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
    "END:STANDARD",
    "END:VTIMEZONE",
];

/// A calendar file.
#[derive(Debug, Clone)]
pub struct Calendar {
    /// What the service is called.
    pub name: String,
    /// What it is.
    pub summary: String,
    /// The address of its page.
    pub url: String,
    /// The code of the service: with it and the host events get ids that stay.
    pub code: String,
    /// The host of the site.
    pub host: String,
    /// When the times were last confirmed.
    pub confirmed_at: Instant,
    /// The times.
    pub events: Vec<CalendarEvent>,
}

/// A time with its place.
#[derive(Debug, Clone)]
pub struct CalendarEvent {
    /// When.
    pub time: Dated,
    /// Name and address of the place.
    pub place: Option<String>,
    /// What else to know of place and time.
    pub notes: Vec<String>,
    /// What tells the place from others; nothing, if there is none.
    pub place_key: String,
}

impl Calendar {
    /// The file.
    pub fn to_text(&self) -> String {
        let start = ["BEGIN:VCALENDAR", "VERSION:2.0", "CALSCALE:GREGORIAN", "METHOD:PUBLISH"];
        let mut lines: Vec<String> = start.into_iter().map(str::to_owned).collect();
        lines.push(format!("PRODID:-//{}//{}//FI", self.host, env!("CARGO_PKG_NAME")));
        lines.extend(ZONE_LINES.map(str::to_owned));
        lines.extend(self.events.iter().flat_map(|event| self.event(event)));
        lines.push("END:VCALENDAR".to_owned());
        lines.iter().map(|line| folded(line)).collect()
    }

    fn event(&self, event: &CalendarEvent) -> Vec<String> {
        let (from, until) = ends(&event.time);
        let value = |end: &str| end.rsplit(':').next().unwrap_or_default().to_owned();
        let key = [value(&from), value(&until), event.place_key.clone()].join("-");
        let about = [&self.summary].into_iter().chain(&event.notes).chain([&self.url]);
        let about: Vec<&str> = about.map(String::as_str).filter(|text| !text.is_empty()).collect();
        let mut lines = vec![
            "BEGIN:VEVENT".to_owned(),
            format!("UID:{}-{key}@{}", self.code, self.host),
            format!("DTSTAMP:{}", in_utc(self.confirmed_at)),
            format!("DTSTART;{from}"),
            format!("DTEND;{until}"),
        ];
        if let Dated::Weekly(_, _, last) = event.time {
            let end = in_utc(last.at_its_end());
            lines.push(format!("RRULE:FREQ=WEEKLY;UNTIL={end}"));
        }
        lines.push(format!("SUMMARY:{}", text(&self.name)));
        lines.push(format!("DESCRIPTION:{}", text(&about.join("\n"))));
        lines.extend(event.place.iter().map(|place| format!("LOCATION:{}", text(place))));
        lines.push(format!("URL:{}", self.url));
        lines.push("END:VEVENT".to_owned());
        lines
    }
}

/// Beginning and end with their kind. The end of whole days is the day after the last.
fn ends(time: &Dated) -> (String, String) {
    match time {
        Dated::Once(day, slot) | Dated::Weekly(day, slot, _) => {
            (local(*day, slot.from), local(*day, slot.to))
        }
        Dated::WholeDays(days) => {
            let whole = |day: Day| format!("VALUE=DATE:{}", plain(&day.to_string()));
            (whole(days.from), whole(days.until.plus_days(1)))
        }
    }
}

/// A time by the clock on the wall; 24:00 is the beginning of the next day.
fn local(day: Day, time: TimeOfDay) -> String {
    let (day, time) = match time.minutes() {
        MINUTES_PER_DAY => (day.plus_days(1), "00:00".to_owned()),
        _ => (day, time.to_string()),
    };
    format!("TZID={ZONE}:{}T{}00", plain(&day.to_string()), plain(&time))
}

fn in_utc(instant: Instant) -> String {
    plain(&Instant::from_milliseconds(instant.milliseconds() / 1_000 * 1_000).to_string())
}

/// Without hyphens and colons.
fn plain(written: &str) -> String {
    written.replace(['-', ':'], "")
}

/// A text as a value: what means something else is marked, and other control characters left out.
fn text(value: &str) -> String {
    let mut written = String::with_capacity(value.len());
    for c in value.chars() {
        match c {
            '\\' | ';' | ',' => written.extend(['\\', c]),
            '\n' => written.push_str("\\n"),
            c if c.is_control() => {}
            c => written.push(c),
        }
    }
    written
}

/// A line with its end; a long one goes on in further lines that begin with a space.
fn folded(line: &str) -> String {
    let mut folded = String::with_capacity(line.len() + 2);
    let mut length = 0;
    for c in line.chars() {
        if length + c.len_utf8() > LINE {
            folded.push_str("\r\n ");
            length = 1;
        }
        folded.push(c);
        length += c.len_utf8();
    }
    folded.push_str("\r\n");
    folded
}
