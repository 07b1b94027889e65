import Foundation
import Providers

/// The address at which a provider reports on one message: it names the message by our own random identifier, since
/// a report may come before we know the provider's.
enum StatusCallback {
    static func url(for messageID: String, account: String, publicURL: String) -> String {
        "\(publicURL)/webhooks/\(account)/status?m=\(messageID)"
    }

    /// Our identifier, from the address that the provider called.
    static func messageID(in request: WebhookRequest) -> String? {
        let query = try? FormParameters(parsing: request.query.utf8)
        return query?.all.first { $0.name == "m" }?.value
    }
}
