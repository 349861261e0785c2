//! Finnish business ids (Y-tunnus).

use std::fmt;
use std::str::FromStr;

use crate::problem::ProblemCode;

/// A Finnish business id, seven digits and a check digit: `0112038-9`.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct BusinessId(String);

/// What each of the seven digits counts.
const WEIGHTS: [u32; 7] = [7, 9, 10, 5, 8, 4, 2];

impl BusinessId {
    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for BusinessId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl FromStr for BusinessId {
    type Err = ProblemCode;

    /// Reads an id whose check digit is right. Old ids of six digits before the hyphen are read
    /// with a zero before them, as the registers write them today.
    fn from_str(text: &str) -> Result<Self, ProblemCode> {
        let refused = Err(ProblemCode::NotABusinessId);
        let Some((number, check)) = text.trim().split_once('-') else {
            return refused;
        };
        let number = if number.len() == 6 { format!("0{number}") } else { number.to_owned() };
        let digits = |text: &str| text.chars().map(|c| c.to_digit(10)).collect::<Option<Vec<_>>>();
        let (Some(number_digits), Some(check_digits)) = (digits(&number), digits(check)) else {
            return refused;
        };
        match check_digits.as_slice() {
            [check] if number_digits.len() == 7 && check_digit(&number_digits) == Some(*check) => {
                Ok(Self(format!("{number}-{check}")))
            }
            _ => refused,
        }
    }
}

/// The digit that belongs after seven others; numbers for which it would be ten do not exist.
fn check_digit(digits: &[u32]) -> Option<u32> {
    let sum: u32 = digits.iter().zip(WEIGHTS).map(|(digit, weight)| digit * weight).sum();
    match sum % 11 {
        0 => Some(0),
        1 => None,
        rest => Some(11 - rest),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_with_the_right_check_digit_are_read() {
        for (text, read) in [
            ("0112038-9", "0112038-9"),
            (" 0201256-6 ", "0201256-6"),
            ("112038-9", "0112038-9"),
            ("0000000-0", "0000000-0"),
            ("1234567-1", "1234567-1"),
        ] {
            let id: Result<BusinessId, _> = text.parse();
            assert_eq!(id.as_ref().map(BusinessId::as_str), Ok(read), "{text}");
        }
    }

    #[test]
    fn anything_else_is_refused() {
        for text in [
            "",
            "0112038-8",
            "0112038-",
            "-9",
            "0112038",
            "01120389",
            "0112038-99",
            "0112083-9",
            "12345-1",
            "00112038-9",
            "FI01120389",
            "011203a-9",
            "٠١١٢٠٣٨-٩",
            "0112038–9",
            // The remainder is 1, for which there is no check digit.
            "0000006-0",
            "0000006-1",
        ] {
            let id: Result<BusinessId, _> = text.parse();
            assert_eq!(id, Err(ProblemCode::NotABusinessId), "{text}");
        }
    }
}
