"""Kills the program at random points while people register, close accounts, are deactivated, and
while the life cycle deactivates, deletes and warns; looks at the database after each kill.

At the end the program is left alone until it has nothing more to do. Then everything that was
acknowledged must be there, every due step done once, every mail sent once, and the chain of the log
must verify. A mail that was being handed over when the program died may reach the relay again, with
the same Message-ID; how many did is printed.
"""

import argparse
import dataclasses
import json
import os
import pathlib
import random
import signal
import subprocess
import sys
import tempfile
import threading
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
from bench import ROOT, Running, free_port, get  # noqa: E402

from database import Postgres, Sqlite  # noqa: E402
from people import PASSWORD, Person, Unused  # noqa: E402
from relay import Relay  # noqa: E402
from visitor import Cut, Visitor  # noqa: E402

LIMITS = {"sign_in": {"failures_before_delay": 1_000_000, "failures_per_address": 1_000_000}}
# Leases of a process that died run out after minutes; here they do at once.
EXPIRE = ("UPDATE job SET lease_until = 0", "UPDATE mail SET lease_until = 0",
          "DELETE FROM schedule")
PEOPLE_AT_ONCE = 6


class Site:
    """The program, killed and started again on the same database."""

    def __init__(self, options, directory, relay):
        self.binary, self.directory = options.binary, directory
        self.port = free_port()
        if options.database:
            self.database = Postgres(options.database)
        else:
            self.database = Sqlite(directory / "service-manual.db")
        self.environment = {
            **{k: v for k, v in os.environ.items() if not k.startswith("SERVICE_MANUAL_")},
            "SERVICE_MANUAL_DATABASE_URL": self.database.url,
            "SERVICE_MANUAL_DATA_DIRECTORY": str(directory),
            "SERVICE_MANUAL_SERVER_ADDRESS": f"127.0.0.1:{self.port}",
            "SERVICE_MANUAL_SERVER_PUBLIC_ADDRESS": f"http://localhost:{self.port}",
            "SERVICE_MANUAL_LOG_LEVEL": "error",
        }
        self.relay_url = f"smtp://127.0.0.1:{relay.port}"
        self.process = None

    def prepare(self):
        """The content of the demonstration, whose mails nobody reads here."""
        command = [self.binary, "demo", "--data-dir", self.directory, "--address",
                   f"127.0.0.1:{self.port}"]
        with Running(command, env=self.environment, cwd=self.directory,
                     stdout=subprocess.DEVNULL) as running:
            running.wait_for(self.port, "/health/ready")
        self.database.run(
            "INSERT INTO setting (name, value, version) VALUES ('settings', "
            f"'{json.dumps(LIMITS)}', 1)", "DELETE FROM mail", "DELETE FROM job")
        self.organisation, self.main_user_email = self.database.rows(
            "SELECT m.organisation_id, a.email FROM membership m JOIN account a "
            "ON a.id = m.account_id JOIN organisation o ON o.id = m.organisation_id "
            "WHERE m.role = 'main_user' AND o.kind = 'provider' ORDER BY a.number LIMIT 1")[0]

    def start(self):
        environment = {**self.environment, "SERVICE_MANUAL_MAIL_SMTP_URL": self.relay_url,
                       "SERVICE_MANUAL_MAIL_FROM": "service@kill.example"}
        self.process = subprocess.Popen([self.binary, "serve"], env=environment,
                                        cwd=self.directory)
        self.main_user = Visitor(self.port)

    def is_up(self):
        return self.process.poll() is None

    def wait(self):
        while self.is_up():
            try:
                if get(self.port, "/health/ready")[0].status == 200:
                    self.main_user.sign_in(self.main_user_email, PASSWORD)
                    return
            except OSError:
                time.sleep(0.002)
        raise Cut

    def kill(self):
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()

    def command(self, *arguments):
        return subprocess.run([self.binary, *arguments], env=self.environment, cwd=self.directory,
                              capture_output=True, text=True)


@dataclasses.dataclass
class Kill:
    """When the program is killed."""

    after_start: bool
    seconds: float

    @classmethod
    def at_random(cls):
        """At any time, or in the middle of what people do."""
        if random.random() < 0.5:
            return cls(True, 0.03 + random.random() * 1.2)
        return cls(False, random.random() * 0.3)


class Harness:
    def __init__(self, options, directory):
        self.relay = Relay()
        self.site = Site(options, directory, self.relay)
        self.people, self.unused, self.problems = [], [], []
        self.failures, self.cut = [], 0

    def live(self, kill=None):
        """One life of the program. It is killed some seconds after its start, or after the first
        person begins to act."""
        self.site.database.run(*EXPIRE)
        under_way = [person for person in self.people if person.next_step()]
        while len(under_way) < PEOPLE_AT_ONCE:
            person = Person()
            self.people.append(person)
            under_way.append(person)
        for kind in Unused.KINDS:
            unused = Unused(kind)
            self.unused.append(unused)
            self.site.database.run(*unused.statements(self.site.organisation))
        self.site.start()
        killer = None
        if kill:
            killer = threading.Timer(kill.seconds, self.site.kill)
        if kill and kill.after_start:
            killer.start()
        try:
            self.site.wait()
            if kill and not kill.after_start:
                killer.start()
            threads = [threading.Thread(target=self.act, args=[person]) for person in under_way]
            for thread in threads:
                thread.start()
            for thread in threads:
                thread.join()
        except Cut:
            pass
        if killer:
            killer.join()
            self.look()

    def act(self, person):
        try:
            self.cut += not person.go_on(self.site, self.relay)
        except (AssertionError, AttributeError) as error:
            if self.site.is_up():
                self.failures.append(f"{person.email} {person.next_step()}: {error}"[:300])

    def look(self):
        for person in self.people:
            if person.next_step():
                self.problems += person.look(self.site.database)

    def settle(self):
        """Lets the program finish, and says how long it took."""
        self.live()
        begin = time.monotonic()
        waiting = ("SELECT COUNT(*) FROM (SELECT id FROM job UNION ALL SELECT id FROM mail "
                   "WHERE state = 'queued') x")
        while self.site.database.rows(waiting) != [("0",)]:
            if time.monotonic() > begin + 120:
                self.problems.append(f"work is left: {self.site.database.rows(waiting)}")
                break
            time.sleep(0.2)
        time.sleep(1)
        self.site.kill()
        self.look()

    def verify(self):
        database = self.site.database
        for unused in self.unused:
            self.problems += unused.problems(database, self.relay)
        for person in self.people:
            self.problems += list(self.events_of(person))
        for identifier, mails in self.relay.by_identifier().items():
            if len(set(mails)) > 1:
                self.problems.append(f"{identifier}: two mails with one Message-ID")
        steps = database.rows("SELECT step_key FROM mail GROUP BY step_key HAVING COUNT(*) > 1")
        self.problems += [f"two mails of the step {step}" for (step,) in steps]
        failed = database.rows("SELECT kind, last_error FROM job WHERE state = 'failed'")
        self.problems += [f"failed job {row}" for row in failed]
        chain = self.site.command("audit", "verify")
        if chain.returncode != 0:
            self.problems.append(f"the log does not verify: {chain.stdout}{chain.stderr}")
        return chain.stdout.strip()

    def events_of(self, person):
        """Every step that was done is in the log once, and mailed about once."""
        expected = {1: 1, 2: 2, 3: 2 if person.closes else 3}
        count = len(person.done)
        mails = {mail[0] for mail in self.relay.to(person.email)}
        if count and len(mails) > expected[count]:
            yield f"{person.email}: {len(mails)} mails for {person.done}"
        if count == 1 and not mails:
            yield f"{person.email}: invited without a mail"
        if count < 2 or not hasattr(person, "account"):
            return
        events = self.site.database.rows(
            f"SELECT event_type FROM audit_event WHERE subject = '{person.account}' "
            f"AND event_type IN ('account.deactivated', 'account.closed')")
        if len(events) != (count == 3):
            yield f"{person.email}: {person.done}, {events}"


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--binary", type=pathlib.Path, default=ROOT / "target/release/service-manual")
    parser.add_argument("--database", help="the address of an empty PostgreSQL database; else SQLite")
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--seed", type=int, default=0)
    options = parser.parse_args()
    random.seed(options.seed)
    with tempfile.TemporaryDirectory(prefix="service-manual-kill.") as directory:
        harness = Harness(options, pathlib.Path(directory))
        harness.site.prepare()
        for _ in range(options.kills):
            harness.live(Kill.at_random())
        harness.settle()
        chain = harness.verify()
    report(harness, options.kills, chain)


def report(harness, kills, chain):
    acknowledged = sum(len(person.acknowledged) for person in harness.people)
    found = sum(len(person.done) for person in harness.people) - acknowledged
    deliveries = harness.relay.by_identifier()
    again = sum(len(mails) - 1 for mails in deliveries.values())
    print(f"{kills} kills, in {harness.cut} steps of people; {acknowledged} steps acknowledged, "
          f"{found} done without an answer; {len(harness.unused)} steps of the life cycle; {len(deliveries)} mails, "
          f"{again} of them handed over again")
    print(chain)
    for failure in harness.failures:
        print(f"unexpected answer: {failure}")
    for problem in harness.problems:
        print(f"PROBLEM: {problem}")
    if harness.problems or harness.failures:
        sys.exit(1)
    print("nothing lost, nothing twice")


if __name__ == "__main__":
    main()
