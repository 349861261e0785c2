//! A browser without a screen: keeps cookies, follows redirects when told, fills in forms as a
//! person would, with what the page holds.

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::header::{CONTENT_TYPE, COOKIE, LOCATION, SET_COOKIE};
use axum::http::{HeaderMap, Method, Request, StatusCode};
use scraper::{ElementRef, Html, Selector};
use tower::ServiceExt;

/// A browser.
#[derive(Clone)]
pub struct Browser {
    router: Router,
    cookies: Vec<(String, String)>,
}

/// What the server answered.
pub struct Answer {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub body: String,
    pub bytes: Vec<u8>,
    pub path: String,
}

impl Browser {
    pub fn new(router: Router) -> Self {
        Self { router, cookies: Vec::new() }
    }

    /// Asks for a page; redirects are not followed.
    pub async fn get(&mut self, path: &str) -> Answer {
        self.send(Method::GET, path, &[], None).await
    }

    /// As [`Browser::get`], with further headers.
    pub async fn get_with(&mut self, path: &str, headers: &[(&str, &str)]) -> Answer {
        self.send(Method::GET, path, headers, None).await
    }

    /// Sends fields as a form of our own pages would.
    pub async fn post(&mut self, path: &str, fields: &[(&str, &str)]) -> Answer {
        let body = encoded(fields.iter().map(|(name, value)| (*name, *value)));
        self.post_raw(path, body.into_bytes(), &[("sec-fetch-site", "same-origin")]).await
    }

    /// Sends any bytes with any headers.
    pub async fn post_raw(
        &mut self,
        path: &str,
        body: Vec<u8>,
        headers: &[(&str, &str)],
    ) -> Answer {
        self.send(Method::POST, path, headers, Some(body)).await
    }

    /// Sends a filled form and follows redirects.
    pub async fn submit(&mut self, form: Form) -> Answer {
        let body = encoded(form.fields.iter().map(|(n, v)| (n.as_str(), v.as_str())));
        let own = [("sec-fetch-site", "same-origin")];
        let answer = self.post_raw(&form.action, body.into_bytes(), &own).await;
        self.followed(answer).await
    }

    /// Sends a filled form with a file and follows redirects.
    pub async fn submit_file(&mut self, form: Form, name: &str, content: &[u8]) -> Answer {
        let body = with_file(&form, name, content);
        let own = [("sec-fetch-site", "same-origin"), ("content-type", WITH_FILE)];
        let answer = self.post_raw(&form.action, body, &own).await;
        self.followed(answer).await
    }

    /// The cookies as a request carries them.
    pub fn cookies(&self) -> String {
        let pairs: Vec<String> = self.cookies.iter().map(|(n, v)| format!("{n}={v}")).collect();
        pairs.join("; ")
    }

    /// Follows redirects.
    pub async fn followed(&mut self, mut answer: Answer) -> Answer {
        for _ in 0..5 {
            if !answer.status.is_redirection() {
                break;
            }
            let next = answer.location();
            answer = self.get(&next).await;
        }
        answer
    }

    /// Sends anything.
    pub async fn send(
        &mut self,
        method: Method,
        path: &str,
        headers: &[(&str, &str)],
        body: Option<Vec<u8>>,
    ) -> Answer {
        let mut request =
            Request::builder().method(method).uri(path).header("host", "localhost:8080");
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        if !self.cookies.is_empty() {
            request = request.header(COOKIE, self.cookies());
        }
        if body.is_some() && headers.iter().all(|(name, _)| *name != "content-type") {
            request = request.header(CONTENT_TYPE, "application/x-www-form-urlencoded");
        }
        let request = request.body(Body::from(body.unwrap_or_default())).unwrap();
        let response = self.router.clone().oneshot(request).await.unwrap();
        let (parts, body) = response.into_parts();
        for cookie in parts.headers.get_all(SET_COOKIE) {
            self.take_cookie(cookie.to_str().unwrap());
        }
        let bytes = to_bytes(body, usize::MAX).await.unwrap().to_vec();
        let body = String::from_utf8_lossy(&bytes).into_owned();
        Answer { status: parts.status, headers: parts.headers, body, bytes, path: path.to_owned() }
    }

    fn take_cookie(&mut self, text: &str) {
        let (pair, attributes) = text.split_once(';').unwrap();
        let (name, value) = pair.split_once('=').unwrap();
        self.cookies.retain(|(known, _)| known != name);
        if !attributes.contains("Max-Age=0") {
            self.cookies.push((name.to_owned(), value.to_owned()));
        }
    }
}

impl Answer {
    /// Checks the status.
    #[track_caller]
    pub fn assert(self, status: u16) -> Self {
        assert_eq!(self.status.as_u16(), status, "{}\n{}", self.path, self.text());
        self
    }

    /// Where a redirect leads.
    #[track_caller]
    pub fn location(&self) -> String {
        self.headers.get(LOCATION).expect("a redirect").to_str().unwrap().to_owned()
    }

    /// A header as text; empty if there is none.
    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().unwrap())
    }

    /// The text of the page's main part, white space folded.
    pub fn text(&self) -> String {
        let html = Html::parse_document(&self.body);
        let main = html.select(&selector("main")).next();
        let text = main.map_or_else(|| self.body.clone(), |main| main.text().collect::<String>());
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// The texts of all elements that match.
    pub fn all(&self, css: &str) -> Vec<String> {
        let html = Html::parse_document(&self.body);
        html.select(&selector(css))
            .map(|found| {
                found.text().collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ")
            })
            .collect()
    }

    /// Where the first link that matches leads.
    pub fn link(&self, css: &str) -> Option<String> {
        let html = Html::parse_document(&self.body);
        html.select(&selector(css)).next()?.attr("href").map(str::to_owned)
    }

    /// The form that posts to an address ending like this, with the values the page gave it.
    #[track_caller]
    pub fn form(&self, ending: &str) -> Form {
        let html = Html::parse_document(&self.body);
        let all = selector("form");
        let form = html
            .select(&all)
            .find(|form| form.attr("action").is_some_and(|action| action.ends_with(ending)))
            .unwrap_or_else(|| panic!("no form to …{ending} in {}\n{}", self.path, self.text()));
        Form::read(form)
    }

    /// As [`Answer::form`], but not one that asks for another view of the page.
    #[track_caller]
    pub fn posted_form(&self, ending: &str) -> Form {
        let html = Html::parse_document(&self.body);
        let all = selector("form[method=post]");
        let form = html
            .select(&all)
            .find(|form| form.attr("action").is_some_and(|action| action.ends_with(ending)))
            .unwrap_or_else(|| panic!("nothing to post to …{ending}\n{}", self.text()));
        Form::read(form)
    }

    /// Whether there is a form that posts to an address ending like this.
    pub fn has_form(&self, ending: &str) -> bool {
        let html = Html::parse_document(&self.body);
        html.select(&selector("form"))
            .any(|form| form.attr("action").is_some_and(|action| action.ends_with(ending)))
    }
}

/// A form of a page, as a person fills it in.
#[derive(Debug, Clone)]
pub struct Form {
    pub action: String,
    pub fields: Vec<(String, String)>,
}

impl Form {
    fn read(form: ElementRef<'_>) -> Self {
        let mut fields = Vec::new();
        for field in form.select(&selector("input, textarea, select")) {
            let Some(name) = field.attr("name") else { continue };
            let chosen = field.attr("checked").is_some();
            let value = match (field.value().name(), field.attr("type")) {
                ("input", Some("checkbox" | "radio")) if !chosen => continue,
                ("input", _) => field.attr("value").unwrap_or("").to_owned(),
                ("select", _) => field
                    .select(&selector("option[selected]"))
                    .next()
                    .and_then(|option| option.attr("value"))
                    .unwrap_or("")
                    .to_owned(),
                _ => field.text().collect(),
            };
            fields.push((name.to_owned(), value));
        }
        Self { action: form.attr("action").unwrap_or_default().to_owned(), fields }
    }

    /// Types into a field, or chooses an option.
    #[must_use]
    pub fn fill(mut self, name: &str, value: &str) -> Self {
        self.fields.retain(|(known, _)| known != name);
        self.fields.push((name.to_owned(), value.to_owned()));
        self
    }

    /// What the page gave a field.
    pub fn value(&self, name: &str) -> &str {
        self.fields.iter().find(|(known, _)| known == name).map_or("", |(_, value)| value.as_str())
    }
}

/// The type of a form with a file, as [`with_file`] writes it.
pub const WITH_FILE: &str = "multipart/form-data; boundary=----line";

/// A form with a file in its field `file`, as browsers send it: quotation marks and ends of lines in
/// the name are encoded.
pub fn with_file(form: &Form, name: &str, content: &[u8]) -> Vec<u8> {
    let mut body = Vec::new();
    for (field, value) in form.fields.iter().filter(|(field, _)| field != "file") {
        let start = "------line\r\nContent-Disposition: form-data; name";
        body.extend(format!("{start}=\"{field}\"\r\n\r\n{value}\r\n").into_bytes());
    }
    let name = name.replace('"', "%22").replace('\r', "%0D").replace('\n', "%0A");
    let start = "------line\r\nContent-Disposition: form-data; name=\"file\"; filename";
    let kind = "Content-Type: application/octet-stream";
    body.extend(format!("{start}=\"{name}\"\r\n{kind}\r\n\r\n").into_bytes());
    body.extend(content);
    body.extend(b"\r\n------line--\r\n");
    body
}

fn selector(css: &str) -> Selector {
    Selector::parse(css).unwrap()
}

fn encoded<'a>(pairs: impl Iterator<Item = (&'a str, &'a str)>) -> String {
    let escape = |text: &str| -> String {
        text.bytes()
            .map(|byte| match byte {
                b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' | b'.' => {
                    char::from(byte).to_string()
                }
                b' ' => "+".to_owned(),
                other => format!("%{other:02X}"),
            })
            .collect()
    };
    pairs
        .map(|(name, value)| format!("{}={}", escape(name), escape(value)))
        .collect::<Vec<_>>()
        .join("&")
}
