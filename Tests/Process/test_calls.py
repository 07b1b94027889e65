"""Whole interviews by telephone through the real program, in both languages, and what goes wrong on a call."""

import os
import re
import subprocess
import wave
from concurrent.futures import ThreadPoolExecutor

import pytest

from advocates import Advocate
from callers import CALLS, call, play
from gateway import BINARY, REPOSITORY, Gateway, clean_environment, free_port
from waiting import eventually

FRENCH, ENGLISH = "+15145550141", "+15145550142"


@pytest.fixture(scope="module")
def interviews(gateway):
    """The written calls, at the same time, with every webhook sent twice."""
    with ThreadPoolExecutor() as pool:
        calls = {
            number: pool.submit(play, gateway, CALLS / script, "--from", number, "--repeat-webhooks")
            for number, script in {FRENCH: "francais.txt", ENGLISH: "english.txt"}.items()
        }
        return {number: running.result() for number, running in calls.items()}


def answers(case):
    return {answer["question"]: answer["value"] for answer in case["answers"]}


def test_an_interview_by_keypad_in_french_becomes_a_case(gateway, interviews):
    case = gateway.case(FRENCH)
    given = answers(case)
    assert (case["complete"], case["language"], case["channels"]) == (True, "fr", ["voice"])
    assert (given["meme-personne"], given["sans-internet"], given["sans-suivi"]) == ("yes", "no", "yes")
    assert (given["lettre-date"], given["joindre"]) == ("2026-03-03", "text-and-call")
    assert given["recit"] == given["nom"] == "recorded"
    assert case["deadline"] is not None, "a decision letter starts a deadline"


def test_an_interview_by_keypad_in_english_becomes_a_case(gateway, interviews):
    case = gateway.case(ENGLISH)
    given = answers(case)
    assert (case["complete"], case["language"], case["channels"]) == (True, "en", ["voice"])
    assert (given["meme-personne"], given["sans-internet"], given["erreur"]) == ("yes", "yes", "unknown")


def test_the_reference_is_spoken_twice(gateway, interviews):
    for number in (FRENCH, ENGLISH):
        spelled = ", ".join(" ".join(half) for half in gateway.case(number)["reference"].split("-"))
        last = interviews[number].spoken[-1]
        assert last.count(spelled) == 2, f"{spelled} in {last}"


def test_calls_are_decided_again_as_they_were(gateway, interviews):
    replayed = gateway.command("replay")
    assert replayed.returncode == 0 and " 0 different" in replayed.stdout, replayed.stdout


def test_after_the_choice_of_language_a_call_is_in_that_language(interviews):
    for number, language, other in ((FRENCH, "fr", "en"), (ENGLISH, "en", "fr")):
        voices = [line[3:5] for line in interviews[number].lines if line.startswith("< ")]
        assert set(voices[:2]) == {"fr", "en"}, "the language is asked in both"
        assert set(voices[2:]) == {language}, f"nothing is said in {other}"


def test_silence_is_met_with_the_question_again(interviews):
    lines = interviews[ENGLISH].lines
    after = lines[lines.index("(silence 10 s)") + 1]
    assert "I did not hear anything." in after and "Question 3 of 16." in after


def test_a_call_that_the_network_cuts_goes_on_at_the_next_one(gateway, tmp_path):
    number = "+15145550144"
    cut = call(gateway, tmp_path, ["press 1"] * 5, "--from", number, "--drop-after", "70")
    assert "(the network cuts the call)" in cut.lines
    again = call(gateway, tmp_path, ["press 1", "press 1", "hang up"], "--from", number)
    assert "restée ouverte" in again.spoken[2], again.shown
    resumed = re.findall(r"Question (\d+) sur", again.shown)
    assert resumed and int(resumed[0]) > 1


def test_a_hidden_number_is_asked_where_to_call_back(gateway, tmp_path):
    shown = call(gateway, tmp_path, ["press 1", "press 0", "hang up"], "--from", "anonymous")
    assert any("Votre numéro est caché" in words for words in shown.spoken), shown.shown


def test_who_never_presses_a_key_is_never_hung_up_on(gateway, tmp_path):
    shown = call(gateway, tmp_path, [], "--from", "+15145550145", "--patience", "4")
    assert shown.lines[-2:] == ["> hang up", "(the call is over)"]


def test_without_a_server_the_phone_says_what_to_do(tmp_path):
    ended = Gateway(tmp_path).command("call", "--script", "-", input="")
    assert ended.returncode == 1 and "porte-voix serve" in ended.stderr


def test_a_script_that_cannot_be_played_is_told_with_its_line(gateway, tmp_path):
    ended = call(gateway, tmp_path, ["press 1", "dance"], code=1)
    assert "call.txt:2:1: An act is" in ended.errors


def test_wrong_usage_is_told(gateway):
    assert gateway.command("call", "--patience", "-1").returncode == 64


# A number of which the simulated carrier says that it is no mobile.
LANDLINE = "+15005550009"


def interview_until_the_end(*acts):
    """The whole interview in French, and what comes after the last question."""
    written = (CALLS / "francais.txt").read_text().splitlines()
    assert written[-1] == "hang up"
    return [*written[:-1], *acts, "hang up"]


def test_a_landline_is_found_out_once_and_called_from_then_on(gateways, tmp_path):
    gateway = gateways.make().start()
    shown = call(gateway, tmp_path, interview_until_the_end("press 1"), "--from", LANDLINE).shown
    assert "Le texto est en route." in shown
    case = eventually(
        lambda: gateway.case(LANDLINE),
        lambda case: any(entry.get("delivery") == "failed" for entry in case["transcript"]),
        what="the carrier has refused the text",
    )
    ann = Advocate.invited(gateway)
    ann.act(case["reference"], "claim")
    page = ann.case_page(case["reference"])
    assert "Ne reçoit pas de textos : appelez." in page and "Ce numéro ne reçoit pas de textos" in page
    assert gateway.database.query("SELECT COUNT(*) FROM contacts WHERE no_texts_at IS NOT NULL") == [(1,)]
    # French, the same person, another request: nothing is offered by text any more.
    again = ["press 1", "press 1", "press 2", *interview_until_the_end()[2:]]
    shown = call(gateway, tmp_path, again, "--from", LANDLINE).shown
    assert "Votre dossier est prêt" in shown and "par texto" not in shown, shown
    assert gateway.command("replay").returncode == 0


def test_somebody_at_a_landline_gives_a_mobile_that_can_be_called(gateway, tmp_path):
    number = "+15145550149"
    acts = interview_until_the_end("press 2", "press 5145550177#", "press 1")
    shown = call(gateway, tmp_path, acts, "--from", number, "--repeat-webhooks").shown
    assert "donnez-nous son numéro" in shown and "5 1 4, 5 5 5, 0 1 7 7" in shown, shown
    ann = Advocate.invited(gateway)
    reference = gateway.case(number)["reference"]
    ann.act(reference, "claim")
    ann.submit("/account", "/account/phone", phone="514 555-0188")
    page = ann.case_page(reference)
    assert page.count("514 555-0177") == 2, "among the numbers, and in the form that has the line call back"
    assert ann.act(reference, "call-back", number="other").status == 200


def test_a_whole_call_can_be_heard(tmp_path):
    """As `make call-recording` writes it."""
    sound = tmp_path / "call.wav"
    made = subprocess.run(
        [REPOSITORY / "Scripts/call-recording", BINARY, CALLS / "francais.txt", sound],
        cwd=REPOSITORY, capture_output=True, text=True, timeout=300,
        env=clean_environment({"PORT": str(free_port()), "TMPDIR": os.fspath(tmp_path)}),
    )
    assert made.returncode == 0, made.stdout + made.stderr
    with wave.open(str(sound)) as file:
        minutes = file.getnframes() / file.getframerate() / 60
    assert 2 < minutes < 15, f"{minutes:.1f} minutes"
