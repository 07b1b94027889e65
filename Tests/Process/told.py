"""Somebody who told everything there is to tell, by text and by call, and an advocate who worked on it."""

import os

from advocates import Advocate
from people import Account, Person
from recordings import Caller, RecordingCarrier
from traces import Traces, number_readings
from waiting import eventually

ACCOUNT = Account("demo", "ACdemo", "a-token-of-these-tests")
NUMBER = "+15145550133"
OTHER_NUMBER = "+14505550144"
NAME = "Zénobie Troismoineaux"
WORDS = {
    "opening": "ouverture-harmonica",
    "story": "récit clepsydre",
    "town": "Sainte-Pétronille-des-Cigales",
    "late": "ajout-aubergine",
    "reply": "réponse-tamanoir",
    "note": "note-hippocampe",
    "call note": "appel-pamplemousse",
    "hold": "recours-nénuphar",
    "lift": "fin-chrysanthème",
    "correction": "Zénobie Mirabelle-Corrigée",
    "letter": "lettre-campanule",
    "ombudsman's reference": "PC-TOURMALINE-77",
}
# What only somebody who closes the case writes.
CLOSING = "fermeture-papyrus"
# What stands on other pages than that of the case.
ELSEWHERE = {"hold", "lift", "letter", "ombudsman's reference"}


def traces():
    """All that must be gone, by what it is."""
    secrets = dict(WORDS, name=NAME, surname=NAME.split()[1], closing=CLOSING)
    for number in (NUMBER, OTHER_NUMBER):
        secrets |= {f"{number} as {reading}": reading for reading in number_readings(number)}
    return Traces(secrets)


class Told:
    """A gateway with one person's case, and nothing else."""

    def __init__(self, gateways):
        self.carrier = RecordingCarrier(ACCOUNT)
        self.gateway = gateways.make(environment={"TOKEN": ACCOUNT.token}, options=["--log-level", "trace"])
        self.gateway.edit("{ file: demo-token }, apiBase: simulated", f"{{ env: TOKEN }}, apiBase: {self.carrier.url}")
        self.gateway.start()
        self.sound = b"ID3" + os.urandom(30_000)
        self.person = Person(self.gateway, number=NUMBER, account=ACCOUNT)
        self._tell()
        self.reference = self.gateway.api("cases")["cases"][0]["reference"]
        self.advocate = Advocate.invited(self.gateway)
        self._work()

    def close(self):
        self.carrier.close()

    def _tell(self):
        """The first words by text, then a call with a message after the tone, then the rest by text."""
        person = self.person
        person.texts([WORDS["opening"], "1"])
        caller = Caller(self.gateway, ACCOUNT, number=NUMBER)
        caller.press("1", "1", *"1111111")
        name, news = self.carrier.record(self.sound), caller.report_address
        caller.leave(name)
        caller.press("2")
        assert caller.report(news, name) == 200
        eventually(
            lambda: self.gateway.database.query("SELECT state FROM recordings"),
            lambda found: found == [("removed",)],
            what="the voice message is ours alone",
        )
        person.texts(["1", "1"])
        person.answer(WORDS["story"])
        person.texts(["PASSER", "2", "PASSER", "2", "1"])
        person.answer(NAME)
        person.answer(WORDS["town"])
        person.texts(["1", "1"])
        person.text(f"{WORDS['late']} {OTHER_NUMBER}")

    def _work(self):
        """Everything that an advocate writes about a case. The reply stays in the outbox: the carrier takes none."""
        act = self.advocate.act
        act(self.reference, "claim")
        act(self.reference, "reply", text=WORDS["reply"])
        act(self.reference, "notes", text=WORDS["note"])
        act(self.reference, "calls", outcome="left-message", note=WORDS["call note"], next="2099-01-04")
        act(self.reference, "correct", question="nom", text=WORDS["correction"])
        act(self.reference, "hold", reason=WORDS["hold"])
        act(self.reference, "hold/lift", reason=WORDS["lift"])
        page = f"/cases/{self.reference}/letter"
        letter = {"language": "fr", "sender": NAME, "subject": "Plainte", "enclosures": "", "accompanied": "yes"}
        saved = self.advocate.submit(page, page, base="0", body=WORDS["letter"], **letter)
        assert saved.status == 200 and WORDS["letter"] in saved.text, saved.text
        sent = {"sent-on": "2026-01-05", "ombudsman-reference": WORDS["ombudsman's reference"]}
        assert self.advocate.submit(page, f"{page}/sent", manner="post", **sent).status == 200
        self.listen()

    def listen(self):
        """Hears the voice message, as somebody must before the case can go."""
        (recording,) = [name for (name,) in self.gateway.database.query("SELECT id FROM recordings")]
        answer = self.advocate.get(f"/cases/{self.reference}/recordings/{recording}")
        assert answer.status == 200 and answer.body == self.sound
