"""Every page of the console, and the way to it: what an advocate, an administrator and a visitor can come to see."""

import authenticator
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
            "letter": self.reference(gateway, ["bonjour"] + interview_with_a_letter()),
            "sent": self.reference(gateway, KEYS_ONLY),
            "same": self.reference(gateway, ["bonjour", "1", "HUMAIN"]),
            "erased": self.reference(gateway, ["bonjour", "1", "HUMAIN"], then=["EFFACER", "1"]),
        }
        for name in ("claimed", "stopped", "closed", "letter", "sent"):
            advocate.act(self.references[name], "claim")
        advocate.act(self.references["claimed"], "notes", text="Rappeler mardi.\nAvant midi.")
        gateway.carrier.plan({"kind": "badRequest", "code": 30007})
        advocate.act(self.references["claimed"], "reply", text="Bonjour, j’ai bien reçu votre demande 👍")
        advocate.act(self.references["claimed"], "calls", outcome="left-message", note="Chez sa sœur.", next="2099-01-04")
        advocate.act(self.references["claimed"], "merge", other=self.references["same"])
        advocate.act(self.references["closed"], "close", reason="other", words="A déménagé à Gaspé.")

        write_letters(advocate, self.references["letter"], self.references["sent"])
        self.references["caseless"] = self.without_case(gateway, ["bonjour", "je ne sais pas encore"])

    @staticmethod
    def without_case(gateway, texts):
        """The number of somebody who wrote and has no case."""
        person = Person(gateway)
        person.texts(texts)
        return person.number

    @staticmethod
    def reference(gateway, texts, then=()):
        person = Person(gateway)
        person.texts(texts)
        reference = person.case["reference"]
        for text in then:
            person.text(text)
        return reference


def write_letters(advocate, first, second):
    """A letter with several versions, agreed to in an earlier one, and one that was sent."""

    def act(reference, action, **fields):
        page = f"/cases/{reference}/letter"
        answer = advocate.submit(page, f"{page}{action}", **fields)
        assert answer.status == 200, answer.text

    act(first, "/draft", language="fr", base="0")
    act(first, "/approval", version="1", manner="phone")
    letter = {"language": "fr", "sender": "Marie Roy\n12, rue Une", "subject": "Plainte", "accompanied": "yes"}
    act(first, "", base="1", body="Un.\n\n[à compléter : le reste]", enclosures="Copie de la lettre", **letter)
    act(second, "", base="0", body="Une phrase de plus. " * 240, enclosures="", **letter)
    sent = {"sent-on": "2026-01-05", "follow-up": "2099-01-04", "ombudsman-reference": "PC-77"}
    act(second, "/sent", manner="post", **sent)


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


def password_given(reader, names):
    """The second step, without giving up the session that the window has."""
    context = reader.page.context
    kept = context.cookies()
    context.clear_cookies()
    reader.open("/sign-in?language={language}".format(**names))
    reader.page.fill("#login", "marianne")
    reader.page.fill("#password", PASSWORD)
    response = reader.press("main button")
    context.add_cookies(kept)
    return response


def confirmed(path):
    """The way to a page that asks for password and code unless they were given lately."""

    def come(reader, names):
        response = reader.open(path)
        if "/account/confirm" in reader.page.url:
            reader.page.fill("#current-password", PASSWORD)
            reader.page.fill("#code", authenticator.code(reader.gateway, "marianne"))
            response = reader.press("main button.main")
        return response

    return come


def refused_phone(reader, names):
    reader.open("/account")
    reader.page.fill("#phone", "12")
    return reader.press('form[action="/account/phone"] button')


def refused_confirmation(reader, names):
    reader.open("/account/confirm")
    reader.page.fill("#current-password", "not the password")
    reader.page.fill("#code", "000000")
    return reader.press("main button.main")


def new_codes(reader, names):
    confirmed("/account/recovery-codes")(reader, names)
    return reader.press("main button")


def reset_page(reader, names):
    return reader.open(names[f"reset-{names['language']}"])


def own_account(reader, names):
    reader.open("/people")
    return reader.press('main a[href^="/people/"]')


def after_confirming(path, reader, names):
    """A page that offers more to somebody who gave password and code lately."""
    confirmed("/account/password")(reader, names)
    return reader.open(path.format(**names))


def with_forms(path):
    """The way to such a page, with all its forms."""
    return lambda reader, names: after_confirming(path, reader, names)


def link_for(scope):
    """The way to a link that resets somebody's account."""

    def come(reader, names):
        after_confirming("/people/{colleague}", reader, names)
        return reader.press(f'button[value="{scope}"]')

    return come


def invited(reader, names):
    after_confirming("/people", reader, names)
    reader.page.fill("#name", "Carl Roy")
    return reader.press("main button.main")


def refused_invitation_of_somebody(reader, names):
    after_confirming("/people", reader, names)
    reader.page.fill("#name", "Carl Roy")
    reader.page.uncheck("#role-advocate")
    return reader.press("main button.main")


def refused_password(reader, names):
    confirmed("/account/password")(reader, names)
    reader.page.fill("#current-password", "not the password")
    reader.page.fill("#new-password", "court")
    reader.page.fill("#new-password-again", PASSWORD)
    return reader.press('form[action="/account/password"] button')


def refused(action, case="claimed"):
    """The way to a case's page whose form was sent empty, by a browser that does not ask for what is required."""

    def come(reader, names):
        reader.open(f"/cases/{names[case]}")
        reader.page.eval_on_selector_all("form", "forms => forms.forEach(form => form.noValidate = true)")
        return reader.press_in(action)

    return come


def inserted_reply(reader, names):
    """An answer that was written beforehand, in the form and not sent."""
    reader.open("/cases/{claimed}".format(**names))
    reader.page.select_option("#reply-canned", "closing")
    return reader.press('button[value="insert"]')


def costly_reply(reader, names):
    """A text that takes several segments, from a browser without scripts: its cost is to be agreed to."""
    reader.open("/cases/{claimed}".format(**names))
    reader.page.fill("#reply-text", "é" * 400)
    reader.page.eval_on_selector("#reply-agreed", "field => { field.value = ''; }")
    return reader.press('button[value="send"]')


def cited(reader, names):
    """A reference in the form and not saved."""
    reader.open("/cases/{letter}/letter".format(**names))
    return reader.press('button[name="cite"]')


def refused_letter(reader, names):
    reader.open("/cases/{letter}/letter".format(**names))
    reader.page.fill("#letter-body", "")
    reader.page.eval_on_selector("#letter-form", "form => { form.noValidate = true; }")
    return reader.press("#letter-form button.main")


def overtaken_letter(reader, names):
    """A letter that somebody else saved meanwhile: begun from a version before."""
    reader.open("/cases/{letter}/letter".format(**names))
    reader.page.eval_on_selector('#letter-form [name="base"]', "field => { field.value = '1'; }")
    reader.page.fill("#letter-body", "Mon texte.")
    return reader.press("#letter-form button.main")


def refused_in_letter(action):
    """The way to a letter's page whose form was sent empty, by a browser that does not ask for what is required."""

    def come(reader, names):
        reader.open("/cases/{letter}/letter".format(**names))
        reader.page.eval_on_selector_all("form", "forms => forms.forEach(form => form.noValidate = true)")
        return reader.press_in(action)

    return come
def on_case(page, case="claimed"):
    """The way to a page of a case that asks for password and code unless they were given lately."""
    return lambda reader, names: confirmed(f"/cases/{names[case]}/{page}")(reader, names)


def refused_hold(reader, names):
    reader.open("/cases/{claimed}/privacy".format(**names))
    reader.page.eval_on_selector_all("form", "forms => forms.forEach(form => form.noValidate = true)")
    return reader.press_in("hold")


def refused_erasure(reader, names):
    on_case("erase")(reader, names)
    reader.page.eval_on_selector_all("form", "forms => forms.forEach(form => form.noValidate = true)")
    return reader.press_in("erase")


def found_number(reader, names):
    """What is held under the number of somebody without a case."""
    confirmed("/privacy/number")(reader, names)
    reader.page.fill("#number", names["caseless"])
    return reader.press("main button.main")


def unknown_number(reader, names):
    confirmed("/privacy/number")(reader, names)
    reader.page.fill("#number", "514 555-0999")
    return reader.press("main button.main")


def refused_number(reader, names):
    confirmed("/privacy/number")(reader, names)
    reader.page.fill("#number", "12")
    return reader.press("main button.main")


def written_incident(reader, names):
    """An incident in the register, amended once."""
    reader.open("/incidents/new")
    for field, text in INCIDENT.items():
        reader.page.fill(f"#incident-{field}", text)
    reader.page.select_option("#incident-risk", "serious")
    reader.press("main button.main")
    reader.page.fill("#incident-people", "14")
    return reader.press("main button.main")


def refused_incident(reader, names):
    reader.open("/incidents/new")
    reader.page.fill("#incident-aware", "")
    return reader.press("main button.main")


def register(reader, names):
    written_incident(reader, names)
    return reader.open("/incidents")


INCIDENT = {
    "occurred": "3 mars 2026, en soirée", "aware": "2026-03-04", "information": "Prénoms et numéros de téléphone",
    "circumstances": "Un écran est resté ouvert dans la salle commune.", "people": "environ 12",
    "assessment": "Des personnes ont pu lire la file pendant une heure.", "commission-told": "2026-03-05",
    "people-told": "2026-03-06", "people-told-how": "par téléphone", "measures": "L’écran se verrouille après 5 minutes.",
}


def shortcuts(reader, names):
    response = reader.open("/cases/{claimed}".format(**names))
    reader.page.keyboard.press("?")
    reader.page.wait_for_selector("#shortcuts[open]")
    return response


def found(text):
    """The way to what a search for these words finds."""

    def come(reader, names):
        reader.open("/queue")
        reader.page.fill("#search", text.format(**names))
        return reader.press('form[action="/queue/search"] button')

    return come


def with_ticked(action, path="/queue?state=claimed"):
    """The way to what becomes of something that is done with a ticked case."""

    def come(reader, names):
        reader.open(path)
        reader.page.locator('input[type="checkbox"]').first.check()
        return reader.press(f'button[formaction="/queue/{action}"]')

    return come


# Who sees it, what it is called, the way to it, and its status.
PAGES = [
    ("visitor", "sign-in", at("/sign-in?language={language}"), 200),
    ("visitor", "sign-in-refused", refused_sign_in, 422),
    ("visitor", "signed-out", at("/sign-in?done=signed-out&language={language}"), 200),
    ("visitor", "invitation", at("{invitation}?language={language}"), 200),
    ("visitor", "invitation-refused", refused_invitation, 422),
    ("visitor", "invitation-over", at("/invitations/none?language={language}"), 404),
    ("visitor", "reset", reset_page, 200),
    ("visitor", "nothing-there", at("/nowhere?language={language}"), 404),
    ("advocate", "queue", at("/queue"), 200),
    ("advocate", "queue-claimed", at("/queue?state=claimed"), 200),
    ("advocate", "queue-closed", at("/queue?state=closed"), 200),
    ("advocate", "queue-empty", at("/queue?state=waiting&mine=1"), 200),
    ("advocate", "queue-narrowed", at("/queue?language=fr&due=1"), 200),
    ("advocate", "queue-found", found("{claimed}"), 200),
    ("advocate", "queue-found-nothing", found("Zénobie"), 200),
    ("advocate", "bulk-refused", with_ticked("close"), 422),
    ("advocate", "tasks", at("/tasks"), 200),
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
    ("advocate", "case-merged", at("/cases/{same}"), 200),
    ("advocate", "case-call-refused", refused("calls"), 422),
    ("advocate", "case-colleague-refused", refused("colleague"), 422),
    ("advocate", "case-group-refused", refused("group"), 422),
    ("advocate", "case-merge-refused", refused("merge"), 422),
    ("advocate", "case-reopen-refused", refused("reopen", "closed"), 422),
    ("advocate", "case-reply-inserted", inserted_reply, 200),
    ("advocate", "case-reply-costly", costly_reply, 422),
    ("advocate", "letter-none", at("/cases/{claimed}/letter"), 200),
    ("advocate", "letter", at("/cases/{letter}/letter"), 200),
    ("advocate", "letter-sent", at("/cases/{sent}/letter?done=complaint-sent"), 200),
    ("advocate", "letter-not-mine", at("/cases/{finished}/letter"), 200),
    ("advocate", "letter-unconsented", at("/cases/{unconsented}/letter"), 200),
    ("advocate", "letter-closed", at("/cases/{closed}/letter"), 200),
    ("advocate", "letter-cited", cited, 200),
    ("advocate", "letter-refused", refused_letter, 422),
    ("advocate", "letter-overtaken", overtaken_letter, 409),
    ("advocate", "letter-approval-refused", refused_in_letter("approval"), 422),
    ("advocate", "letter-sending-refused", refused_in_letter("sent"), 422),
    ("advocate", "letter-version", at("/cases/{letter}/letter/versions/1"), 200),
    ("advocate", "letter-version-changes", at("/cases/{letter}/letter/versions/2"), 200),
    ("advocate", "letter-version-unknown", at("/cases/{letter}/letter/versions/99"), 404),
    ("advocate", "letter-form", at("/cases/{letter}/letter/form"), 200),
    ("advocate", "letter-form-too-long", at("/cases/{sent}/letter/form"), 200),
    ("advocate", "letter-print", at("/cases/{letter}/letter/print"), 200),
    ("advocate", "letter-call", at("/cases/{letter}/letter/call"), 200),
    ("advocate", "shortcuts", shortcuts, 200),
    ("advocate", "case-unknown", at("/cases/ABC-DEF"), 404),
    ("advocate", "statistics", at("/statistics"), 200),
    ("advocate", "statistics-report", at("/statistics/report"), 200),
    ("advocate", "case-privacy", at("/cases/{claimed}/privacy"), 200),
    ("advocate", "case-privacy-unconsented", at("/cases/{unconsented}/privacy"), 200),
    ("advocate", "case-privacy-erased", at("/cases/{erased}/privacy"), 200),
    ("advocate", "case-hold-refused", refused_hold, 422),
    ("advocate", "case-erase", on_case("erase"), 200),
    ("advocate", "case-erase-refused", refused_erasure, 422),
    ("advocate", "case-erase-nothing", on_case("erase", "erased"), 200),
    ("advocate", "case-export", on_case("export"), 200),
    ("advocate", "privacy", at("/privacy"), 200),
    ("advocate", "number", confirmed("/privacy/number"), 200),
    ("advocate", "number-found", found_number, 200),
    ("advocate", "number-unknown", unknown_number, 200),
    ("advocate", "number-refused", refused_number, 422),
    ("advocate", "incident-new", at("/incidents/new"), 200),
    ("advocate", "incident-refused", refused_incident, 422),
    ("advocate", "incident", written_incident, 200),
    ("advocate", "incidents", register, 200),
    ("advocate", "statistics", at("/statistics?days=all"), 200),
    ("advocate", "account", at("/account"), 200),
    ("advocate", "people", with_forms("/people"), 200),
    ("advocate", "people-refused", refused_invitation_of_somebody, 422),
    ("advocate", "person", with_forms("/people/{colleague}"), 200),
    ("advocate", "person-oneself", own_account, 200),
    ("advocate", "link-of-invitation", invited, 200),
    ("advocate", "link-of-reset", link_for("password"), 200),
    ("advocate", "audit", at("/audit"), 200),
    ("advocate", "audit-empty", at("/audit?action=token-revoked"), 200),
    ("advocate", "audit-of-installation", at("/audit?scope=installation"), 200),
    ("advocate", "second-step", password_given, 200),
    ("advocate", "password", confirmed("/account/password"), 200),
    ("advocate", "password-refused", refused_password, 422),
    ("advocate", "factor", confirmed("/account/factor"), 200),
    ("advocate", "recovery-codes", confirmed("/account/recovery-codes"), 200),
    ("advocate", "new-recovery-codes", new_codes, 200),
    ("advocate", "phone-refused", refused_phone, 422),
    ("advocate", "confirmation", at("/account/confirm"), 200),
    ("advocate", "confirmation-refused", refused_confirmation, 422),
    ("administrator", "queue-of-administrator", at("/queue"), 200),
    ("administrator", "tasks-of-administrator", at("/tasks"), 403),
    ("administrator", "audit-of-administrator", at("/audit"), 200),
    ("administrator", "case-of-administrator", at("/cases/{claimed}"), 403),
    ("administrator", "letter-of-administrator", at("/cases/{letter}/letter"), 403),
    ("administrator", "privacy-of-administrator", at("/privacy"), 200),
    ("administrator", "statistics-of-administrator", at("/statistics"), 403),
]
