"""Twilio's own library agrees with every signature and document that the Swift tests make."""

import os
import subprocess
import sys

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


def test_twilio_takes_every_document_that_a_call_can_get(tmp_path):
    """`check` tries every key at every step, and writes down all that callers were told."""
    documents = tmp_path / "documents.jsonl"
    checked = porte_voix("check", "--config", REPOSITORY / "Config/porte-voix.yaml", "--documents", documents)
    assert checked.returncode == 0, checked.stdout + checked.stderr
    lines = documents.read_text(encoding="utf-8").splitlines()
    assert len(lines) == len(set(lines)) > 100
    assert judged("twiml_rules.py", documents) == f"{len(lines)} documents for calls, 0 faults\n"
