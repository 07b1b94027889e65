import Crypto
import Foundation

/// Makes and checks the signatures that Twilio puts on its webhooks.
///
/// What is signed is the full address, followed by every distinct name and value of the form in the order of their
/// bytes, with nothing between them.
public struct TwilioSigner: Sendable {
    /// The kinds of signature, by the names that Twilio gives them.
    public enum Algorithm: String, Sendable, CaseIterable {
        /// Signed with the account's token.
        case sha1 = "HMAC_SHA1"
        /// Signed with the secret of a shared key.
        case sha256 = "HMAC_SHA256"
    }

    private let key: SymmetricKey
    private let algorithm: Algorithm

    /// A signer with this secret: anyone who knows it can sign.
    public init(secret: String, algorithm: Algorithm = .sha1) {
        self.key = SymmetricKey(data: Data(secret.utf8))
        self.algorithm = algorithm
    }

    /// The value of the `X-Twilio-Signature` header.
    ///
    /// - Parameters:
    ///   - url: the address as the provider calls it, still percent-encoded; a fragment is left out.
    ///   - parameters: those of the form in the body. A GET and a JSON body have none.
    public func signature(url: String, parameters: FormParameters = FormParameters()) -> String {
        let message = Self.message(url: url, parameters: parameters)
        return switch algorithm {
        case .sha1: Data(HMAC<Insecure.SHA1>.authenticationCode(for: message, using: key)).base64EncodedString()
        case .sha256: Data(HMAC<SHA256>.authenticationCode(for: message, using: key)).base64EncodedString()
        }
    }

    /// Whether a signature is the one of this address and form. Takes as long for a wrong one as for a right one.
    public func isValid(_ signature: String, url: String, parameters: FormParameters = FormParameters()) -> Bool {
        guard let code = Data(base64Encoded: signature) else { return false }
        let message = Self.message(url: url, parameters: parameters)
        return switch algorithm {
        case .sha1: HMAC<Insecure.SHA1>.isValidAuthenticationCode(code, authenticating: message, using: key)
        case .sha256: HMAC<SHA256>.isValidAuthenticationCode(code, authenticating: message, using: key)
        }
    }

    /// What the parameter `bodySHA256` in the address must say of a body that is no form.
    public static func bodyHash(of body: [UInt8]) -> String {
        SHA256.hash(data: body).map { byte in
            let digits = String(byte, radix: 16)
            return byte < 0x10 ? "0" + digits : digits
        }.joined()
    }

    private static func message(url: String, parameters: FormParameters) -> Data {
        var message = Data(url.prefix { $0 != "#" }.utf8)
        // Bytes and not strings: Swift takes two spellings of the same accent for equal, and sorts by meaning.
        let sorted = Set(parameters.all).sorted { first, second in
            first.nameBytes == second.nameBytes
                ? first.valueBytes.lexicographicallyPrecedes(second.valueBytes)
                : first.nameBytes.lexicographicallyPrecedes(second.nameBytes)
        }
        for parameter in sorted {
            message += parameter.nameBytes
            message += parameter.valueBytes
        }
        return message
    }
}

extension TwilioSigner: Confidential {}
