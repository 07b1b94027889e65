"""The process is asked to end: what is under way is finished, and nothing is left over."""

import signal
import socket
from functools import partial

from twilio_sdk import sign

import web
from people import Person
from waiting import eventually

AT_ONCE = 20


def test_a_stop_lets_requests_under_way_end(gateways):
    gateway = gateways.make().start()
    people = [Person(gateway) for _ in range(AT_ONCE)]
    halves = [half_sent(gateway, person) for person in people]
    for connection, _ in halves:
        eventually(partial(is_read, gateway.port, connection), what="the server reads the first half")
    gateway.process.send_signal(signal.SIGTERM)
    eventually(lambda: is_refused(gateway.port), what="the server takes no new connection")
    for connection, rest in halves:
        connection.sendall(rest)
    answers = [received(connection) for connection, _ in halves]
    assert all(answer.startswith(b"HTTP/1.1 200") and b"<Message" in answer for answer in answers), answers
    assert gateway.process.wait(30) == 0
    assert not (gateway.data / "running.json").exists()
    assert gateway.database.counts()["inbound"] == AT_ONCE
    gateway.database.assert_sound()


def test_a_stop_without_work_is_quiet(gateways):
    gateway = gateways.make().start()
    Person(gateway).text("bonjour")
    assert gateway.stop() == 0
    assert gateway.log == ""


def half_sent(gateway, person):
    """A connection on which a webhook is sent but for its last bytes, and those."""
    form = person.form("bonjour")
    body = web.encoded(form)
    head = "\r\n".join([
        "POST /webhooks/demo/message HTTP/1.1", "Host: 127.0.0.1", "Connection: close", f"Content-Type: {web.FORM}",
        f"X-Twilio-Signature: {sign(person.account.token, person.webhook, form)}", f"Content-Length: {len(body)}",
        "", "",
    ])
    connection = socket.create_connection(("127.0.0.1", gateway.port), timeout=30)
    connection.sendall(head.encode() + body[:-5])
    return connection, body[-5:]


def is_read(port, connection):
    """Whether the server has taken all bytes of this connection from the system, by the system's own table."""
    server, client = f"{port:04X}", f"{connection.getsockname()[1]:04X}"
    with open("/proc/net/tcp") as table:
        rows = [line.split() for line in table.readlines()[1:]]
    queues = [row[4] for row in rows if row[1].endswith(":" + server) and row[2].endswith(":" + client)]
    return [int(queue.split(":")[1], 16) for queue in queues] == [0]


def is_refused(port):
    try:
        socket.create_connection(("127.0.0.1", port), timeout=5).close()
        return False
    except ConnectionRefusedError:
        return True


def received(connection):
    with connection:
        return b"".join(iter(lambda: connection.recv(4096), b""))
