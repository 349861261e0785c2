//! The largest files, over a real connection: what is sent is made on the way, so that the memory
//! of this process is that of the service.

use std::net::SocketAddr;

use service_manual_domain::file::{LARGEST_MEGABYTES, MEGABYTE};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

use super::{list, samples};
use crate::world::{WITH_FILE, World, with_file};

/// The largest amount of memory that this process has used, in megabytes.
fn memory() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap();
    let line = status.lines().find(|line| line.starts_with("VmHWM:")).unwrap();
    let kilobytes: u64 = line.split_whitespace().nth(1).unwrap().parse().unwrap();
    kilobytes / 1024
}

async fn served(world: &World) -> SocketAddr {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let website = world.website();
    tokio::spawn(async move { axum::serve(listener, website).await });
    address
}

/// Sends a film of so many bytes; the first line of the answer and where it leads.
async fn send_film(to: SocketAddr, path: &str, cookies: &str, size: u64) -> String {
    let form = crate::world::Form { action: path.to_owned(), fields: Vec::new() };
    let form = form.fill("visibility", "public");
    let start = samples::mp4();
    let around = with_file(&form, "filmi.mp4", &start);
    let end = b"\r\n------line--\r\n".len();
    let (head, tail) = around.split_at(around.len() - end);
    let missing = size - u64::try_from(start.len()).unwrap();
    let length = u64::try_from(around.len()).unwrap() + missing;
    let mut stream = TcpStream::connect(to).await.unwrap();
    let request = format!(
        "POST {path} HTTP/1.1\r\nHost: {to}\r\nCookie: {cookies}\r\nSec-Fetch-Site: same-origin\r\n\
         Content-Type: {WITH_FILE}\r\nContent-Length: {length}\r\nConnection: close\r\n\r\n"
    );
    stream.write_all(request.as_bytes()).await.unwrap();
    stream.write_all(head).await.unwrap();
    let filling = vec![5; 64 * 1024];
    let mut left = usize::try_from(missing).unwrap();
    while left > 0 {
        let now = left.min(filling.len());
        stream.write_all(&filling[..now]).await.unwrap();
        left -= now;
    }
    stream.write_all(tail).await.unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).await.unwrap();
    answer
}

/// Reads an answer and counts the bytes of its body.
async fn read_film(from: SocketAddr, path: &str, cookies: &str) -> u64 {
    let mut stream = TcpStream::connect(from).await.unwrap();
    let request = format!(
        "GET {path} HTTP/1.1\r\nHost: {from}\r\nCookie: {cookies}\r\nAccept-Encoding: gzip\r\n\
         Connection: close\r\n\r\n"
    );
    stream.write_all(request.as_bytes()).await.unwrap();
    let (mut bytes, mut count, mut head) = (vec![0; 64 * 1024], 0, 0);
    loop {
        let read = stream.read(&mut bytes).await.unwrap();
        if head == 0 {
            let found = bytes[..read].windows(4).position(|four| four == b"\r\n\r\n");
            head = u64::try_from(found.unwrap()).unwrap() + 4;
        }
        if read == 0 {
            return count - head;
        }
        count += u64::try_from(read).unwrap();
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_largest_file_passes_through_little_memory_and_one_byte_more_is_refused() {
    let world = World::new().await;
    let service = world.region().await.draft;
    let mut editor = world.signed_in("provider-editor").await;
    let (address, path) = (served(&world).await, list(service));
    let cookies = editor.cookies();
    let largest = LARGEST_MEGABYTES.unsigned_abs() * MEGABYTE;
    let before = memory();

    let sent = send_film(address, &path, &cookies, largest).await;
    assert!(sent.starts_with("HTTP/1.1 303"), "{sent}");
    let page = editor.get(&path).await.assert(200);
    let film = page.link("table a").unwrap();
    assert_eq!(read_film(address, &film, &cookies).await, largest);
    let used = memory() - before;
    println!("memory grew by {used} MB for a file of {LARGEST_MEGABYTES} MB");
    assert!(used < 30, "memory grew by {used} MB");

    let refused = send_film(address, &path, &cookies, largest + 1).await;
    assert!(refused.starts_with("HTTP/1.1 413"), "{refused}");
    assert!(refused.contains("enintään 50 Mt"), "{refused}");
    let far_more = send_film(address, &path, &cookies, 2 * largest).await;
    assert!(far_more.starts_with("HTTP/1.1 413"), "{far_more}");
    let count = "SELECT CAST(COUNT(DISTINCT file_id) AS TEXT) FROM file_piece";
    assert_eq!(world.texts(count).await, ["1"]);
    world.finish().await;
}

#[tokio::test]
async fn forms_of_other_routes_stay_small() {
    let world = World::new().await;
    let service = world.region().await.draft;
    let mut editor = world.signed_in("provider-editor").await;
    let form = editor.get("/hallinta/palvelut/uusi").await.form("/uusi");
    let mut form = form.fill("name_fi", &"x".repeat(600_000));
    editor.submit(form.clone()).await.assert(413);
    form.action = format!("/hallinta/palvelut/{service}/muokkaa/basics");
    let own = [("sec-fetch-site", "same-origin"), ("content-type", WITH_FILE)];
    let body = with_file(&form, "a.png", &vec![0; 600_000]);
    editor.post_raw(&form.action, body, &own).await.assert(413);
    world.finish().await;
}
