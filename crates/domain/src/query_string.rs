//! The names and values in the address of a page and in the body of a form.

/// The names and values of `a=1&b=2`, decoded. Anything is taken: bytes that are not text become
/// replacement characters.
pub fn pairs(encoded: &[u8]) -> Vec<(String, String)> {
    encoded
        .split(|byte| *byte == b'&')
        .filter(|pair| !pair.is_empty())
        .map(|pair| {
            let mut halves = pair.splitn(2, |byte| *byte == b'=');
            let mut half = || decoded(halves.next().unwrap_or_default());
            (half(), half())
        })
        .collect()
}

fn decoded(text: &[u8]) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.iter().copied();
    while let Some(byte) = rest.next() {
        match byte {
            b'+' => bytes.push(b' '),
            b'%' => {
                let mut ahead = rest.clone();
                let digits = ahead.next().and_then(digit).zip(ahead.next().and_then(digit));
                match digits {
                    Some((high, low)) => {
                        bytes.push(high << 4 | low);
                        rest = ahead;
                    }
                    None => bytes.push(byte),
                }
            }
            other => bytes.push(other),
        }
    }
    // Browsers send line ends as CR LF; texts hold LF.
    String::from_utf8_lossy(&bytes).replace("\r\n", "\n")
}

fn digit(byte: u8) -> Option<u8> {
    char::from(byte).to_digit(16).and_then(|value| u8::try_from(value).ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_and_values_are_decoded() {
        let read = pairs(b"q=ty%C3%B6paja+nyt&&category=a%2Cb&page&x=100%&y=%zz&z=a%0D%0Ab");
        let expected = [
            ("q", "työpaja nyt"),
            ("category", "a,b"),
            ("page", ""),
            ("x", "100%"),
            ("y", "%zz"),
            ("z", "a\nb"),
        ];
        assert_eq!(read, expected.map(|(name, value)| (name.to_owned(), value.to_owned())));
    }
}
