//! Lists that people narrow, sort, page and shape: one table, written by one template, so that all
//! lists look and work alike (spec 5). What a list is stands in `service_manual_domain::list`; a
//! page brings the words and the rows.

mod cell;

use askama::Template;
use service_manual_domain::language::Language;
use service_manual_domain::list::{
    Filter, List, ListRequest, Named, Order, PAGED_LIMIT, Shown, Unread,
};

use crate::forms::{Choice, Field, Form, FormState};
use crate::i18n::Texts;
use crate::pages::paging::{Paging, Part};
use crate::urls;

pub use cell::{Cell, Line, Value};

/// The words of a list, and the fields of its filters.
pub trait Words<C, F> {
    /// The name of a column.
    fn column(&self, column: C) -> &'static str;
    /// The name of a filter.
    fn filter(&self, filter: F) -> &'static str;
    /// A value of a filter in words.
    fn value(&self, filter: F, value: &str) -> String;
    /// The field in which a filter is set.
    fn field(&self, filter: F) -> Field;
}

/// A list as somebody looks at it.
#[derive(Debug)]
pub struct Listing<'a, C: 'static, F: 'static> {
    /// In which language.
    pub language: Language,
    /// The address of the list, and of the same as a file.
    pub addresses: Addresses,
    /// Its name.
    pub caption: &'a str,
    /// What it is.
    pub list: &'static List<C, F>,
    /// What is asked for.
    pub request: &'a ListRequest<C, F>,
    /// What is asked for and cannot be read.
    pub unread: &'a Unread<F>,
    /// The columns that are shown.
    pub columns: &'a [C],
    /// Which part of it the rows are.
    pub part: Part,
}

/// Where a list is found.
#[derive(Debug, Clone)]
pub struct Addresses {
    /// As a page.
    pub page: String,
    /// As files; nothing where a form asks for them, because the log has them.
    pub files: Option<Files>,
    /// Where its rows are changed together, if they can be.
    pub bulk: Option<Bulk>,
}

/// Where a list is found as files.
#[derive(Debug, Clone)]
pub struct Files {
    /// As a table for spreadsheets, as text.
    pub csv: String,
    /// As a workbook.
    pub xlsx: String,
}

/// What is done with chosen rows.
#[derive(Debug, Clone)]
pub struct Bulk {
    /// Where they are sent, as a question.
    pub href: String,
    /// Under which name.
    pub name: &'static str,
    /// What the button says.
    pub label: &'static str,
}

/// A row: what it is known by in forms, what it is called, and its cells.
#[derive(Debug, Clone)]
pub struct ListRow {
    /// Its id, under which it is chosen.
    pub id: String,
    /// Its name.
    pub name: String,
    /// The cells, in the order of the columns.
    pub cells: Vec<Cell>,
}

/// A part of the list that one often wants, with how many rows it has.
#[derive(Debug, Clone)]
pub struct Quick {
    label: String,
    href: String,
    count: usize,
    is_current: bool,
}

#[derive(Debug)]
struct Header {
    label: &'static str,
    /// The address of the list sorted by the column.
    href: Option<String>,
    /// How it is sorted by it now, in the words of `aria-sort`.
    sorted: Option<&'static str>,
}

#[derive(Debug)]
struct Chip {
    label: String,
    href: String,
}

/// The whole list, ready to be written into a page.
#[derive(Debug, Template)]
#[template(path = "parts/list.html")]
pub(crate) struct ListPart {
    t: &'static Texts,
    language: Language,
    caption: String,
    quick: Vec<Quick>,
    headers: Vec<Header>,
    rows: Vec<ListRow>,
    part: Part,
    /// Whether a page was asked for that comes after the last one, which is shown.
    is_last_instead: bool,
    filters: Form,
    chips: Vec<Chip>,
    clear: String,
    unread: Vec<String>,
    columns: Option<Form>,
    files: Vec<(&'static str, String)>,
    file_limit: Option<usize>,
    export: Option<Form>,
    export_limit: Option<usize>,
    bulk: Option<Bulk>,
    empty: String,
    paging: Paging,
    steps: Option<Steps>,
}

/// The pages of a list that nobody counts: each begins where the one before it ended.
#[derive(Debug)]
struct Steps {
    first: Option<String>,
    next: Option<String>,
}

impl<C: Named, F: Filter> Listing<'_, C, F> {
    /// The list with its rows. `empty` is told where nothing is in it: what to do then.
    pub(crate) fn part(
        &self,
        words: &impl Words<C, F>,
        rows: Vec<ListRow>,
        empty: &str,
    ) -> ListPart {
        let t = Texts::of(self.language);
        let paged = Part { total: self.part.total.min(usize::from(PAGED_LIMIT)), ..self.part };
        ListPart {
            t,
            language: self.language,
            caption: self.caption.to_owned(),
            quick: Vec::new(),
            headers: self.columns.iter().map(|column| self.header(words, *column)).collect(),
            rows,
            part: self.part,
            is_last_instead: self.request.page > self.part.page,
            filters: self.filter_form(t, words),
            chips: self.chips(t, words),
            clear: self.href(&self.request.without_filters()),
            unread: self.unread_lines(t, words),
            columns: self.column_form(t, words),
            files: self.files(t),
            file_limit: None,
            export: None,
            export_limit: None,
            bulk: self.addresses.bulk.clone(),
            empty: empty.to_owned(),
            paging: Paging::new(t, paged, |page| self.href(&self.request.on_page(page))),
            steps: None,
        }
    }

    fn files(&self, t: &Texts) -> Vec<(&'static str, String)> {
        let Some(files) = &self.addresses.files else { return Vec::new() };
        let all = [(t.table_csv(), &files.csv), (t.table_xlsx(), &files.xlsx)];
        let href = |path: &str| self.href_at(path, &self.request.on_page(1));
        all.into_iter().map(|(label, path)| (label, href(path))).collect()
    }

    /// The form that asks for the same as a file at an address.
    pub(crate) fn export_form(&self, action: String) -> Form {
        let t = Texts::of(self.language);
        let form = Form::new(t, action, t.table_export_csv(), &FormState::new()).quiet();
        let pairs = self.request.on_page(1).pairs(self.list);
        let form = pairs.into_iter().fold(form, |form, (name, value)| form.hidden(name, value));
        form.press(t.table_export_xlsx(), XLSX)
    }

    /// The address of the page that begins after a row with an id.
    pub(crate) fn href_after(&self, id: &str) -> String {
        urls::with_query(self.href(&self.request.on_page(1)), &[(AFTER, id)])
    }

    /// The address of the first page.
    pub(crate) fn href_first(&self) -> String {
        self.href(&self.request.on_page(1))
    }

    /// A link to the list with one filter set, or without it where it is set so.
    pub(crate) fn quick(
        &self,
        words: &impl Words<C, F>,
        filter: F,
        value: &str,
        count: usize,
    ) -> Quick {
        let is_current = self.request.value(filter) == Some(value);
        let request = if is_current {
            self.request.without(filter)
        } else {
            self.request.with(filter, value)
        };
        Quick { label: words.value(filter, value), href: self.href(&request), count, is_current }
    }

    fn href(&self, request: &ListRequest<C, F>) -> String {
        self.href_at(&self.addresses.page, request)
    }

    fn href_at(&self, path: &str, request: &ListRequest<C, F>) -> String {
        urls::with_request(path.to_owned(), self.list, request)
    }

    fn header(&self, words: &impl Words<C, F>, column: C) -> Header {
        let now = self.request.order;
        let is_sorted = now.by == column;
        let sorts = self.list.column(column).is_some_and(|column| column.sorts);
        let descending = is_sorted && !now.descending;
        let request = self.request.sorted(Order { by: column, descending });
        let way = if now.descending { "descending" } else { "ascending" };
        Header {
            label: words.column(column),
            href: sorts.then(|| self.href(&request)),
            sorted: is_sorted.then_some(way),
        }
    }

    fn chips(&self, t: &Texts, words: &impl Words<C, F>) -> Vec<Chip> {
        let chip = |(filter, value)| Chip {
            label: t.field_part(words.filter(filter), words.value(filter, value)),
            href: self.href(&self.request.without(filter)),
        };
        self.request.choices().map(chip).collect()
    }

    /// The filters and the order, which is chosen here too where no heading is shown.
    fn filter_form(&self, t: &'static Texts, words: &impl Words<C, F>) -> Form {
        let (order, list) = (self.request.order, self.list);
        let sort = order_code(order);
        let state = FormState::from_pairs(self.request.choices().map(|(f, v)| (f.code(), v)));
        let columns = self.request.columns.as_ref();
        let columns = columns.map(|all| all.iter().map(|one| one.code()).collect::<Vec<_>>());
        let mut fields: Vec<Field> =
            list.filters.iter().map(|filter| words.field(*filter).unmarked()).collect();
        fields.push(Field::setting(t, "sort", t.table_order(), self.orders(t, words)));
        let path = self.addresses.page.clone();
        let form = Form::new(t, path, t.table_filter_submit(), &state.with("sort", sort));
        let form = form.asking().quiet();
        let form = match columns {
            Some(codes) => form.hidden("columns", codes.join(",")),
            None => form,
        };
        form.fields(fields)
    }

    fn orders(&self, t: &Texts, words: &impl Words<C, F>) -> Vec<Choice> {
        let both = |by: C| {
            let label = words.column(by);
            [
                Choice::new(order_code(Order { by, descending: false }), t.table_order_up(label)),
                Choice::new(order_code(Order { by, descending: true }), t.table_order_down(label)),
            ]
        };
        let sorts = self.list.columns.iter().filter(|column| column.sorts);
        sorts.flat_map(|column| both(column.of)).collect()
    }

    /// Sends which columns to remember, with what the list was asked for, to come back to it; nothing
    /// where all columns are always there.
    fn column_form(&self, t: &'static Texts, words: &impl Words<C, F>) -> Option<Form> {
        let choosable = self.list.columns.iter().filter(|column| column.shown != Shown::Always);
        let choices: Vec<Choice> = choosable
            .map(|column| Choice::new(column.of.code(), words.column(column.of)))
            .collect();
        if choices.is_empty() {
            return None;
        }
        let field = Field::checkboxes(t, COLUMN, t.table_columns_shown(), choices);
        let field = field.hint(t.table_columns_hint()).unmarked();
        let shown = self.columns.iter().map(|column| (COLUMN, column.code()));
        let action = urls::list_columns(self.language, self.list.code);
        let form =
            Form::new(t, action, t.table_columns_save(), &FormState::from_pairs(shown)).quiet();
        let pairs = self.request.without_columns().on_page(1).pairs(self.list);
        let form = pairs.into_iter().fold(form, |form, (name, value)| form.hidden(name, value));
        Some(form.press(t.table_columns_reset(), RESET).fields(vec![field]))
    }

    /// What was asked for and cannot be read, a line each.
    fn unread_lines(&self, t: &Texts, words: &impl Words<C, F>) -> Vec<String> {
        let sort = self.unread.sort.iter().map(|value| t.table_unread_sort(value));
        let columns = self.unread.columns.iter().map(|value| t.table_unread_column(value));
        let values = self.unread.values.iter();
        let values =
            values.map(|(filter, value)| t.table_unread_value(words.filter(*filter), value));
        sort.chain(columns).chain(values).collect()
    }
}

/// The name of the boxes that choose columns.
pub const COLUMN: &str = "column";
/// What the button sends that forgets which columns were chosen.
pub const RESET: &str = "reset";
/// What the button sends that asks for a workbook.
pub const XLSX: &str = "xlsx";
/// The name of the row after which a page begins, in lists that nobody counts.
pub const AFTER: &str = "after";
/// The name under which the form of columns sends what the list is of, where its address says it.
pub const OF: &str = "of";

fn order_code<C: Named>(order: Order<C>) -> String {
    format!("{}{}", if order.descending { "-" } else { "" }, order.by.code())
}

impl ListPart {
    /// The same with parts of the list that one often wants.
    pub(crate) fn with_quick(mut self, quick: Vec<Quick>) -> Self {
        self.quick = quick;
        self
    }

    /// The same with a form that asks for files, which the log has.
    pub(crate) fn with_export(mut self, form: Form) -> Self {
        self.export = Some(form);
        self
    }

    /// The same as a list of which files have so many rows at most, where nobody counts them.
    pub(crate) const fn with_export_limit(mut self, rows: usize) -> Self {
        self.export_limit = Some(rows);
        self
    }

    /// The same as a list that nobody counts: with the ways to its first page, unless this is it,
    /// and to the next one.
    pub(crate) fn with_steps(mut self, first: Option<String>, next: Option<String>) -> Self {
        self.steps = Some(Steps { first, next });
        self
    }

    /// The same as a list of something whose id its address has.
    pub(crate) fn of(mut self, id: &str) -> Self {
        self.columns = self.columns.map(|form| form.hidden(OF, id));
        self
    }

    /// The same as a list of which files have so many rows at most.
    pub(crate) fn with_file_limit(mut self, rows: usize) -> Self {
        let counted = usize::from(PAGED_LIMIT);
        let may_be_cut = self.part.total > rows || self.part.total > counted;
        self.file_limit = if may_be_cut { Some(rows) } else { None };
        self
    }

    /// How many rows the list has; nothing if nobody counts them.
    fn count(&self) -> Option<String> {
        let (part, limit) = (self.part, usize::from(PAGED_LIMIT));
        if self.steps.is_some() {
            return None;
        }
        Some(if part.total > limit {
            self.t.table_range_of_more(limit, part.first(), part.last())
        } else if part.is_one_of_many() {
            self.t.table_range(part.total, part.first(), part.last())
        } else {
            self.t.table_count(part.total)
        })
    }
}
