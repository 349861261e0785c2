"""The program's database, looked at and prepared while the program is down."""

import sqlite3
import subprocess


class Sqlite:
    def __init__(self, path):
        self.url, self.path = f"sqlite:{path}", path

    def rows(self, sql):
        connection = sqlite3.connect(self.path)
        try:
            return [tuple(map(written, row)) for row in connection.execute(sql).fetchall()]
        finally:
            connection.close()

    def run(self, *statements):
        connection = sqlite3.connect(self.path)
        with connection:
            for statement in statements:
                connection.execute(statement)
        connection.close()


class Postgres:
    def __init__(self, url):
        self.url = url

    def psql(self, sql):
        command = ["psql", self.url, "-v", "ON_ERROR_STOP=1", "-X", "-q", "-A", "-t", "-F", "\x1f",
                   "-c", sql]
        return subprocess.run(command, check=True, capture_output=True, text=True).stdout

    def rows(self, sql):
        return [tuple(line.split("\x1f")) for line in self.psql(sql).splitlines()]

    def run(self, *statements):
        self.psql(";\n".join(statements))


def written(value):
    """As psql writes it."""
    return "" if value is None else str(value)
