//! A web server for tests on a free port of this machine. It answers by the path, and remembers
//! who asked for what.

use std::collections::HashMap;
use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};
use tokio::net::{TcpListener, TcpStream};

use service_manual_app::link_checker::{LinkChecker, Names, Reach};
use service_manual_domain::link_check::is_public;

/// A server under every name that ends in `.example`.
pub struct Server {
    address: SocketAddr,
    seen: Arc<Mutex<Seen>>,
}

#[derive(Default)]
struct Seen {
    requests: Vec<String>,
    agents: Vec<String>,
    now: HashMap<String, usize>,
    most_at_once: usize,
    gone: Vec<String>,
}

impl Server {
    pub async fn start() -> Self {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await.unwrap();
        let address = listener.local_addr().unwrap();
        let seen = Arc::new(Mutex::new(Seen::default()));
        let shared = Arc::clone(&seen);
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                tokio::spawn(answer(stream, Arc::clone(&shared)));
            }
        });
        Self { address, seen }
    }

    /// A checker that may ask this machine, and finds the server under every name.
    pub fn checker(&self, answer_within: Duration) -> LinkChecker {
        self.checker_that(answer_within, |address| address.is_loopback())
    }

    /// A checker with the guard of the real one, which finds the server under every name.
    pub fn guarded_checker(&self) -> LinkChecker {
        self.checker_that(Duration::from_secs(10), is_public)
    }

    fn checker_that(&self, answer_within: Duration, allows: fn(IpAddr) -> bool) -> LinkChecker {
        let address = self.address;
        let names = Names::Known(Arc::new(move |name| match name {
            "missing.example" => Vec::new(),
            "private.example" => vec![SocketAddr::from(([10, 0, 0, 1], 80))],
            _ => vec![address],
        }));
        let reach = Reach { names, allows, answer_within };
        LinkChecker::new("https://palvelut.example", reach).unwrap()
    }

    /// The address of a page of a host.
    pub fn page(&self, host: &str, path: &str) -> String {
        format!("http://{host}.example:{}{path}", self.address.port())
    }

    /// A page that is not there any more.
    pub fn remove(&self, path: &str) {
        self.seen.lock().unwrap().gone.push(path.to_owned());
    }

    pub fn bring_back(&self) {
        self.seen.lock().unwrap().gone.clear();
    }

    /// Every request since the last time: `HEAD /path`.
    pub fn requests(&self) -> Vec<String> {
        std::mem::take(&mut self.seen.lock().unwrap().requests)
    }

    /// What the checker calls itself.
    pub fn agents(&self) -> Vec<String> {
        self.seen.lock().unwrap().agents.clone()
    }

    /// The most requests that one host had to answer at the same time.
    pub fn most_at_once(&self) -> usize {
        self.seen.lock().unwrap().most_at_once
    }
}

async fn answer(stream: TcpStream, seen: Arc<Mutex<Seen>>) {
    let mut stream = BufReader::new(stream);
    let mut lines = Vec::new();
    loop {
        let mut line = String::new();
        if stream.read_line(&mut line).await.unwrap_or(0) == 0 || line == "\r\n" {
            break;
        }
        lines.push(line.trim_end().to_owned());
    }
    let Some((method, path)) = lines.first().and_then(|line| line.split_once(' ')) else { return };
    let path = path.split(' ').next().unwrap().to_owned();
    let header = |name: &str| {
        let value = lines.iter().filter_map(|line| line.split_once(": "));
        let mut value = value.filter(|(found, _)| found.eq_ignore_ascii_case(name));
        value.next().map(|(_, value)| value.to_owned()).unwrap_or_default()
    };
    let host = header("host");
    let gone = {
        let mut seen = seen.lock().unwrap();
        seen.requests.push(format!("{method} {path}"));
        seen.agents.push(header("user-agent"));
        let now = seen.now.entry(host.clone()).or_default();
        *now += 1;
        seen.most_at_once = seen.most_at_once.max(seen.now[&host]);
        seen.gone.contains(&path)
    };
    tokio::task::yield_now().await;
    let head = if gone { "404 Not Found".to_owned() } else { head(method, &path) };
    *seen.lock().unwrap().now.get_mut(&host).unwrap() -= 1;
    if path == "/silent" {
        // The connection stays open until the other side is tired of it.
        let _ = stream.read_line(&mut String::new()).await;
        return;
    }
    let text = format!("HTTP/1.1 {head}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n");
    let _ = stream.write_all(text.as_bytes()).await;
    let _ = stream.shutdown().await;
}

fn head(method: &str, path: &str) -> String {
    let redirect = |status: &str, to: &str| format!("{status}\r\nLocation: {to}");
    match path {
        "/no-head" if method == "HEAD" => "405 Method Not Allowed".to_owned(),
        "/moved" => redirect("301 Moved Permanently", "/new"),
        "/elsewhere" => redirect("302 Found", "/new"),
        "/loop" => redirect("302 Found", "/loop"),
        "/to-private" => redirect("302 Found", "http://private.example/"),
        "/to-file" => redirect("302 Found", "file:///etc/passwd"),
        "/gone" => "410 Gone".to_owned(),
        "/broken" => "500 Internal Server Error".to_owned(),
        "/members" => "403 Forbidden".to_owned(),
        _ => "200 OK".to_owned(),
    }
}
