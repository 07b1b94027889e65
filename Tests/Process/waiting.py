"""Waiting for something to happen, with a limit and a sentence for when it does not."""

import time

INTERVAL = 0.05


def eventually(read, until=bool, *, what, seconds=15):
    """Reads again and again until the value passes, and returns it."""
    deadline = time.monotonic() + seconds
    while True:
        value = read()
        if until(value):
            return value
        if time.monotonic() > deadline:
            raise AssertionError(f"{what}: not within {seconds} s. Last seen: {value!r}")
        time.sleep(INTERVAL)
