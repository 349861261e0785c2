"""Measures whether answers tell by their time if an address has an account.

Starts the demonstration on an empty directory, with limits on guessing out of the way, and sends
wrong passwords and requests for new passwords for known, unknown, deactivated and invited
addresses by turns over one connection. Prints the quartiles of each in milliseconds, and how far
apart its mean is from that of an unknown address: in milliseconds, and as Welch's t. The slowest
tenth of each is left out: it is the disk's and the scheduler's, not the program's.
"""

import argparse
import glob
import http.client
import json
import math
import os
import pathlib
import random
import sqlite3
import statistics
import tempfile
import time
import urllib.parse

from bench import ROOT, Running, free_port

LIMITS = {"sign_in": {"failures_before_delay": 1_000_000, "failures_per_address": 1_000_000,
                      "resets_per_hour": 1_000_000}}


def program(binary, directory, port):
    environment = {k: v for k, v in os.environ.items() if not k.startswith("SERVICE_MANUAL_")}
    environment["SERVICE_MANUAL_SERVER_PUBLIC_ADDRESS"] = f"http://localhost:{port}"
    environment["SERVICE_MANUAL_LOG_LEVEL"] = "error"
    command = [str(binary), "demo", "--data-dir", str(directory), "--address", f"127.0.0.1:{port}"]
    return Running(command, cwd=directory, env=environment, stdout=open(os.devnull, "wb"))


def prepare(directory):
    """Takes the limits out of the way; gives addresses of the kinds that are compared."""
    (path,) = [name for name in glob.glob(f"{directory}/**/*", recursive=True)
               if name.endswith((".db", ".sqlite", ".sqlite3"))]
    database = sqlite3.connect(path)
    people = [row[0] for row in database.execute(
        "SELECT email FROM account WHERE administrator = 0 ORDER BY number LIMIT 2")]
    database.execute("INSERT INTO setting (name, value, version) VALUES ('settings', ?, 1) "
                     "ON CONFLICT (name) DO UPDATE SET value = excluded.value", [json.dumps(LIMITS)])
    database.execute("UPDATE account SET deactivated_at = 1, deactivation_reason = 'manual' "
                     "WHERE email = ?", [people[1]])
    invited = "invited@palvelumanuaali.example"
    columns = database.execute("SELECT o.id, a.id FROM organisation o, account a LIMIT 1").fetchone()
    database.execute(
        "INSERT INTO invitation (id, organisation_id, role, email, email_key, language, invited_by, "
        "invited_at, sent_at, reminders, state) VALUES (?, ?, 'editor', ?, ?, 'fi', ?, ?, ?, 0, 'pending')",
        ["01J00000000000000000000000", columns[0], invited, invited, columns[1],
         int(time.time() * 1000), int(time.time() * 1000)])
    database.commit()
    database.close()
    return {"unknown": "nobody@palvelumanuaali.example", "unknown again": "noone@palvelumanuaali.example",
            "known": people[0], "deactivated": people[1], "invited": invited}


def ask(connection, path, fields):
    body = urllib.parse.urlencode(fields)
    headers = {"content-type": "application/x-www-form-urlencoded", "sec-fetch-site": "same-origin"}
    begin = time.perf_counter()
    connection.request("POST", path, body, headers)
    answer = connection.getresponse()
    answer.read()
    return (time.perf_counter() - begin) * 1000, answer.status


def measure(port, path, addresses, fields, expected, count, pause):
    connection = http.client.HTTPConnection("127.0.0.1", port)
    times = {name: [] for name in addresses}
    for _ in range(count):
        names = list(addresses)
        random.shuffle(names)
        for name in names:
            took, status = ask(connection, path, {"email": addresses[name], **fields})
            if status != expected:
                raise SystemExit(f"{path} for {name}: {status} instead of {expected}")
            times[name].append(took)
            time.sleep(pause)
    return times


def welch(a, b):
    spread = math.sqrt(statistics.variance(a) / len(a) + statistics.variance(b) / len(b))
    return (statistics.mean(a) - statistics.mean(b)) / spread


def report(title, times):
    print(flush=True)
    print(f"{title}, {len(times['unknown'])} requests each")
    print(f"{'':15}{'q1':>8}{'median':>8}{'q3':>8}{'differs':>9}{'t':>7}")
    kept = {name: sorted(values)[: len(values) * 9 // 10] for name, values in times.items()}
    for name, values in times.items():
        q1, median, q3 = statistics.quantiles(values, n=4)
        differs = statistics.mean(kept[name]) - statistics.mean(kept["unknown"])
        t = welch(kept[name], kept["unknown"])
        print(f"{name:15}{q1:8.3f}{median:8.3f}{q3:8.3f}{differs:9.3f}{t:7.2f}")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--binary", type=pathlib.Path, default=ROOT / "target/release/service-manual")
    parser.add_argument("--count", type=int, default=400, help="requests of each kind")
    parser.add_argument("--pause", type=float, default=0.02,
                        help="seconds between requests, in which background jobs are done")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as directory:
        port = free_port()
        with program(options.binary, directory, port) as running:
            running.wait_for(port, "/health/ready")
        addresses = prepare(directory)
        with program(options.binary, directory, port) as running:
            running.wait_for(port, "/health/ready")
            wrong = {"password": "ei tämä ole kenenkään salasana"}
            times = measure(port, "/kirjaudu", addresses, wrong, 422, options.count, options.pause)
            report("wrong password", times)
            reset = "/kirjaudu/unohtunut-salasana"
            times = measure(port, reset, addresses, {}, 303, options.count, options.pause)
            report("asking for a new password", times)


if __name__ == "__main__":
    main()
