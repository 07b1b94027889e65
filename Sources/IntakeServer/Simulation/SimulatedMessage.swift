import Foundation

/// A message that the simulated carrier took from the gateway.
struct SimulatedMessage: Sendable {
    var sid: String
    var accountSID: String
    var from: String
    var to: String
    var body: String
    var statusCallback: String?
    var created: Date
    /// Whether a phone has shown it.
    var isShown = false
}

/// A message as a phone shows it.
struct PhoneMessage: Codable, Hashable, Sendable {
    /// The phone's number, in E.164.
    var to: String
    /// What the person reads.
    var text: String
}

/// What phones ask the simulated carrier for: the messages that they have not shown yet.
struct PhoneQuery: Codable, Sendable {
    /// The phones' numbers, in E.164.
    var phones: [String]
    /// How many seconds to wait for a message if there is none, at most 25.
    var wait: Int
}
