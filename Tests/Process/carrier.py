"""The other side of the outbox: the carrier that the program simulates, and one that outlives the program."""

import json
import threading
from base64 import b64encode
from datetime import datetime, timezone
from email.utils import format_datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qsl

import web


class SimulatedCarrier:
    """What stands at the far end of a line whose account is simulated."""

    def __init__(self, url, account, token):
        self.url = url
        credentials = b64encode(f"{account}:{token}".encode()).decode()
        self.messages = f"{url}/2010-04-01/Accounts/{account}/Messages.json"
        self.headers = {"Authorization": f"Basic {credentials}"}

    def plan(self, *faults):
        """Lets the next messages meet these faults, one each."""
        body = json.dumps([{"isTaken": False} | fault for fault in faults])
        answer = web.request("POST", f"{self.url}/faults", headers={"Content-Type": "application/json"}, body=body)
        assert answer.status == 204, answer.text

    def sent(self, to):
        """The texts that the carrier took for a phone, in order."""
        answer = web.request("GET", self.messages, headers=self.headers)
        assert answer.status == 200, answer.text
        return [message["body"] for message in json.loads(answer.body)["messages"] if message["to"] == to]


class StubCarrier:
    """A carrier beside the program. It takes each message, or does not, and keeps back its answer on demand."""

    def __init__(self):
        self.posts = []
        self.taken = []
        self.takes = True
        self.answers = threading.Event()
        self.answers.set()
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), self._handler())
        self._server.daemon_threads = True
        threading.Thread(target=self._server.serve_forever, daemon=True).start()

    @property
    def url(self):
        return f"http://127.0.0.1:{self._server.server_port}"

    def close(self):
        self.answers.set()
        self._server.shutdown()
        self._server.server_close()

    def receive(self, form):
        """Notes a message, then answers once it may."""
        self.posts.append(form["Body"])
        message = form | {"sid": f"SM{len(self.posts):032d}", "created": datetime.now(timezone.utc)}
        if self.takes:
            self.taken.append(message)
        self.answers.wait(60)
        return self.shown(message)

    @staticmethod
    def shown(message):
        date = format_datetime(message["created"])
        return {
            "sid": message["sid"], "to": message["To"], "from": message["From"], "body": message["Body"],
            "status": "sent", "date_created": date, "date_sent": date,
        }

    def _handler(self):
        carrier = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_POST(self):
                body = self.rfile.read(int(self.headers["Content-Length"]))
                self.answer(201, carrier.receive(dict(parse_qsl(body.decode()))))

            def do_GET(self):
                self.answer(200, {"messages": [carrier.shown(it) for it in carrier.taken], "next_page_uri": None})

            def answer(self, status, value):
                body = json.dumps(value).encode()
                try:
                    self.send_response(status)
                    self.send_header("Content-Type", "application/json")
                    self.send_header("Content-Length", str(len(body)))
                    self.end_headers()
                    self.wfile.write(body)
                except OSError:
                    pass  # The program was killed while it waited.

            def log_message(self, *_):
                pass

        return Handler
