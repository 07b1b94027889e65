"""A real mail server on this machine, which keeps what it takes."""

from email import message_from_bytes, policy

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult


class Mailbox:
    """Takes mail from whoever signs in, and refuses as often as it is told to."""

    user, password = "porte-voix", "chut chut"

    def __init__(self, port, **options):
        self.mails = []
        self.refusals = 0
        self.visits = 0
        self._controller = Controller(
            self, hostname="127.0.0.1", port=port, authenticator=self._authenticate, auth_require_tls=False, **options
        )

    def __enter__(self):
        self._controller.start()
        return self

    def __exit__(self, *_):
        self._controller.stop()

    def _authenticate(self, server, session, envelope, mechanism, credentials):
        known = (credentials.login, credentials.password) == (self.user.encode(), self.password.encode())
        return AuthResult(success=known, handled=False)

    async def handle_MAIL(self, server, session, envelope, address, options):
        self.visits += 1
        if not session.authenticated:
            return "530 5.7.0 Authentication required"
        envelope.mail_from = address
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        if self.refusals > 0:
            self.refusals -= 1
            return "451 4.3.0 Try again later"
        self.mails.append((envelope, message_from_bytes(envelope.content, policy=policy.default)))
        return "250 OK"
