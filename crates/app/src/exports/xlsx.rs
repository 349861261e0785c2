//! Tables as workbooks: days are days and numbers are numbers, so that a spreadsheet sorts and
//! counts them. Texts are written as texts, and never become a formula.

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, Workbook, Worksheet, XlsxError};

use service_manual_domain::time::{Day, Instant};
use service_manual_render::list::Value;

use crate::error::{Error, Result};

type Written<T> = std::result::Result<T, XlsxError>;

/// The longest text that a cell takes, in characters.
const TEXT_LIMIT: usize = 32_000;
/// How wide columns are: most names fit.
const WIDTH: f64 = 24.0;

/// A workbook with one sheet: headings, which stay in sight, and rows under them. It takes
/// processor time.
pub fn workbook(headings: &[&str], rows: &[Vec<Value>], made_at: Instant) -> Result<Vec<u8>> {
    write(headings, rows, made_at)
        .map_err(|error| Error::Internal(format!("a workbook cannot be written: {error}")))
}

fn write(headings: &[&str], rows: &[Vec<Value>], made_at: Instant) -> Written<Vec<u8>> {
    let mut workbook = Workbook::new();
    // Made at our time, and by nobody.
    let properties = DocProperties::new().set_creation_datetime(&date(made_at.day())?);
    workbook.set_properties(&properties);
    let day_format = Format::new().set_num_format("d.m.yyyy");
    let sheet = workbook.add_worksheet();
    let bold = Format::new().set_bold();
    for (column, heading) in (0..).zip(headings) {
        sheet.write_string_with_format(0, column, *heading, &bold)?;
        sheet.set_column_width(column, WIDTH)?;
    }
    sheet.set_freeze_panes(1, 0)?;
    for (row, cells) in (1..).zip(rows) {
        for (column, value) in (0..).zip(cells) {
            write_cell(sheet, (row, column), value, &day_format)?;
        }
    }
    workbook.save_to_buffer()
}

fn write_cell(
    sheet: &mut Worksheet,
    (row, column): (u32, u16),
    value: &Value,
    day_format: &Format,
) -> Written<()> {
    match value {
        Value::Nothing => {}
        Value::Text(text) => {
            let text: String = text.chars().take(TEXT_LIMIT).collect();
            sheet.write_string(row, column, text)?;
        }
        Value::Day(day) => {
            sheet.write_datetime_with_format(row, column, date(*day)?, day_format)?;
        }
        // Numbers of lists are small.
        Value::Number(number) => {
            let number = i32::try_from(*number).unwrap_or(i32::MAX);
            sheet.write_number(row, column, number)?;
        }
    }
    Ok(())
}

fn date(day: Day) -> Written<ExcelDateTime> {
    let (year, month, of_month) = day.parts();
    let number = |number: i8| u8::try_from(number).unwrap_or(1);
    ExcelDateTime::from_ymd(u16::try_from(year).unwrap_or(1900), number(month), number(of_month))
}
