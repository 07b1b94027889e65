public import IntakeCore

extension Configuration {
    /// Our credentials with a telephony company.
    public struct Account: Hashable, Sendable {
        /// The telephony companies whose protocol we speak.
        public enum Provider: String, CaseIterable, Hashable, Sendable {
            case twilio
        }

        /// Where requests to the company go.
        public enum API: Hashable, Sendable {
            /// Nowhere: the server plays the carrier itself, on this machine.
            case simulated
            /// The company, or what stands in its place in a test.
            case address(BaseURL)
        }

        /// A value that is no secret but may differ by installation.
        public enum Identifier: Hashable, Sendable {
            case literal(String)
            case secret(Secret)
        }

        /// What lines and webhook addresses call it.
        public var name: String
        /// Whose protocol it is.
        public var provider: Provider
        /// The account's identifier with the company.
        public var accountSID: Identifier
        /// What signs webhooks and authenticates our requests.
        public var authToken: Secret
        /// A second token whose signatures are still good while one replaces the other.
        public var previousAuthToken: Secret?
        /// Where requests go.
        public var api: API
        /// The words that the carrier answers by itself.
        public var carrierAnswers: Set<CarrierAnswer>
        /// The voices chosen for calls; a language without one has its standard voice.
        public var voices: [Language: Voice]

        /// A voice of the company's, with the language it speaks.
        public struct Voice: Hashable, Sendable {
            /// What the company calls it.
            public var name: String
            /// The language it speaks (BCP 47): `fr-CA`.
            public var locale: String
        }

        /// The credentials of an account, read.
        public struct Credentials: Hashable, Sendable {
            /// The account's identifier with the company.
            public var accountSID: String
            /// The token, then the one before it if there is one.
            public var authTokens: [SecretText]
        }

        /// Reads identifier and tokens from the environment and from the data folder. Throws all that is missing.
        public func credentials(dataFolder: String, environment: [String: String]) throws(Faults) -> Credentials {
            var faults: [Fault] = []
            func resolve(_ secret: Secret) -> SecretText? {
                do {
                    return try secret.resolve(dataFolder: dataFolder, environment: environment)
                } catch {
                    faults.append(error)
                    return nil
                }
            }
            let identifier: String? =
                switch accountSID {
                case .literal(let text): text
                case .secret(let secret): resolve(secret)?.value
                }
            let tokens = [authToken, previousAuthToken].compactMap { $0 }.compactMap(resolve)
            guard let identifier, faults.isEmpty else { throw Faults(faults) }
            return Credentials(accountSID: identifier, authTokens: tokens)
        }
    }
}
