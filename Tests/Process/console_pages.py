"""Every page of the console, and the way to it: what an advocate, an administrator and a visitor can come to see."""

from advocates import PASSWORD
from people import KEYS_ONLY, Person


class Cases:
    """Cases in every state that a page shows in its own way, by the names that the paths below use."""

    def __init__(self, gateway, advocate):
        self.references = {
            "pressing": self.reference(gateway, ["j'ai faim, on m'a coupé"] + interview_with_a_letter()),
            "finished": self.reference(gateway, KEYS_ONLY),
            "unfinished": self.reference(gateway, ["hello", "1", "2", "HUMAN"]),
            "unconsented": self.reference(gateway, ["bonjour", "HUMAIN", "mardi matin"]),
            "claimed": self.reference(gateway, KEYS_ONLY),
            "stopped": self.reference(gateway, ["bonjour", "1", "STOP"]),
            "closed": self.reference(gateway, KEYS_ONLY),
            "erased": self.reference(gateway, ["bonjour", "1", "HUMAIN"], then=["EFFACER", "1"]),
        }
        for name in ("claimed", "stopped", "closed"):
            advocate.act(self.references[name], "claim")
        advocate.act(self.references["claimed"], "notes", text="Rappeler mardi.\nAvant midi.")
        gateway.carrier.plan({"kind": "badRequest", "code": 30007})
        advocate.act(self.references["claimed"], "reply", text="Bonjour, j’ai bien reçu votre demande 👍")
        advocate.act(self.references["closed"], "close", reason="other", words="A déménagé à Gaspé.")

    @staticmethod
    def reference(gateway, texts, then=()):
        person = Person(gateway)
        person.texts(texts)
        reference = person.case["reference"]
        for text in then:
            person.text(text)
        return reference


def interview_with_a_letter():
    """A whole interview in keys, with a decision letter whose date is not known any more."""
    return KEYS_ONLY[1:14] + ["1", "PASSER"] + KEYS_ONLY[15:]


def at(path):
    """The way to a page that has an address."""
    return lambda reader, names: reader.open(path.format(**names))


def refused_sign_in(reader, names):
    reader.open("/sign-in?language={language}".format(**names))
    reader.page.fill("#login", "nobody")
    reader.page.fill("#password", "not the password")
    return reader.press("main button")


def refused_invitation(reader, names):
    reader.open("{invitation}?language={language}".format(**names))
    reader.page.fill("#login", "é")
    reader.page.fill("#new-password", "court")
    reader.page.fill("#new-password-again", "court")
    return reader.press("main button")


def refused_password(reader, names):
    reader.open("/account")
    reader.page.fill("#current-password", "not the password")
    reader.page.fill("#new-password", "court")
    reader.page.fill("#new-password-again", PASSWORD)
    return reader.press('form[action="/account/password"] button')


def refused(action):
    """The way to a case's page whose form was sent empty, by a browser that does not ask for what is required."""

    def come(reader, names):
        reader.open("/cases/{claimed}".format(**names))
        reader.page.eval_on_selector_all("form", "forms => forms.forEach(form => form.noValidate = true)")
        return reader.press_in(action)

    return come


# Who sees it, what it is called, the way to it, and its status.
PAGES = [
    ("visitor", "sign-in", at("/sign-in?language={language}"), 200),
    ("visitor", "sign-in-refused", refused_sign_in, 422),
    ("visitor", "signed-out", at("/sign-in?done=signed-out&language={language}"), 200),
    ("visitor", "invitation", at("{invitation}?language={language}"), 200),
    ("visitor", "invitation-refused", refused_invitation, 422),
    ("visitor", "invitation-over", at("/invitations/none?language={language}"), 404),
    ("visitor", "nothing-there", at("/nowhere?language={language}"), 404),
    ("advocate", "queue", at("/queue"), 200),
    ("advocate", "queue-claimed", at("/queue?state=claimed"), 200),
    ("advocate", "queue-closed", at("/queue?state=closed"), 200),
    ("advocate", "queue-empty", at("/queue?state=waiting&mine=1"), 200),
    ("advocate", "case-pressing", at("/cases/{pressing}"), 200),
    ("advocate", "case-finished", at("/cases/{finished}"), 200),
    ("advocate", "case-unfinished", at("/cases/{unfinished}"), 200),
    ("advocate", "case-unconsented", at("/cases/{unconsented}"), 200),
    ("advocate", "case-claimed", at("/cases/{claimed}?done=claimed"), 200),
    ("advocate", "case-stopped", at("/cases/{stopped}"), 200),
    ("advocate", "case-closed", at("/cases/{closed}"), 200),
    ("advocate", "case-erased", at("/cases/{erased}"), 200),
    ("advocate", "case-reply-refused", refused("reply"), 422),
    ("advocate", "case-note-refused", refused("notes"), 422),
    ("advocate", "case-close-refused", refused("close"), 422),
    ("advocate", "case-unknown", at("/cases/ABC-DEF"), 404),
    ("advocate", "statistics", at("/statistics?days=all"), 200),
    ("advocate", "account", at("/account"), 200),
    ("advocate", "account-refused", refused_password, 422),
    ("administrator", "queue-of-administrator", at("/queue"), 200),
    ("administrator", "case-of-administrator", at("/cases/{claimed}"), 403),
    ("administrator", "statistics-of-administrator", at("/statistics"), 403),
]
