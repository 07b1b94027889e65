"""Twilio's own library agrees with every signature and document that the Swift tests make."""

import json
import os
import shutil
import subprocess
import sys
import wave

from gateway import BINARY, REPOSITORY, clean_environment, porte_voix

TESTS = BINARY.parent / "porte-voixPackageTests.xctest"
JUDGES = REPOSITORY / "Tests/Conformance"


def written(test, variable, path):
    """The file that a Swift test writes. Runs the built tests directly: `swift test` would wait for a build that goes on
    beside it."""
    assert TESTS.exists(), f"There are no built tests at {TESTS}. Run 'make build' first."
    run = subprocess.run(
        [TESTS, "--testing-library", "swift-testing", "--filter", test],
        capture_output=True, text=True, timeout=120, env=clean_environment({variable: os.fspath(path)}),
    )
    assert run.returncode == 0, run.stdout + run.stderr
    assert path.exists(), f"The test {test} did not run:\n{run.stdout}"
    return path


def judged(judge, path):
    """What a judge says of a file that it finds nothing wrong with."""
    run = subprocess.run([sys.executable, JUDGES / judge, path], capture_output=True, text=True, timeout=120)
    assert run.returncode == 0, run.stdout + run.stderr
    return run.stdout


def test_twilio_agrees_with_our_signatures_and_documents(tmp_path):
    vectors = written("conformanceVectors", "PORTE_VOIX_VECTORS", tmp_path / "vectors.jsonl")
    assert judged("twilio_sdk.py", vectors) == "300 signatures, 300 documents, 0 wrong\n"


def test_twilio_understands_what_our_calls_do(tmp_path):
    calls = written("conformanceCalls", "PORTE_VOIX_CALLS", tmp_path / "calls.jsonl")
    assert judged("twiml_rules.py", calls) == "500 documents for calls, 0 faults\n"


def documents(configuration, path):
    """All that callers and advocates can be told: `check` tries every key at every step, and writes it down."""
    checked = porte_voix("check", "--config", configuration, "--documents", path)
    assert checked.returncode == 0, checked.stdout + checked.stderr
    lines = path.read_text(encoding="utf-8").splitlines()
    assert len(lines) == len(set(lines)) > 100
    assert judged("twiml_rules.py", path) == f"{len(lines)} documents for calls, 0 faults\n"
    return [json.loads(line) for line in lines]


def test_twilio_takes_every_document_that_a_call_can_get(tmp_path):
    written = documents(REPOSITORY / "Config/porte-voix.yaml", tmp_path / "documents.jsonl")
    trouble = [document for document in written if "problème technique" in document]
    assert len(trouble) == 1 and "technical problem" in trouble[0], "out of order, in both languages"
    connecting = [document for document in written if "/call-back/" in document and "<Dial" in document]
    assert len(connecting) == 1 and "/end" in connecting[0], "a call back"
    assert any("déjà pris cet appel" in document for document in written), "an advocate who is too late"


def test_twilio_takes_documents_that_play_recordings(tmp_path):
    configuration = tmp_path / "Config"
    shutil.copytree(REPOSITORY / "Config", configuration)
    for language in ("fr", "en"):
        sound = configuration / "audio" / language / "consent.wav"
        sound.parent.mkdir(parents=True)
        with wave.open(str(sound), "wb") as file:
            file.setnchannels(1)
            file.setsampwidth(2)
            file.setframerate(8000)
            file.writeframes(bytes(16_000))
    written = documents(configuration / "porte-voix.yaml", tmp_path / "documents.jsonl")
    played = [document for document in written if "<Play" in document]
    for language in ("fr", "en"):
        assert any(f"/audio/{language}/consent.wav" in document for document in played), language
