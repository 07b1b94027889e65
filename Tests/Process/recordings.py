"""A carrier that has recordings, and callers who leave messages, as Twilio would bring both."""

import threading
import uuid
import xml.etree.ElementTree as ElementTree
from base64 import b64encode
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from gateway import LINE
from people import new_number


class RecordingCarrier:
    """Hands over what callers said to whoever has the account's credentials, and deletes it on demand."""

    def __init__(self, account):
        self.asked = []
        self.sounds = {}
        self._account = account
        self._credentials = "Basic " + b64encode(f"{account.sid}:{account.token}".encode()).decode()
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), self._handler())
        self._server.daemon_threads = True
        threading.Thread(target=self._server.serve_forever, daemon=True).start()

    @property
    def url(self):
        return f"http://127.0.0.1:{self._server.server_port}"

    def close(self):
        self._server.shutdown()
        self._server.server_close()

    def record(self, sound):
        """Keeps a message, and returns its name."""
        name = f"RE{uuid.uuid4().hex}"
        self.sounds[name] = sound
        return name

    def _answer(self, method, path, credentials):
        """The status and the body of an answer."""
        folder, _, file = path.rpartition("/")
        name, _, kind = file.partition(".")
        self.asked.append(f"{method} {name}")
        if credentials != self._credentials:
            return 401, b""
        if folder != f"/2010-04-01/Accounts/{self._account.sid}/Recordings" or name not in self.sounds:
            return 404, b""
        if (method, kind) == ("DELETE", "json"):
            del self.sounds[name]
            return 204, b""
        return (200, self.sounds[name]) if (method, kind) == ("GET", "mp3") else (405, b"")

    def _handler(self):
        carrier = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_GET(self):
                self._answer()

            def do_DELETE(self):
                self._answer()

            def _answer(self):
                status, body = carrier._answer(self.command, self.path, self.headers["Authorization"])
                self.send_response(status)
                self.send_header("Content-Type", "audio/mpeg")
                if status != 204:
                    self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *_):
                pass

        return Handler


class Caller:
    """Somebody on the phone, who goes where the gateway's documents lead."""

    def __init__(self, gateway, account, number=None):
        self.gateway = gateway
        self.account = account
        self.number = number or new_number()
        self.call = f"CA{uuid.uuid4().hex}"
        self.document = None
        self._go(f"{gateway.url}/webhooks/{account.name}/voice", CallStatus="ringing")

    def press(self, *keys):
        """Answers one question after the other."""
        for key in keys:
            self._go(self._find("Gather").get("action"), Digits=key)

    def leave(self, name, seconds=12):
        """Leaves a message after the tone, and ends it with `#`."""
        url = f"https://api.twilio.example/2010-04-01/Accounts/{self.account.sid}/Recordings/{name}"
        self._go(
            self._find("Record").get("action"),
            RecordingSid=name, RecordingUrl=url, RecordingDuration=str(seconds), Digits="#",
        )

    @property
    def report_address(self):
        """Where news of the message that the caller is about to leave are told."""
        return self._find("Record").get("recordingStatusCallback")

    def report(self, address, name, status="completed", account=None):
        """Tells the gateway what became of a message, and returns the answer's status."""
        return self._post(
            address, account, RecordingSid=name, RecordingStatus=status, RecordingDuration="12",
            RecordingUrl=f"https://evil.example/{name}",
        ).status

    def _find(self, verb):
        found = self.document.find(f".//{verb}")
        assert found is not None, ElementTree.tostring(self.document, encoding="unicode")
        return found

    def _go(self, url, **fields):
        answer = self._post(url, None, **fields)
        assert answer.status == 200, f"{answer.status}: {answer.text}"
        self.document = ElementTree.fromstring(answer.body)

    def _post(self, url, account, **fields):
        form = {
            "CallSid": self.call, "AccountSid": self.account.sid, "From": self.number, "To": LINE,
            "CallStatus": "in-progress", "Direction": "inbound", "ApiVersion": "2010-04-01",
        } | fields
        return (account or self.account).post(url, list(form.items()))
