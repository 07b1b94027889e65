"""One request over HTTP, without cookies, redirects or retries of its own."""

import http.client
from dataclasses import dataclass
from urllib.parse import urlencode, urlsplit

TIMEOUT = 60
FORM = "application/x-www-form-urlencoded"

# What a request ends with where the program dies before it answered.
FAILURES = (OSError, http.client.HTTPException)


@dataclass(frozen=True)
class Answer:
    status: int
    headers: http.client.HTTPMessage
    body: bytes

    @property
    def text(self):
        return self.body.decode()


def request(method, url, *, headers=None, body=None):
    """Sends a request and reads the whole answer. A body that is no bytes is sent in chunks."""
    address = urlsplit(url)
    connection = http.client.HTTPConnection(address.hostname, address.port, timeout=TIMEOUT)
    try:
        target = address.path + (f"?{address.query}" if address.query else "")
        connection.request(method, target, body=body, headers=headers or {})
        response = connection.getresponse()
        return Answer(response.status, response.headers, response.read())
    finally:
        connection.close()


def get(url, **headers):
    return request("GET", url, headers=headers)


def encoded(pairs):
    """A form's body. A value in bytes is sent as it is, even if it is no UTF-8."""
    return urlencode(pairs).encode()
