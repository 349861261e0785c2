"""A browser without scripts: forms, fields and cookies."""

import http.client
import urllib.parse
from html.parser import HTMLParser


class Cut(Exception):
    """The program died before it answered."""


class Answer:
    def __init__(self, status, location, body):
        self.status, self.location, self.body = status, location, body


class Forms(HTMLParser):
    def __init__(self, body):
        super().__init__()
        self.forms, self.form, self.select, self.area = [], None, None, None
        self.feed(body)

    def handle_starttag(self, tag, attributes):
        named = dict(attributes)
        if tag == "form":
            self.form = (named.get("action", ""), {})
            self.forms.append(self.form)
        elif self.form is None:
            return
        elif tag == "input" and named.get("name"):
            chosen = named.get("type") not in ("checkbox", "radio") or "checked" in named
            if chosen:
                self.form[1][named["name"]] = named.get("value") or ""
        elif tag == "select":
            self.select = named.get("name")
        elif tag == "option" and self.select:
            if "selected" in named or self.select not in self.form[1]:
                self.form[1][self.select] = named.get("value") or ""
        elif tag == "textarea":
            self.area = named.get("name")
            self.form[1][self.area] = ""

    def handle_endtag(self, tag):
        if tag == "form":
            self.form = None
        elif tag == "select":
            self.select = None
        elif tag == "textarea":
            self.area = None

    def handle_data(self, data):
        if self.area and self.form:
            # The line break right after the tag is none of the text.
            text = data if self.form[1][self.area] else data.removeprefix("\n")
            self.form[1][self.area] += text


class Visitor:
    """One person's browser."""

    def __init__(self, port):
        self.port, self.cookies = port, {}

    def ask(self, method, path, fields=None):
        headers = {"sec-fetch-site": "same-origin", "host": f"localhost:{self.port}"}
        if self.cookies:
            headers["cookie"] = "; ".join(f"{k}={v}" for k, v in self.cookies.items())
        body = None
        if fields is not None:
            headers["content-type"] = "application/x-www-form-urlencoded"
            body = urllib.parse.urlencode(fields)
        try:
            connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=20)
            connection.request(method, path, body, headers)
            answer = connection.getresponse()
            text = answer.read().decode()
            connection.close()
        except (OSError, http.client.HTTPException) as error:
            raise Cut from error
        for header in answer.headers.get_all("set-cookie") or []:
            name, _, value = header.split(";")[0].partition("=")
            self.cookies[name] = value
        return Answer(answer.status, answer.headers.get("location"), text)

    def get(self, path):
        return self.ask("GET", path)

    def send(self, page, ending, **fields):
        """Fills in the form whose address ends so, and sends it."""
        for action, values in Forms(page.body).forms:
            if action.split("?")[0].endswith(ending):
                return self.ask("POST", action, {**values, **fields})
        raise AssertionError(f"no form {ending} (status {page.status}, to {page.location})")

    def sign_in(self, email, password):
        answer = self.ask("POST", "/kirjaudu", {"email": email, "password": password, "next": ""})
        assert answer.status == 303, (answer.status, email)
