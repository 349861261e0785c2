"""Kills the program at random points while services are saved and published, and looks at database
and search after each kill.

What was acknowledged must be there; a save is one version or none; the live version is one that
somebody published; and what the search finds is what is live. At the end every step is in the log
once, every mail was sent once, and the chain of the log verifies.
"""

import argparse
import pathlib
import random
import sys
import tempfile
import threading
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
from bench import ROOT  # noqa: E402

from kill import EXPIRE, Kill, Site  # noqa: E402
from people import PASSWORD, check  # noqa: E402
from relay import Relay  # noqa: E402
from visitor import Cut, Visitor  # noqa: E402

AT_ONCE = 6
# Public services of authorities, whose main users edit and publish them; each with its publisher.
SERVICES = (
    "SELECT s.id, a.email FROM service s JOIN organisation o ON o.id = s.organiser_id "
    "JOIN membership m ON m.organisation_id = o.id JOIN account a ON a.id = m.account_id "
    "WHERE o.kind = 'authority' AND s.state = 'published' AND s.original = 'fi' "
    "AND m.role = 'main_user' "
    "AND a.deactivated_at IS NULL ORDER BY s.confirmed_at DESC, s.id, a.number")


class Text:
    """A service whose description is written anew again and again: saved, then published. The word
    in it says which time it is."""

    def __init__(self, number, service, publisher):
        self.number, self.service, self.publisher = number, service, publisher
        self.round, self.published, self.acknowledged, self.found = 0, 0, 0, 0

    def word(self, number):
        return f"kestokoe{self.number}x{number}loppu"

    def go_on(self, site):
        """One step; whether the program lived long enough to answer."""
        visitor = site.visitors[self.publisher]
        try:
            if self.published < self.round:
                self.publish(visitor)
                self.published = self.round
            else:
                self.save(visitor, self.round + 1)
                self.round += 1
        except Cut:
            return False
        self.acknowledged += 1
        return True

    def save(self, visitor, number):
        path = f"/hallinta/palvelut/{self.service}/muokkaa/description"
        page = visitor.get(path)
        text = f"Tässä on sana {self.word(number)}."
        check(visitor.send(page, path, how_organised_fi=text))

    def publish(self, visitor):
        page = visitor.get(f"/hallinta/palvelut/{self.service}")
        check(visitor.send(page, "/julkaise"))

    def look(self, database):
        """What the database knows of the step that was under way; returns what is wrong."""
        problems = []
        saved = self.versions(database, self.round + 1)
        if saved > 1:
            problems.append(f"{self.service}: saved {saved} times")
        if saved:
            self.round += 1
            self.found += 1
        elif self.round and self.versions(database, self.round) != 1:
            problems.append(f"{self.service}: version {self.round} was acknowledged and is lost")
        live = self.live(database)
        if live > self.published:
            self.found += 1
        if live < self.published or live > self.round:
            problems.append(f"{self.service}: live is {live}, published {self.published}")
        self.published = live
        return problems

    def versions(self, database, number):
        (row,) = database.rows(
            f"SELECT COUNT(*) FROM service_version WHERE service_id = '{self.service}' "
            f"AND content LIKE '%{self.word(number)}%'")
        return int(row[0])

    def live(self, database):
        (row,) = database.rows(
            "SELECT v.content FROM service s JOIN service_version v ON v.id = s.live_version_id "
            f"WHERE s.id = '{self.service}'")
        begin = f"kestokoe{self.number}x"
        return int(row[0].split(begin)[1].split("loppu")[0]) if begin in row[0] else 0

    def search(self, visitor):
        """The search finds the word of the live version, and not that of any other."""
        for number in {self.published, self.published - 1, self.round} - {0, -1}:
            found = self.hits(visitor, number)
            if found != (1 if number == self.published else 0):
                yield f"{self.service}: {found} hits for {number}, live is {self.published}"

    def hits(self, visitor, number):
        page = visitor.get(f"/haku?q=%22{self.word(number)}%22").body
        return page.count('class="card"')

    def events(self, database):
        steps = (("service.saved", self.round), ("service.published", self.published))
        for event, expected in steps:
            found = self.count(database, event) - self.before[event]
            if found != expected:
                yield f"{self.service}: {found} events {event}, {expected} steps"

    def count(self, database, event):
        (row,) = database.rows(
            f"SELECT COUNT(*) FROM audit_event WHERE subject = '{self.service}' "
            f"AND event_type = '{event}'")
        return int(row[0])

    def remember(self, database):
        """The demonstration has a history of its own."""
        events = ("service.saved", "service.published")
        self.before = {event: self.count(database, event) for event in events}


class Harness:
    def __init__(self, options, directory):
        self.relay = Relay()
        self.site = Site(options, directory, self.relay)
        self.problems, self.failures, self.cut = [], [], 0

    def prepare(self):
        self.site.prepare()
        self.site.visitors = {}
        chosen = {}
        for service, publisher in self.site.database.rows(SERVICES):
            chosen.setdefault(service, publisher)
        rows = list(chosen.items())[:AT_ONCE]
        self.texts = [Text(number, *row) for number, row in enumerate(rows, 1)]
        assert len(self.texts) == AT_ONCE, f"only {len(self.texts)} services"
        for text in self.texts:
            text.remember(self.site.database)

    def live(self, kill=None, rounds=1000):
        """One life of the program, in which each service takes step after step."""
        self.site.database.run(*EXPIRE)
        self.site.start()
        killer = threading.Timer(kill.seconds, self.site.kill) if kill else None
        if kill and kill.after_start:
            killer.start()
        try:
            self.site.wait()
            for email in {text.publisher for text in self.texts}:
                visitor = self.site.visitors[email] = Visitor(self.site.port)
                visitor.sign_in(email, PASSWORD)
            if kill and not kill.after_start:
                killer.start()
            self.find()
            threads = [threading.Thread(target=self.act, args=[text, rounds]) for text in self.texts]
            for thread in threads:
                thread.start()
            for thread in threads:
                thread.join()
        except Cut:
            pass
        if killer:
            killer.join()
            self.look()

    def act(self, text, rounds):
        try:
            for _ in range(rounds):
                if not text.go_on(self.site):
                    self.cut += 1
                    return
        except (AssertionError, AttributeError) as error:
            if self.site.is_up():
                self.failures.append(f"{text.service}: {error}"[:300])

    def find(self):
        visitor = Visitor(self.site.port)
        for text in self.texts:
            self.problems += list(text.search(visitor))

    def look(self):
        for text in self.texts:
            self.problems += text.look(self.site.database)

    def settle(self):
        self.live(rounds=4)
        visitor = Visitor(self.site.port)
        for text in self.texts:
            self.problems += list(text.search(visitor))
        begin, waiting = time.monotonic(), None
        while waiting != [("0",)] and time.monotonic() < begin + 120:
            waiting = self.site.database.rows(
                "SELECT COUNT(*) FROM (SELECT id FROM job UNION ALL SELECT id FROM mail "
                "WHERE state = 'queued') x")
            time.sleep(0.2)
        self.site.kill()
        self.look()
        if waiting != [("0",)]:
            self.problems.append(f"work is left: {waiting}")

    def verify(self):
        database = self.site.database
        for text in self.texts:
            self.problems += list(text.events(database))
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
        harness.prepare()
        for _ in range(options.kills):
            harness.live(Kill.at_random())
        harness.settle()
        chain = harness.verify()
    report(harness, options.kills, chain)


def report(harness, kills, chain):
    texts = harness.texts
    saved, published = sum(text.round for text in texts), sum(text.published for text in texts)
    acknowledged = sum(text.acknowledged for text in texts)
    print(f"{kills} kills, in {harness.cut} steps of editors; {saved} versions saved, the last "
          f"published {published}; {acknowledged} steps acknowledged, "
          f"{sum(text.found for text in texts)} done without an answer; "
          f"{len(harness.relay.by_identifier())} mails")
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
