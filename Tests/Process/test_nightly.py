"""The nightly work: done at the first start, noted, watched, and not done twice in a night."""

import web
from advocates import Advocate
from people import KEYS_ONLY, Person
from waiting import eventually


def runs(gateway):
    return gateway.database.query("SELECT COUNT(*) FROM retention_runs WHERE ended_at IS NOT NULL")[0][0]


def test_the_work_is_done_once_a_night_and_can_be_watched(gateways):
    gateway = gateways.make().start()
    eventually(lambda: runs(gateway) == 1, what="the first night's work")
    assert web.get(f"{gateway.url}/nightlyz").status == 200
    assert web.request("HEAD", f"{gateway.url}/nightlyz").status == 200
    assert gateway.stop() == 0
    gateway.start()
    Person(gateway).texts(KEYS_ONLY)
    assert gateway.stop() == 0
    assert runs(gateway) <= 2, "only a night that began meanwhile is another one"


def test_a_configuration_that_keeps_incidents_too_short_does_not_start(gateways):
    gateway = gateways.make()
    gateway.edit("incidents: 60 ", "incidents: 12 ")
    assert gateway.launch().wait(60) == 1
    assert "porte-voix.yaml:" in gateway.log and "a number of months from 60 to 600" in gateway.log


def test_purge_says_what_it_would_take_and_takes_nothing_by_itself(gateways):
    gateway = gateways.make().start()
    person = Person(gateway)
    person.texts(KEYS_ONLY)
    listed = gateway.command("purge", "--list")
    assert listed.returncode == 0 and "No case is destroyed within the next 14 days." in listed.stdout
    refused = gateway.command("purge", input="\n")
    assert refused.returncode == 1 and "Nothing was destroyed." in refused.stderr
    done = gateway.command("purge", "--yes")
    assert done.returncode == 0 and "Destroyed: cases 0" in done.stdout
    assert person.case["complete"]
    unknown = gateway.command("erase", "ABC-DEF", "--reason", "request", "--yes")
    assert unknown.returncode == 1 and "Look it" in unknown.stderr or "Look up" in unknown.stderr
    wrong = gateway.command("erase", person.case["reference"], "--reason", "retention", "--yes")
    assert wrong.returncode == 1 and "is no reason" in wrong.stderr


def test_a_hold_is_set_and_lifted_by_the_command_on_a_coordinators_word(gateways):
    gateway = gateways.make().start()
    coordinator = Advocate.invited(gateway)
    person = Person(gateway)
    person.texts(KEYS_ONLY)
    reference = person.case["reference"]

    def hold(*options, reason="recours-nénuphar\n"):
        return gateway.command("hold", reference, *options, input=reason)

    assert hold("--for", "nobody").returncode == 1
    assert "reason is needed" in hold("--for", "ann", reason="\n").stderr
    assert hold("--for", "ann", "--lift").returncode == 1
    assert hold("--for", "ann").returncode == 0
    assert "forbidden already" in hold("--for", "ann").stderr
    page = coordinator.get(f"/cases/{reference}/privacy").text
    assert "recours-nénuphar" in page
    refused = gateway.command("erase", reference, "--reason", "request", "--yes")
    assert refused.returncode == 1 and "is held since" in refused.stderr
    lines = gateway.database.query("SELECT actor_kind, detail FROM audit WHERE action = 'held'")
    (account,) = gateway.database.query("SELECT id FROM advocates")
    assert lines == [("system", account[0])]
    assert hold("--for", "ann", "--lift", reason="fini\n").returncode == 0
    assert gateway.command("erase", reference, "--reason", "request", "--yes").returncode == 0
