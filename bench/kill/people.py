"""What people do, and what is due for accounts that nobody uses."""

import datetime
import itertools
import re
import time

from visitor import Cut, Visitor

PASSWORD = "kokeile rauhassa 2026"
DAY = 86_400_000
NUMBERS = itertools.count(1)


def check(answer, status=303):
    """What was done is answered with a redirect; what was not, with the form and its errors."""
    if answer.status != status:
        summary = re.search(r'role="alert".*?</div>', answer.body, re.DOTALL)
        text = re.sub(r"<[^>]+>|\s+", " ", summary.group() if summary else answer.body)
        raise AssertionError(f"{answer.status} {text}")


class Person:
    """Is invited, registers, and is then deactivated by the main user or closes the account. Each
    step is tried until the program has acknowledged it or was found to have done it."""

    STEPS = ("invited", "registered", "gone")

    def __init__(self):
        number = next(NUMBERS)
        self.email = f"person{number}@kill.example"
        self.closes = number % 2 == 0
        self.done, self.acknowledged = [], []

    def next_step(self):
        return self.STEPS[len(self.done)] if len(self.done) < len(self.STEPS) else None

    def go_on(self, site, relay):
        """Takes the next step; whether the program lived long enough to answer."""
        step = self.next_step()
        try:
            getattr(self, step)(site, relay)
        except Cut:
            return False
        self.done.append(step)
        self.acknowledged.append(step)
        return True

    def invited(self, site, _):
        page = site.main_user.get(f"/hallinta/organisaatiot/{site.organisation}/kutsu")
        page = site.main_user.send(page, "/kutsu", role="editor", addresses=self.email)
        # What became of each address is shown at once.
        check(site.main_user.send(page, "/kutsu"), 200)

    def registered(self, site, relay):
        link = None
        while link is None:
            if not site.is_up():
                raise Cut
            words = [word for mail in relay.to(self.email) for word in mail[3].split()]
            link = next((word for word in reversed(words) if "/kutsu/" in word), None)
            time.sleep(0.005)
        visitor = Visitor(site.port)
        path = "/" + link.split("/", 3)[3]
        page = visitor.get(path)
        answer = visitor.send(page, path, password=PASSWORD, privacy="yes")
        check(answer)

    def gone(self, site, _):
        if self.closes:
            visitor = Visitor(site.port)
            visitor.sign_in(self.email, PASSWORD)
            page = visitor.get("/oma-tili/sulje")
            answer = visitor.send(page, "/sulje", confirmed="yes")
        else:
            page = site.main_user.get(f"/hallinta/organisaatiot/{site.organisation}/ihmiset/"
                                      f"{self.account}/poista-kaytosta")
            answer = site.main_user.send(page, "/poista-kaytosta")
        check(answer)

    def look(self, database):
        """What the database knows of the step that was under way when the program died: done whole
        or not at all. Returns what is wrong."""
        problems = []
        email = f"'{self.email}'"
        invitations = database.rows(
            f"SELECT state FROM invitation WHERE email = {email}")
        accounts = database.rows(
            "SELECT a.id, a.deactivated_at, COUNT(m.id) FROM account a LEFT JOIN membership m "
            f"ON m.account_id = a.id WHERE a.email = {email} GROUP BY a.id, a.deactivated_at")
        if len(invitations) > 1 or len(accounts) > 1:
            problems.append(f"{self.email}: twice, {invitations} {accounts}")
        if accounts:
            self.account = accounts[0][0]
            if accounts[0][2] != "1":
                problems.append(f"{self.email}: an account with {accounts[0][2]} memberships")
            if invitations:
                problems.append(f"{self.email}: an account, and the invitation keeps the address")
        state = self.state(invitations, accounts)
        known = len(self.done)
        if state < known:
            problems.append(f"{self.email}: {self.done[-1]} was acknowledged and is lost")
        if state > known + 1:
            problems.append(f"{self.email}: at step {state}, asked for {known + 1}")
        self.done = list(self.STEPS[:max(state, known)])
        return problems

    def state(self, invitations, accounts):
        if accounts:
            return 3 if accounts[0][1] else 2
        if invitations:
            return 1
        # Nothing is left of somebody who closed the account, nor of somebody never invited.
        return 3 if len(self.done) >= 2 else 0


class Unused:
    """An account for which a step of the life cycle is due."""

    KINDS = ("warning", "deactivation", "deletion")

    def __init__(self, kind):
        number = next(NUMBERS)
        self.kind = kind
        self.id = f"01K{number:023d}"
        self.email = f"unused{number}@kill.example"
        self.number = 1_000_000 + number

    def statements(self, organisation):
        now = int(time.time() * 1000)
        ago = {"warning": 103, "deactivation": 130, "deletion": 200}[self.kind]
        active = datetime.date.today() - datetime.timedelta(days=ago)
        out = now - 70 * DAY if self.kind == "deletion" else None
        reason = "'inactivity'" if out else "NULL"
        phase = f"deactivated:{out}" if out else f"active:{active}"
        yield ("INSERT INTO account (id, number, email, email_key, password_hash, name_key, "
               "email_sort_key, language, digest, notice_version, administrator, created_at, "
               "last_active_on, deactivated_at, deactivation_reason, version) VALUES "
               f"('{self.id}', {self.number}, '{self.email}', '{self.email}', '-', '{self.email}', "
               f"'{self.email}', 'fi', 'weekly', 1, 0, 0, '{active}', {out or 'NULL'}, {reason}, 1)")
        yield ("INSERT INTO membership (id, account_id, organisation_id, role, home, created_at) "
               f"VALUES ('{self.id}', '{self.id}', '{organisation}', 'expert', 1, 0)")
        if self.kind != "warning":
            yield ("INSERT INTO life_cycle_warning (account_id, phase, days, given_at, mail_key, "
                   f"delivered_at) VALUES ('{self.id}', '{phase}', 1, {now - 10 * DAY}, "
                   f"'kill:{self.id}', {now - 10 * DAY})")

    def problems(self, database, relay):
        """What is wrong once the program has had all the time it needs."""
        events = database.rows("SELECT event_type FROM audit_event WHERE subject = "
                               f"'{self.id}' ORDER BY number")
        events = [event for (event,) in events]
        mails = {mail[0] for mail in relay.to(self.email)}
        expected = {"warning": ([], 1), "deactivation": (["account.deactivated"], 1),
                    "deletion": (["account.deleted"], 0)}[self.kind]
        if (events, len(mails)) != expected:
            yield f"{self.email}, {self.kind}: {events}, {len(mails)} mails"
        stored = database.rows(f"SELECT deactivated_at, email FROM account WHERE id = '{self.id}'")
        gone = stored == [("", "")]
        out = bool(stored[0][0])
        if gone != (self.kind == "deletion") or out != (self.kind == "deactivation"):
            yield f"{self.email}, {self.kind}: {stored}"
