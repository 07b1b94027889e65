import Foundation
import IntakeCore

/// Asks Twilio which messages it has taken from us: it has no key by which a send could be repeated safely.
///
/// A message is listed by the day on which it was sent, so look some time after the attempt and not at once.
struct TwilioLookup {
    let account: TwilioAccount

    func request(for query: SentMessageQuery) -> OutboundRequest {
        let day = query.since.formatted(.iso8601.year().month().day())
        let filter = FormParameters([
            ("To", query.to.e164), ("From", query.from.e164), ("DateSent>", day), ("PageSize", "100"),
        ])
        return request(url: account.url(of: "Messages.json") + "?" + filter.encoded)
    }

    func page(in response: OutboundResponse) throws(SentMessageError) -> SentMessagePage {
        guard response.status == 200 else { throw SentMessageError(TwilioError.failure(in: response)) }
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        guard let list = try? decoder.decode(MessageList.self, from: Data(response.body)) else {
            throw SentMessageError(Self.unreadable)
        }
        return SentMessagePage(messages: list.messages.map(\.sentMessage), next: try next(after: list))
    }

    /// The page after this one, at our own address whatever the list says: the request bears our token.
    private func next(after list: MessageList) throws(SentMessageError) -> OutboundRequest? {
        guard let path = list.nextPageUri, !path.isEmpty else { return nil }
        // A page left out could hold the message, which would then be sent twice.
        guard path.hasPrefix("/") else { throw SentMessageError(Self.unreadable) }
        return request(url: TwilioAddress(account.apiBase).origin + path)
    }

    private func request(url: String) -> OutboundRequest {
        OutboundRequest(
            method: .get,
            url: url,
            headers: ["Accept": "application/json"],
            basicAuthentication: account.basicAuthentication
        )
    }

    private static let unreadable = SendFailure(
        retry: .later,
        operatorMustAct: true,
        sentence: "Twilio's list of messages cannot be read. Check the account's apiBase."
    )
}

/// Twilio's list as JSON; its names are written in snake case.
private struct MessageList: Decodable {
    let messages: [Message]
    let nextPageUri: String?

    struct Message: Decodable {
        let sid: String
        let body: String?
        let status: String?
        let dateCreated: String?
        let dateSent: String?

        var sentMessage: SentMessage {
            SentMessage(
                providerMessageID: sid,
                text: body ?? "",
                status: status.flatMap { DeliveryStatus(twilio: $0) } ?? .queued,
                created: dateCreated.flatMap(MessageList.date),
                sent: dateSent.flatMap(MessageList.date)
            )
        }
    }

    /// A date as `Wed, 18 Aug 2021 20:01:14 +0000` (RFC 2822, section 3.3).
    static func date(_ text: String) -> Date? {
        let formatter = DateFormatter()
        formatter.locale = Locale(identifier: "en_US_POSIX")
        formatter.timeZone = TimeZone(secondsFromGMT: 0)
        formatter.dateFormat = "EEE, dd MMM yyyy HH:mm:ss Z"
        return formatter.date(from: text)
    }
}
