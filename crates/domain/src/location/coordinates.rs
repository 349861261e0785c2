//! Where on the map a place is.

use crate::problem::{ProblemCode, Problems};

/// The longest number that is typed, in characters.
pub const COORDINATE_LIMIT: usize = 12;

/// Millionths of a degree in a degree. A millionth is a tenth of a metre.
const MILLION: i32 = 1_000_000;
/// The latitudes and longitudes of Finland with Åland and its waters, in whole degrees.
const LATITUDES: (i32, i32) = (59, 71);
/// See [`LATITUDES`].
const LONGITUDES: (i32, i32) = (19, 32);
/// The mean radius of the earth, in metres.
const RADIUS: f64 = 6_371_000.0;

/// A point within the bounds of Finland, in the coordinates of the world's maps (WGS 84), as exact
/// as a millionth of a degree.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Coordinates {
    latitude: i32,
    longitude: i32,
}

impl Coordinates {
    /// A point from millionths of degrees; `None` outside the bounds.
    pub fn from_millionths(latitude: i64, longitude: i64) -> Option<Self> {
        let latitude = i32::try_from(latitude).ok().filter(|value| within(*value, LATITUDES))?;
        let longitude = i32::try_from(longitude).ok().filter(|value| within(*value, LONGITUDES))?;
        Some(Self { latitude, longitude })
    }

    /// Reads two numbers, with a point or a comma; both or none must be there. Problems are noted
    /// to `latitude` and `longitude`.
    pub(super) fn parse(problems: &mut Problems, latitude: &str, longitude: &str) -> Option<Self> {
        let (latitude, longitude) = (latitude.trim(), longitude.trim());
        if latitude.is_empty() && longitude.is_empty() {
            return None;
        }
        let latitude = problems.check("latitude", degrees(latitude, LATITUDES));
        let longitude = problems.check("longitude", degrees(longitude, LONGITUDES));
        Some(Self { latitude: latitude?, longitude: longitude? })
    }

    /// Degrees north of the equator, in millionths.
    pub fn latitude(&self) -> i64 {
        self.latitude.into()
    }

    /// Degrees east of Greenwich, in millionths.
    pub fn longitude(&self) -> i64 {
        self.longitude.into()
    }

    /// Latitude and longitude as decimal degrees, with a point: `60.2055`.
    pub fn decimal(&self) -> (String, String) {
        (decimal(self.latitude), decimal(self.longitude))
    }

    /// How far it is to another point, in metres. Within a country the earth's roundness matters
    /// for the width of degrees only.
    pub fn metres_to(&self, other: &Self) -> f64 {
        let radians = |millionths: i32| (f64::from(millionths) / f64::from(MILLION)).to_radians();
        let north = radians(self.latitude - other.latitude);
        let width = f64::midpoint(radians(self.latitude), radians(other.latitude)).cos();
        let east = radians(self.longitude - other.longitude) * width;
        RADIUS * north.hypot(east)
    }

    /// How far around a point others can be within 50 metres, in millionths of degrees of latitude
    /// and longitude: generous for the whole country.
    pub const fn nearby() -> (i64, i64) {
        (500, 1_500)
    }
}

fn within(value: i32, (least, most): (i32, i32)) -> bool {
    (least * MILLION..=most * MILLION).contains(&value)
}

/// Reads decimal degrees as millionths; further digits are left out.
fn degrees(text: &str, bounds: (i32, i32)) -> Result<i32, ProblemCode> {
    if text.is_empty() {
        return Err(ProblemCode::Required);
    }
    let text = text.replace(',', ".");
    let (whole, part) = text.split_once('.').unwrap_or((&text, ""));
    let is_number = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    let sign_free = whole.strip_prefix('-').unwrap_or(whole);
    if sign_free.is_empty() || !is_number(sign_free) || !is_number(part) {
        return Err(ProblemCode::NotDegrees);
    }
    let millionths: String = part.chars().chain("000000".chars()).take(6).collect();
    let value: Option<i32> = format!("{whole}{millionths}").parse().ok();
    value.filter(|value| within(*value, bounds)).ok_or(ProblemCode::OutsideFinland)
}

fn decimal(millionths: i32) -> String {
    let text = format!("{}.{:06}", millionths / MILLION, millionths % MILLION);
    let short = text.trim_end_matches('0');
    short.strip_suffix('.').unwrap_or(short).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::problem::Problem;

    fn parse(latitude: &str, longitude: &str) -> Result<Option<Coordinates>, Vec<Problem>> {
        let mut problems = Problems::none();
        let read = Coordinates::parse(&mut problems, latitude, longitude);
        if problems.is_empty() { Ok(read) } else { Err(problems.into_vec()) }
    }

    #[test]
    fn a_comma_is_as_good_as_a_point() {
        assert_eq!(parse("60,2055", "24.6559"), parse(" 60.205500 ", "24,6559000"));
        let point = parse("60,2055", "24.65").unwrap().unwrap();
        assert_eq!(point.decimal(), ("60.2055".to_owned(), "24.65".to_owned()));
        assert_eq!((point.latitude(), point.longitude()), (60_205_500, 24_650_000));
        assert_eq!(parse("61", "25").unwrap().unwrap().decimal().0, "61");
        assert_eq!(parse(" ", ""), Ok(None));
        assert_eq!(Coordinates::from_millionths(60_205_500, 24_650_000), Some(point));
        assert_eq!(Coordinates::from_millionths(24_650_000, 60_205_500), None);
    }

    #[test]
    fn what_is_no_place_in_finland_is_refused() {
        let problem = |field: &'static str, code| Err(vec![Problem::new(field, code)]);
        assert_eq!(parse("60.2", ""), problem("longitude", ProblemCode::Required));
        assert_eq!(parse("60°12'", "24.6"), problem("latitude", ProblemCode::NotDegrees));
        assert_eq!(parse(".5", "24.6"), problem("latitude", ProblemCode::NotDegrees));
        assert_eq!(parse("60.2.1", "24.6"), problem("latitude", ProblemCode::NotDegrees));
        assert_eq!(parse("60.2", "-24.6"), problem("longitude", ProblemCode::OutsideFinland));
        assert_eq!(parse("48.2", "24.6"), problem("latitude", ProblemCode::OutsideFinland));
        assert_eq!(parse("60.2", "99999999999"), problem("longitude", ProblemCode::OutsideFinland));
        // Latitude and longitude in each other's fields.
        assert_eq!(parse("24.6", "60.2").unwrap_err().len(), 2);
        for (latitude, longitude) in [("60.0973", "19.9348"), ("70.0922", "27.9545")] {
            assert!(parse(latitude, longitude).is_ok());
        }
    }

    #[test]
    fn distances_are_right_to_a_metre_in_fifty() {
        let point = |latitude, longitude| parse(latitude, longitude).unwrap().unwrap();
        let (espoo, helsinki) = (point("60.2055", "24.6559"), point("60.1699", "24.9384"));
        let metres = espoo.metres_to(&helsinki);
        assert!((16_000.0..16_300.0).contains(&metres), "{metres}");
        assert!(espoo.metres_to(&espoo) < 0.001);
    }
}
