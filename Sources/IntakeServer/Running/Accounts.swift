import Foundation
import IntakeCore
import Providers

/// The accounts of a configuration with their credentials read.
struct Accounts: Sendable {
    private let accounts: [(account: Configuration.Account, credentials: Configuration.Account.Credentials)]

    /// Reads every secret. The secret of a simulated account, which nobody else knows, is made where it is missing.
    ///
    /// - Throws: `Faults` with the lines of all that is missing, or ``StartError``.
    init(of catalogue: Catalogue, data: DataFolder, environment: [String: String]) throws {
        var faults: [Fault] = []
        var read: [(Configuration.Account, Configuration.Account.Credentials)] = []
        for account in catalogue.configuration.accounts.values.sorted(by: { $0.name < $1.name }) {
            try Self.makeSimulatedToken(of: account, in: data)
            do {
                read.append((account, try account.credentials(dataFolder: data.path, environment: environment)))
            } catch {
                faults += error.all
            }
        }
        guard faults.isEmpty else { throw Faults(faults) }
        accounts = read
    }

    /// What speaks for each account, by the account's name.
    ///
    /// - Parameter simulated: the address of the simulated carrier.
    func providers(simulated: String?) -> [String: any MessagingProvider] {
        var providers: [String: any MessagingProvider] = [:]
        for (account, credentials) in accounts {
            let base = if case .address(let url) = account.api { url.text } else { simulated ?? "" }
            switch account.provider {
            case .twilio:
                providers[account.name] = Twilio(
                    account: TwilioAccount(
                        accountSID: credentials.accountSID,
                        authTokens: credentials.authTokens.map(\.value),
                        apiBase: base,
                        voices: account.voices.mapValues { TwilioVoice(name: $0.name, locale: $0.locale) }
                    )
                )
            }
        }
        return providers
    }

    /// The carrier that this process plays itself, if an account is simulated.
    func simulatedCarrier(transport: any Transport) -> SimulatedCarrierServer? {
        let tokens = accounts.filter { $0.account.api == .simulated }.map {
            ($0.credentials.accountSID, $0.credentials.authTokens.first?.value ?? "")
        }
        guard !tokens.isEmpty else { return nil }
        return SimulatedCarrierServer(
            tokens: Dictionary(tokens, uniquingKeysWith: { first, _ in first }),
            transport: transport
        )
    }

    private static func makeSimulatedToken(of account: Configuration.Account, in data: DataFolder) throws {
        guard account.api == .simulated, case .file(let path) = account.authToken.source else { return }
        let file = FilePath.path(path, from: data.path)
        guard !FileManager.default.fileExists(atPath: file) else { return }
        try data.writePrivate(SecureToken.random().text, to: file)
    }
}
