//! A mail relay for tests: takes mail over SMTP on a free port of this machine and keeps it.

use std::net::{Ipv4Addr, SocketAddr};
use std::sync::{Arc, Mutex};

use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};
use tokio::net::{TcpListener, TcpStream};

use service_manual_app::mail::{Encryption, SmtpOptions, Transport};

/// What the relay answers to a recipient.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mood {
    Takes,
    RefusesForNow,
    RefusesForGood,
    /// It refuses us, whatever we bring.
    RefusesUs,
    /// It hangs up before it says a word.
    Away,
}

/// A relay that runs as long as the test does.
pub struct Relay {
    address: SocketAddr,
    state: Arc<Mutex<State>>,
}

struct State {
    mood: Mood,
    mails: Vec<String>,
    recipients_asked: usize,
}

impl Relay {
    pub async fn start(mood: Mood) -> Self {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await.unwrap();
        let address = listener.local_addr().unwrap();
        let state = Arc::new(Mutex::new(State { mood, mails: Vec::new(), recipients_asked: 0 }));
        let shared = Arc::clone(&state);
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                tokio::spawn(talk(stream, Arc::clone(&shared)));
            }
        });
        Self { address, state }
    }

    /// How the program reaches the relay.
    pub fn transport(&self) -> Transport {
        transport(self.address.port())
    }

    pub fn becomes(&self, mood: Mood) {
        self.state.lock().unwrap().mood = mood;
    }

    /// Every mail that was taken, as it came.
    pub fn mails(&self) -> Vec<String> {
        self.state.lock().unwrap().mails.clone()
    }

    /// How often somebody tried to hand over a mail.
    pub fn tries(&self) -> usize {
        self.state.lock().unwrap().recipients_asked
    }
}

fn transport(port: u16) -> Transport {
    Transport::smtp(SmtpOptions {
        host: Ipv4Addr::LOCALHOST.to_string(),
        port,
        encryption: Encryption::None,
        credentials: None,
        from_address: "noreply@palvelut.example".to_owned(),
        from_name: "Palveluopas".to_owned(),
    })
    .unwrap()
}

/// One conversation. A test that ends closes the connection anywhere in it.
async fn talk(stream: TcpStream, state: Arc<Mutex<State>>) -> std::io::Result<()> {
    let mood = || state.lock().unwrap().mood;
    if mood() == Mood::Away {
        return Ok(());
    }
    let (reader, mut writer) = stream.into_split();
    let mut lines = BufReader::new(reader).lines();
    writer.write_all(b"220 relay.test ready\r\n").await?;
    while let Some(line) = lines.next_line().await? {
        let verb = line.split([' ', ':']).next().unwrap_or_default().to_ascii_uppercase();
        let answer = match verb.as_str() {
            "EHLO" | "HELO" => "250 relay.test",
            "MAIL" if mood() == Mood::RefusesUs => "530 sign in first",
            "RCPT" => recipient(&state),
            "DATA" => {
                writer.write_all(b"354 go on\r\n").await?;
                let mut mail = String::new();
                while let Some(line) = lines.next_line().await?.filter(|line| line != ".") {
                    mail.push_str(line.strip_prefix('.').unwrap_or(&line));
                    mail.push('\n');
                }
                state.lock().unwrap().mails.push(mail);
                "250 taken"
            }
            "QUIT" => "221 bye",
            _ => "250 ok",
        };
        writer.write_all(format!("{answer}\r\n").as_bytes()).await?;
    }
    Ok(())
}

fn recipient(state: &Mutex<State>) -> &'static str {
    let mut state = state.lock().unwrap();
    state.recipients_asked += 1;
    match state.mood {
        Mood::Takes | Mood::RefusesUs => "250 ok",
        Mood::Away => "421 closing",
        Mood::RefusesForNow => "451 try again later",
        Mood::RefusesForGood => "550 no such mailbox",
    }
}
