"""An advocate in a browser, who sees and presses what is on the page."""

import authenticator
from advocates import PASSWORD


class Reader:
    """One window of the console."""

    def __init__(self, gateway, page):
        self.gateway = gateway
        self.page = page

    def open(self, path):
        return self.page.goto(self.gateway.url + path)

    def accept(self, link, login, language="fr"):
        """Makes an account from a one-time link, and sets up its second factor."""
        self.page.goto(link)
        self.page.fill("#login", login)
        self.page.fill("#new-password", PASSWORD)
        self.page.fill("#new-password-again", PASSWORD)
        self.page.select_option("#language", language)
        self.press("main button")
        authenticator.learn(self.gateway, login, self.page.content())
        self.page.fill("#code", authenticator.code(self.gateway, login))
        self.press("main button")
        self.press('main a[href="/queue"]')

    def sign_in(self, login):
        self.open("/sign-in")
        self.page.fill("#login", login)
        self.page.fill("#password", PASSWORD)
        self.press("main button")
        self.page.fill("#code", authenticator.code(self.gateway, login))
        self.press("main button")

    def use_session(self, advocate):
        """Goes on with the session that somebody has: an account's next code takes half a minute to come."""
        self.page.context.add_cookies(
            [{"name": name, "value": value, "url": self.gateway.url} for name, value in advocate.cookies.items()]
        )

    def press(self, selector):
        """Presses a button or a link, and returns the answer that made the page it leads to."""
        with self.page.expect_navigation() as navigation:
            self.page.click(selector)
        return navigation.value

    def press_in(self, action):
        """Presses the button of the form that does something with the case."""
        self.unfold(action)
        return self.press(f'form[action$="/{action}"] button:not([value="insert"])')

    def unfold(self, action):
        """Opens what hides a form, if anything does."""
        closed = self.page.locator(f'details:not([open]):has(form[action$="/{action}"]) > summary')
        if closed.count():
            closed.click()

    def speak(self, language):
        """Has the console speak a language from now on."""
        if self.page.get_attribute("html", "lang") != language:
            self.open("/account")
            self.page.select_option("#language", language)
            self.press('form[action="/language"]:has(#language) button')

    @property
    def words(self):
        """What stands on the page, in one line, with plain spaces."""
        return " ".join(self.page.inner_text("body").split())

    @property
    def is_too_wide(self):
        """Whether one would have to scroll sideways."""
        root = self.page.locator("html")
        return root.evaluate("root => root.scrollWidth > root.clientWidth")
