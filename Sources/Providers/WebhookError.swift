/// Why a webhook was refused. Neither the sentence nor the case holds anything that the request said about a person.
public enum WebhookError: Error, Sendable, Equatable {
    /// The account has no secret to check signatures with, so everything is refused.
    case noSecret
    /// The request bears no signature.
    case missingSignature
    /// The signature was made with another secret, or for another address or content.
    case badSignature
    /// The request asks for a signature algorithm that we do not know.
    case unknownAlgorithm
    /// The request is signed for another account than the one whose address it came to.
    case otherAccount
    /// The body is not in a format that this provider sends, or one that its signature does not cover.
    case wrongContentType
    /// The form holds more parameters than any provider sends.
    case tooManyParameters
    /// A parameter that must be there is not.
    case missingParameter(String)
    /// A parameter cannot be read, or was given twice with different values.
    case invalidParameter(String)

    /// The HTTP status of the answer.
    public var status: Int {
        switch self {
        case .noSecret: 503
        case .missingSignature, .badSignature, .unknownAlgorithm, .otherAccount: 403
        case .wrongContentType: 415
        case .tooManyParameters: 413
        case .missingParameter, .invalidParameter: 400
        }
    }
}

extension WebhookError: CustomStringConvertible {
    /// What happened and what to do, for the log.
    public var description: String {
        switch self {
        case .noSecret:
            "This account has no secret for webhook signatures. Set its token in the configuration."
        case .missingSignature:
            "The webhook is not signed. If it comes from the provider, turn request signing on."
        case .badSignature:
            "The webhook's signature does not match. Check the account's token, and that publicURL is the address "
                + "that the provider calls."
        case .unknownAlgorithm:
            "The webhook is signed with an unknown algorithm. Choose HMAC-SHA1 or HMAC-SHA256 at the provider."
        case .otherAccount:
            "The webhook belongs to another provider account. Check which account the number's address names."
        case .wrongContentType:
            "The webhook's body is in an unexpected format. Have the provider send a form by POST."
        case .tooManyParameters:
            "The webhook holds more than \(FormParameters.maximumCount) parameters."
        case .missingParameter(let name):
            "The webhook lacks the parameter \(name)."
        case .invalidParameter(let name):
            "The webhook's parameter \(name) cannot be read, or appears twice."
        }
    }
}
