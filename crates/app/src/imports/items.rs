//! Reads the rows of a JSON file one after another, so that a file of a hundred megabytes is never
//! whole in memory as a tree.

use serde::de::{
    Deserialize, DeserializeSeed, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor,
};
use serde_json::Value;
use serde_json::error::Category;

use service_manual_domain::import::Unreadable;

/// The list of a page of answers.
const LIST: &str = "itemList";

/// Gives every row of a page of answers, or of a bare list, to `take`, with its number from 1.
pub(super) fn read(text: &str, take: &mut dyn FnMut(usize, &Value)) -> Result<(), Unreadable> {
    let mut reader = serde_json::Deserializer::from_str(text);
    let done = Page { take }.deserialize(&mut reader).and_then(|found| {
        reader.end()?;
        Ok(found)
    });
    match done {
        Ok(true) => Ok(()),
        Ok(false) => Err(Unreadable::NoList),
        Err(error) => Err(match error.classify() {
            Category::Data => Unreadable::NoList,
            Category::Syntax | Category::Eof | Category::Io => {
                Unreadable::NotJson { line: error.line(), column: error.column() }
            }
        }),
    }
}

/// The file; whether it has a list.
struct Page<'t> {
    take: &'t mut dyn FnMut(usize, &Value),
}

impl<'de> DeserializeSeed<'de> for Page<'_> {
    type Value = bool;
    fn deserialize<D: Deserializer<'de>>(self, reader: D) -> Result<bool, D::Error> {
        reader.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Page<'_> {
    type Value = bool;

    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "a list, or an object with one named {LIST}")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, rows: A) -> Result<bool, A::Error> {
        Rows { take: self.take }.visit_seq(rows).map(|()| true)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut fields: A) -> Result<bool, A::Error> {
        let mut found = false;
        while let Some(name) = fields.next_key::<String>()? {
            if name == LIST {
                fields.next_value_seed(Rows { take: &mut *self.take })?;
                found = true;
            } else {
                fields.next_value::<IgnoredAny>()?;
            }
        }
        Ok(found)
    }
}

struct Rows<'t> {
    take: &'t mut dyn FnMut(usize, &Value),
}

impl<'de> DeserializeSeed<'de> for Rows<'_> {
    type Value = ();
    fn deserialize<D: Deserializer<'de>>(self, reader: D) -> Result<(), D::Error> {
        reader.deserialize_seq(self)
    }
}

impl<'de> Visitor<'de> for Rows<'_> {
    type Value = ();

    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("a list")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut rows: A) -> Result<(), A::Error> {
        let mut number = 0;
        while let Some(Row(value)) = rows.next_element()? {
            number += 1;
            (self.take)(number, &value);
        }
        Ok(())
    }
}

struct Row(Value);

impl<'de> Deserialize<'de> for Row {
    fn deserialize<D: Deserializer<'de>>(reader: D) -> Result<Self, D::Error> {
        Value::deserialize(reader).map(Self)
    }
}
