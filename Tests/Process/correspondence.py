"""What an advocate writes to the person of a case, and what becomes of it."""

from waiting import eventually


class Correspondence:
    """A case that an advocate has claimed, and their messages to its person."""

    def __init__(self, person, advocate):
        self.person, self.advocate = person, advocate
        person.texts(["bonjour", "1", "HUMAIN"])
        self.reference = person.case["reference"]
        assert advocate.act(self.reference, "claim").status == 200

    def reply(self, text):
        answer = self.advocate.act(self.reference, "reply", text=text)
        assert answer.status == 200, answer.text

    @property
    def deliveries(self):
        """What became of each message since the case was opened."""
        case = self.person.gateway.api(f"cases/{self.reference}")
        return [message["delivery"] for message in case["transcript"] if message["direction"] == "out"][3:]

    def settles(self, *deliveries, seconds=20):
        eventually(lambda: self.deliveries, lambda it: it == list(deliveries), what="the deliveries", seconds=seconds)

    @property
    def arrived(self):
        return self.person.gateway.carrier.sent(self.person.number)

    @property
    def page(self):
        return self.advocate.case_page(self.reference)
