"""Advocates at the console, as a browser without pages: cookies, forms and their tokens."""

import html
import re
from http.cookies import SimpleCookie
from urllib.parse import urlsplit

import authenticator
import web

PASSWORD = "girafe pluie tambour 48"


class Advocate:
    """Somebody with an account in the console."""

    def __init__(self, gateway, login="ann"):
        self.gateway = gateway
        self.login = login
        self.cookies = {}

    @classmethod
    def invited(cls, gateway, link=None, login="ann", language="fr"):
        """Makes an account from a link, the first one's by default, and sets up its second factor."""
        advocate = cls(gateway, login)
        path = urlsplit(link or gateway.link).path
        fields = {"login": login, "new-password": PASSWORD, "new-password-again": PASSWORD, "language": language}
        page = advocate.submit(path, path, **fields)
        assert page.status == 200, page.text
        authenticator.learn(gateway, login, page.text)
        factor = "/sign-in/factor"
        answer = advocate.submit(factor, factor, code=authenticator.code(gateway, login))
        assert answer.status == 200 and "pv" in advocate.cookies, answer.text
        return advocate

    def get(self, path):
        """A page, with redirects followed."""
        return self._request("GET", path)

    def submit(self, page, action, **fields):
        """Sends a form of a page, and returns the page that follows."""
        token = re.search(r'name="form-token" value="([^"]+)"', self.get(page).text)
        assert token, f"{page} has no form"
        return self.post(action, **{"form-token": token.group(1)}, **fields)

    def post(self, path, **fields):
        headers = {"Content-Type": web.FORM, "Origin": self.gateway.url}
        return self._request("POST", path, headers, web.encoded(fields))

    def act(self, reference, action, **fields):
        """Does something with a case."""
        return self.submit(f"/cases/{reference}", f"/cases/{reference}/{action}", **fields)

    def case_page(self, reference):
        """The text of a case's page, without its tags."""
        page = self.get(f"/cases/{reference}")
        assert page.status == 200, page.text
        return plain(page.text)

    def _request(self, method, path, headers=None, body=None):
        cookie = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        headers = (headers or {}) | ({"Cookie": cookie} if cookie else {})
        answer = web.request(method, self.gateway.url + path, headers=headers, body=body)
        for line in answer.headers.get_all("Set-Cookie", []):
            self.cookies |= {name: morsel.value for name, morsel in SimpleCookie(line).items()}
        if answer.status == 303:
            return self._request("GET", answer.headers["Location"])
        return answer


def plain(page):
    """What a page says, on one line."""
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", page)).split())
