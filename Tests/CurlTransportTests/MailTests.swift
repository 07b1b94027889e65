import IntakeCore
import Testing

@testable import CurlTransport

/// What is never handed to a mail server. A server that takes mail is in the tests of the whole program.
struct MailTests {
    private func error(
        url: String,
        sender: String = "avis@example.org",
        recipients: [String] = ["equipe@example.org"]
    ) async -> TransportError? {
        let mail = OutboundMail(
            server: MailServer(url: url),
            sender: sender,
            recipients: recipients,
            content: Array("Subject: x\r\n\r\nx\r\n".utf8)
        )
        do {
            try await CurlTransport().send(mail)
            return nil
        } catch {
            return error
        }
    }

    @Test(arguments: [
        "http://127.0.0.1", "https://127.0.0.1", "smtp://u:p@127.0.0.1", "127.0.0.1", "file:///etc/hosts",
    ])
    func refusesWhatIsNoMailServer(url: String) async {
        #expect(await error(url: url)?.kind == .badURL)
    }

    @Test(arguments: ["", "equipe", "a@example.org>\r\nDATA", "é@example.org", "a b@example.org", "<a@example.org>"])
    func refusesWhatIsNoAddress(address: String) async {
        for error in [
            await error(url: "smtp://127.0.0.1:9", sender: address),
            await error(url: "smtp://127.0.0.1:9", recipients: ["equipe@example.org", address]),
        ] {
            #expect(error?.kind == .invalidRequest)
            #expect(error?.requestMayHaveBeenReceived == false)
        }
        #expect(await error(url: "smtp://127.0.0.1:9", recipients: [])?.kind == .invalidRequest)
    }

    @Test func showsNoAddress() {
        let mail = OutboundMail(
            server: MailServer(url: "smtp://127.0.0.1"),
            sender: "secret@example.org",
            recipients: ["secret@example.org"],
            content: []
        )
        var dumped = ""
        dump(mail, to: &dumped)
        #expect(!dumped.contains("secret") && !"\(mail)".contains("secret"))
    }
}
