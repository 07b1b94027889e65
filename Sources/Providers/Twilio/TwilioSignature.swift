import IntakeCore

/// Checks that a webhook was signed with one of an account's secrets.
struct TwilioSignature {
    let account: TwilioAccount

    /// Returns if the signature covers the address and the whole body.
    func verify(_ request: WebhookRequest) throws(WebhookError) {
        let signers = try signers(for: request.headers["X-Twilio-Webhooks-Signature-Settings"])
        guard let signature = request.headers["X-Twilio-Signature"], !signature.isEmpty else {
            throw .missingSignature
        }
        let parameters = try signedParameters(of: request)
        // Twilio signs the text of a form. Where the form is not UTF-8, that text may be the bytes as they are, or
        // what every reader makes of them.
        let readings = parameters == parameters.repaired ? [parameters] : [parameters, parameters.repaired]
        let isValid = signers.contains { signer in
            TwilioAddress(request.url).spellings.contains { url in
                readings.contains { signer.isValid(signature, url: url, parameters: $0) }
            }
        }
        guard isValid else { throw .badSignature }
    }

    /// The signers whose signature is accepted: an account's tokens and its shared keys each sign by their own
    /// algorithm alone, so that no caller can choose the weaker one for a key.
    private func signers(for settings: String?) throws(WebhookError) -> [TwilioSigner] {
        let algorithm = try algorithm(in: settings)
        let secrets =
            switch algorithm {
            case .sha1: account.authTokens
            case .sha256: account.sharedKeys
            }
        let signers = secrets.filter { !$0.isEmpty }.map { TwilioSigner(secret: $0, algorithm: algorithm) }
        guard !signers.isEmpty else { throw .noSecret }
        return signers
    }

    /// The algorithm in `key=…,algorithm=…`; without that header, HMAC-SHA1.
    private func algorithm(in settings: String?) throws(WebhookError) -> TwilioSigner.Algorithm {
        for field in (settings ?? "").split(separator: ",") {
            let pair = field.split(separator: "=", maxSplits: 1).map { $0.filter { !$0.isWhitespace } }
            guard pair.first == "algorithm", pair.count == 2 else { continue }
            guard let algorithm = TwilioSigner.Algorithm(rawValue: pair[1].uppercased()) else {
                throw .unknownAlgorithm
            }
            return algorithm
        }
        return .sha1
    }

    /// The parameters that the signature covers besides the address.
    ///
    /// A body that is no form is covered by a hash in the address; without that hash, anybody could have changed it.
    private func signedParameters(of request: WebhookRequest) throws(WebhookError) -> FormParameters {
        if let hash = try FormParameters(parsing: request.query.utf8).value(of: "bodySHA256") {
            guard hash == TwilioSigner.bodyHash(of: request.body) else { throw .badSignature }
            return FormParameters()
        }
        return request.method == "GET" ? FormParameters() : try FormParameters(of: request)
    }
}
