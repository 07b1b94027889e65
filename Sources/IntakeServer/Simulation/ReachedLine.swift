import Foundation
import IntakeCore

/// A line of a running server, as simulated phones reach it.
struct ReachedLine: Sendable {
    /// The line's number.
    let number: PhoneNumber
    /// The line's number and group, for people.
    let name: String
    /// The first part of every address that the provider calls.
    let webhooks: String
    /// The provider account of the line.
    let accountSID: String
    /// The secret that signs.
    let token: String
    /// The simulated carrier's address, if the line's account uses it.
    let carrier: String?

    /// Finds a line of the server that runs on a data folder.
    ///
    /// - Parameter to: the line's number; the first line if there is none.
    /// - Throws: `Faults` or ``StartError``, with what to do.
    static func reach(
        configuration: String,
        data: DataFolder,
        environment: [String: String],
        to: String?
    ) throws -> ReachedLine {
        let catalogue = try Catalogue.load(configuration: configuration)
        let running = try RunningServer.read(from: data)
        guard let line = try to.map({ catalogue.line(try phoneNumber($0)) }) ?? catalogue.configuration.lines.first,
            let account = catalogue.account(line.account), let facts = catalogue.facts(of: line)
        else {
            throw StartError("There is no such line in the configuration.")
        }
        let credentials = try account.credentials(dataFolder: data.path, environment: environment)
        return ReachedLine(
            number: line.number,
            name: "\(facts.organisationName) (\(line.number.display))",
            webhooks: "\(running.gateway)/webhooks/\(account.name)",
            accountSID: credentials.accountSID,
            token: credentials.authTokens.first?.value ?? "",
            carrier: account.api == .simulated ? running.carrier : nil
        )
    }

    /// Reads the number of a phone.
    ///
    /// - Throws: ``StartError``, with an example.
    static func phoneNumber(_ written: String) throws -> PhoneNumber {
        guard let number = PhoneNumber(e164: written) ?? PhoneNumber(typed: written) else {
            throw StartError("\(written) is not a phone number. Write it like +15145550123.")
        }
        return number
    }
}
