"""Measures the release program against a static file server and PostgreSQL's full text search, in one
run on one machine.

The program runs with its demo content, or with made-up services in three languages. nginx serves the
very bytes that the program answered, as files. wrk asks both in turn, several short rounds each, and
the medians are compared: what counts is the ratio, because the machine is the same for both.
PostgreSQL holds the texts of the same services; pgbench asks it for pairs of their words, and it
answers with the number of hits and the first twenty. Everything talks over 127.0.0.1 and ends by
itself.
"""

import argparse
import http.client
import json
import os
import pathlib
import re
import shutil
import signal
import socket
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.parse

ROOT = pathlib.Path(__file__).resolve().parent.parent
ENCODINGS = {"plain": "identity", "gzip": "gzip"}
RESULT = re.compile(r"Requests/sec:\s+([\d.]+)")
PERCENTILE = re.compile(r"^\s+(50|99)%\s+([\d.]+)(us|ms|s)\s*$", re.MULTILINE)
MILLISECONDS = {"us": 0.001, "ms": 1.0, "s": 1000.0}


def free_port():
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


def get(port, path, encoding="identity"):
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
    connection.request("GET", path, headers={"Accept-Encoding": encoding})
    answer = connection.getresponse()
    body = answer.read()
    connection.close()
    return answer, body


class Running:
    """A child process that is ended at the end of the block."""

    def __init__(self, command, **options):
        self.begin = time.monotonic()
        self.process = subprocess.Popen(command, **options)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.send_signal(signal.SIGTERM)
        try:
            self.process.wait(15)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()

    def wait_for(self, port, path, limit=60):
        """Seconds from the start to the first good answer."""
        while time.monotonic() < self.begin + limit:
            if self.process.poll() is not None:
                sys.exit(f"{self.process.args[0]} ended with status {self.process.returncode}")
            try:
                if get(port, path)[0].status == 200:
                    return time.monotonic() - self.begin
            except OSError:
                pass
            time.sleep(0.002)
        sys.exit(f"{self.process.args[0]} does not answer {path}")

    def memory(self):
        """Resident megabytes now and at most."""
        status = pathlib.Path(f"/proc/{self.process.pid}/status").read_text()
        found = dict(re.findall(r"^(VmRSS|VmHWM):\s+(\d+) kB", status, re.MULTILINE))
        return int(found["VmRSS"]) / 1024, int(found["VmHWM"]) / 1024


def program(binary, directory, port, services):
    environment = {k: v for k, v in os.environ.items() if not k.startswith("SERVICE_MANUAL_")}
    environment["SERVICE_MANUAL_SERVER_PUBLIC_ADDRESS"] = f"http://localhost:{port}"
    environment["SERVICE_MANUAL_LOG_LEVEL"] = "warn"
    # As docs/operations.md says.
    environment["MALLOC_ARENA_MAX"] = "2"
    command = [binary, "demo", "--data-dir", directory / "data", "--address", f"127.0.0.1:{port}"]
    if services:
        environment["SERVICE_MANUAL_SERVER_ADDRESS"] = f"127.0.0.1:{port}"
        environment["SERVICE_MANUAL_DATABASE_URL"] = database(directory)
        environment["SERVICE_MANUAL_DATA_DIRECTORY"] = str(directory / "data")
        environment["SERVICE_MANUAL_LINKS_CHECKED"] = "false"
        command = [binary, "serve"]
    return Running(command, cwd=directory, env=environment, stdout=subprocess.DEVNULL)


def database(directory):
    return f"sqlite:{directory}/bench.db"


def fill(binary, directory, services):
    """Writes made-up services into a new database, and gives their texts."""
    subprocess.run([binary, database(directory), str(services), "0"], check=True)
    with sqlite3.connect(directory / "bench.db") as connection:
        rows = connection.execute("SELECT content FROM service_version")
        return [text for (content,) in rows for text in texts_of(json.loads(content))]


def texts_of(content):
    """All texts of a version, one a language."""
    return [" ".join(re.sub(r"<[^>]*>", " ", value) for value in strings(texts))
            for texts in content["texts"].values() if isinstance(texts, dict)]


def strings(value):
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for each in value.values():
            yield from strings(each)
    elif isinstance(value, list):
        for each in value:
            yield from strings(each)


def nginx(directory, port):
    user = "user root;" if os.geteuid() == 0 else ""
    temporary = "".join(
        f"{kind}_temp_path {directory}/{kind};" for kind in ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
    )
    (directory / "nginx.conf").write_text(
        f"""{user} daemon off; worker_processes auto; pid {directory}/nginx.pid;
        error_log stderr warn;
        events {{ worker_connections 1024; }}
        http {{
            access_log off; sendfile on; tcp_nopush on; keepalive_requests 1000000;
            open_file_cache max=100; default_type text/html; {temporary}
            server {{ listen 127.0.0.1:{port}; root {directory}/files; }}
        }}"""
    )
    return Running(["nginx", "-p", directory, "-c", directory / "nginx.conf"])


def load(port, page, target, options, pause=0):
    """Requests a second and the latencies of one round, each connection pausing for milliseconds."""
    command = ["wrk", "-t1", f"-c{options.connections}", f"-d{options.seconds}s", "--latency"]
    command += ["-H", f"Accept-Encoding: {ENCODINGS[page['encoding']]}"]
    varied = page["words"] and target == page["path"]
    if varied or pause:
        command += ["-s", ROOT / "bench" / "queries.lua"]
    command += [f"http://127.0.0.1:{port}{target}"]
    if varied or pause:
        words = ",".join(map(urllib.parse.quote, page["words"])) if varied else ""
        command += ["--", str(pause), words]
    output = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    if "Non-2xx" in output or "Socket errors" in output:
        sys.exit(f"errors under load at {target}:\n{output}")
    latency = {name: float(number) * MILLISECONDS[unit] for name, number, unit in PERCENTILE.findall(output)}
    return float(RESULT.search(output).group(1)), latency["50"], latency["99"]


def compare(pages, ports, options):
    """Alternates between the two servers and keeps the medians."""
    rows = []
    for page in pages:
        rounds = {"program": [], "nginx": []}
        for _ in range(options.rounds):
            for server, target in [("program", page["path"]), ("nginx", page["file"])]:
                rounds[server].append(load(ports[server], page, target, options))
        ours, theirs = (tuple(map(statistics.median, zip(*rounds[s]))) for s in ["program", "nginx"])
        pause = round(options.connections / (ours[0] / 2) * 1000 - ours[1] / 2)
        half = load(ports["program"], page, page["path"], options, max(pause, 1))
        rows.append({"page": page["name"], "encoding": page["encoding"], "program": ours, "nginx": theirs,
                     "half": half})
    return rows


class Postgres:
    """A throw-away PostgreSQL with the texts of the services, asked as the search page would ask it."""

    def __init__(self, directory, texts):
        self.directory = directory
        where = subprocess.run([ROOT / "scripts" / "postgres", "where"], check=True, capture_output=True, text=True)
        self.programs = pathlib.Path(where.stdout.strip())
        self.texts = texts

    def __enter__(self):
        self.server = subprocess.Popen([ROOT / "scripts" / "postgres"], stdout=subprocess.PIPE, text=True)
        self.url = self.server.stdout.readline().strip()
        rows = "\n".join(re.sub(r"\s+", " ", text).replace("\\", " ") for text in self.texts)
        self.run("CREATE TABLE document (id serial PRIMARY KEY, body text NOT NULL);"
                 f" COPY document (body) FROM stdin;\n{rows}\n\\.\n"
                 "ALTER TABLE document ADD words tsvector;"
                 " UPDATE document SET words = to_tsvector('finnish', body);"
                 " CREATE INDEX ON document USING gin (words); VACUUM ANALYZE document;")
        return self

    def __exit__(self, *_):
        self.server.send_signal(signal.SIGTERM)
        self.server.wait(30)

    def run(self, statements):
        subprocess.run([self.programs / "psql", "-q", "-v", "ON_ERROR_STOP=1", self.url], input=statements,
                       text=True, check=True, stdout=subprocess.DEVNULL)

    def load(self, words, seconds, connections):
        """Searches a second and their latencies, for pairs of words."""
        rows = "\n".join(words)
        self.run(f"CREATE TABLE word (id serial PRIMARY KEY, word text); COPY word (word) FROM stdin;\n{rows}\n\\.\n")
        script = self.directory / "search.sql"
        script.write_text(
            f"\\set one random(1, {len(words)})\n\\set other random(1, {len(words)})\n"
            "WITH asked AS (SELECT plainto_tsquery('finnish', string_agg(word, ' ')) AS query FROM word"
            " WHERE id IN (:one, :other)) SELECT id, count(*) OVER () FROM document, asked"
            " WHERE words @@ query ORDER BY ts_rank(words, query) DESC LIMIT 20;\n"
        )
        command = [self.programs / "pgbench", "-n", "-M", "prepared", "-c", str(connections), "-j", "2",
                   "-T", str(seconds), "-f", script, "-l", "--log-prefix", self.directory / "pgbench", self.url]
        output = subprocess.run(command, check=True, capture_output=True, text=True).stdout
        took = sorted(int(line.split()[2]) / 1000 for log in self.directory.glob("pgbench.*")
                      for line in log.read_text().splitlines())
        rate = float(re.search(r"tps = ([\d.]+)", output).group(1))
        return rate, took[len(took) // 2], took[len(took) * 99 // 100]


def save_pages(port, directory, query):
    """Fetches each page once and lays its bytes where nginx finds them."""
    files = directory / "files"
    files.mkdir()
    _, found = get(port, f"/haku?q={query}")
    service = re.search(rb'href="(/palvelu/[^"?#]+)"', found)
    if service is None:
        sys.exit(f"the search for {query} finds no service in the demo content")
    search = f"/haku?q={query}"
    suggestions = f"/haku/ehdotukset?q={query[:3]}"
    paths = {"front": "/", "search": search, "words": search, "suggest": suggestions,
             "service": service.group(1).decode()}
    words = words_of(port)
    pages = []
    for name, path in paths.items():
        for encoding, accepted in ENCODINGS.items():
            answer, body = get(port, path, accepted)
            if answer.status != 200:
                sys.exit(f"{path} answers {answer.status}")
            if encoding != "plain" and answer.getheader("Content-Encoding") != encoding:
                continue
            (files / f"{name}.{encoding}").write_bytes(body)
            pages.append({"name": name, "path": path, "encoding": encoding, "file": f"/{name}.{encoding}",
                          "words": words if name == "words" else []})
            print(f"{name} page, {encoding}: {len(body)} bytes")
    return pages


def words_of(port):
    """The words of the services, as they are inflected there."""
    _, listed = get(port, "/haku")
    words = set()
    for path in re.findall(r'href="(/palvelu/[^"?#]+)"', listed.decode()):
        text = re.sub(r"<[^>]*>", " ", get(port, path)[1].decode())
        words.update(word.lower() for word in re.findall(r"[A-Za-zÅÄÖåäö]{4,}", text))
    return sorted(words)


def report(rows):
    print("\n`search` asks for one query again and again, `words` for another pair of words each time.\n")
    print("`at half` is about half of that load: requests/s and p99.\n")
    print("page     encoding   program/s   p50 ms   p99 ms     nginx/s   p50 ms   p99 ms   ratio     at half   p99 ms")
    for row in rows:
        ours, theirs, half = row["program"], row["nginx"], row["half"]
        print(
            f"{row['page']:8} {row['encoding']:8} {ours[0]:11.0f} {ours[1]:8.2f} {ours[2]:8.2f}"
            f" {theirs[0]:11.0f} {theirs[1]:8.2f} {theirs[2]:8.2f} {ours[0] / theirs[0]:7.2f}"
            f" {half[0]:11.0f} {half[2]:8.2f}"
        )


def arguments():
    parser = argparse.ArgumentParser(description="Measure the release program against nginx.")
    parser.add_argument("--binary", type=pathlib.Path, default=ROOT / "target/release/service-manual")
    parser.add_argument("--services", type=int, help="made-up services in three languages, not the demo content")
    parser.add_argument("--filler", type=pathlib.Path, default=ROOT / "target/release/examples/bench_search")
    parser.add_argument("--seconds", type=int, default=4, help="length of one round (default 4)")
    parser.add_argument("--rounds", type=int, default=3, help="rounds per page and server (default 3)")
    parser.add_argument("--connections", type=int, default=32)
    parser.add_argument("--query", default="kurssi", help="what the search page searches for")
    parser.add_argument("--json", type=pathlib.Path, help="write the figures to this file too")
    return parser.parse_args()


def main():
    options = arguments()
    directory = pathlib.Path(tempfile.mkdtemp(prefix="service-manual-bench-"))
    ports = {"program": free_port(), "nginx": free_port()}
    try:
        texts = fill(options.filler, directory, options.services) if options.services else []
        (directory / "data").mkdir()
        with program(options.binary, directory, ports["program"], options.services) as first:
            filled = first.wait_for(ports["program"], "/health/ready", 600)
        with program(options.binary, directory, ports["program"], options.services) as running:
            started = running.wait_for(ports["program"], "/")
            quiet, _ = running.memory()
            size = options.binary.stat().st_size / 1024 / 1024
            print(f"binary: {size:.1f} MiB")
            made = "index made" if options.services else "demo content made"
            print(f"start with an empty directory, {made}: {filled:.2f} s")
            print(f"start on the existing database to the first front page: {started:.3f} s")
            pages = save_pages(ports["program"], directory, options.query)
            with nginx(directory, ports["nginx"]) as files:
                files.wait_for(ports["nginx"], pages[0]["file"])
                rows = compare(pages, ports, options)
            resident, most = running.memory()
        report(rows)
        if texts:
            words = next(page["words"] for page in pages if page["words"])
            with Postgres(directory, texts) as postgres:
                rate, half, most = postgres.load(words, options.seconds * options.rounds, 8)
            print(f"PostgreSQL, pairs of words: {rate:.0f} searches/s, p50 {half:.2f} ms, p99 {most:.2f} ms")
        print(f"\nresident: {quiet:.0f} MiB after the start, {resident:.0f} MiB after the load, {most:.0f} MiB at most")
        if options.json:
            figures = {"binary_mib": size, "first_start_s": filled, "start_s": started, "pages": rows,
                       "resident_mib": {"start": quiet, "after_load": resident, "most": most}}
            options.json.write_text(json.dumps(figures, indent=2) + "\n")
    finally:
        shutil.rmtree(directory, ignore_errors=True)


if __name__ == "__main__":
    main()
