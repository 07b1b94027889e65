"""An authenticator app: six digits from a shared secret and the clock (RFC 6238)."""

import base64
import hashlib
import hmac
import re
import struct
import time

PERIOD = 30

# One app for each account: all windows of a person ask the same phone for codes.
APPS = {}


class Authenticator:
    """Gives codes that were not given before: the program takes each once."""

    def __init__(self, secret):
        self.key = base64.b32decode(secret.replace(" ", ""))
        self.last = 0

    def code(self):
        # The program takes the codes of the steps beside the current one too: three sign-ins need no waiting.
        # Shortly before a step ends, the one before it is given no more: it could be over when it arrives.
        step = max(self.last + 1, int(time.time() + PERIOD / 3) // PERIOD - 1)
        while step > int(time.time()) // PERIOD + 1:
            time.sleep(1)
        self.last = step
        digest = hmac.new(self.key, struct.pack(">q", step), hashlib.sha1).digest()
        start = digest[-1] & 15
        return f"{(struct.unpack('>I', digest[start:start + 4])[0] & 0x7FFFFFFF) % 1_000_000:06}"


def learn(gateway, login, page):
    """Adds an account to the app, from the page that shows its secret."""
    secret = re.search(r'id="secret">([A-Z2-7 ]+)<', page).group(1)
    APPS[gateway.url, login] = Authenticator(secret)


def code(gateway, login):
    """What the app of an account shows."""
    return APPS[gateway.url, login].code()
