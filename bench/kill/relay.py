"""A mail relay that keeps what it takes, for programs that are killed while they talk to it."""

import random
import re
import socketserver
import threading
import time
from collections import defaultdict
from email import message_from_bytes, policy


class Relay:
    """Takes mail on a free port of this machine. Answers late now and then, so that a kill finds
    mails that were handed over but not noted."""

    def __init__(self):
        self.lock = threading.Lock()
        self.deliveries = []
        relay = self

        class Talk(socketserver.StreamRequestHandler):
            def handle(self):
                try:
                    relay.talk(self.rfile, self.wfile)
                except OSError:
                    pass

        self.server = socketserver.ThreadingTCPServer(("127.0.0.1", 0), Talk)
        self.server.daemon_threads = True
        self.port = self.server.server_address[1]
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def talk(self, lines, answers):
        def say(text):
            answers.write(text.encode() + b"\r\n")

        say("220 relay")
        recipient = None
        for line in lines:
            word = line.strip().upper()
            if word.startswith((b"EHLO", b"HELO")):
                say("250 relay")
            elif word.startswith(b"RCPT"):
                recipient = re.search(rb"<(.*)>", line).group(1).decode()
                say("250 ok")
            elif word == b"DATA":
                say("354 go on")
                self.take(recipient, self.message(lines))
                time.sleep(random.random() ** 4 * 0.2)
                say("250 taken")
            elif word == b"QUIT":
                say("221 bye")
                return
            else:
                say("250 ok")

    @staticmethod
    def message(lines):
        found = bytearray()
        for line in lines:
            if line == b".\r\n":
                return bytes(found)
            found += line[1:] if line.startswith(b"..") else line
        raise OSError("cut off")

    def take(self, recipient, raw):
        message = message_from_bytes(raw, policy=policy.default)
        text = message.get_body(("plain",)).get_content()
        identifier = message["Message-ID"].strip("<>").split("@")[0]
        with self.lock:
            self.deliveries.append((identifier, recipient, message["Subject"], text))

    def to(self, address):
        with self.lock:
            return [mail for mail in self.deliveries if mail[1] == address]

    def by_identifier(self):
        found = defaultdict(list)
        with self.lock:
            for mail in self.deliveries:
                found[mail[0]].append(mail)
        return found
