"""Twilio's own library agrees with every signature and document that the Swift tests make."""

import os
import subprocess
import sys

from gateway import BINARY, REPOSITORY, clean_environment

TESTS = BINARY.parent / "porte-voixPackageTests.xctest"
JUDGE = REPOSITORY / "Tests/Conformance/twilio_sdk.py"


def test_twilio_agrees_with_our_signatures_and_documents(tmp_path):
    """Runs the built tests directly: `swift test` would wait for a build that goes on beside it."""
    assert TESTS.exists(), f"There are no built tests at {TESTS}. Run 'make build' first."
    vectors = tmp_path / "vectors.jsonl"
    written = subprocess.run(
        [TESTS, "--testing-library", "swift-testing", "--filter", "conformanceVectors"],
        capture_output=True, text=True, timeout=120, env=clean_environment({"PORTE_VOIX_VECTORS": os.fspath(vectors)}),
    )
    assert written.returncode == 0, written.stdout + written.stderr
    assert vectors.exists(), f"The test that writes the vectors did not run:\n{written.stdout}"
    judged = subprocess.run([sys.executable, JUDGE, vectors], capture_output=True, text=True, timeout=120)
    assert judged.returncode == 0, judged.stdout + judged.stderr
    assert judged.stdout == "300 signatures, 300 documents, 0 wrong\n"
