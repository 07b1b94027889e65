import IntakeCore

extension TwilioAccount {
    /// The address of a kind of thing that the account has, as `Messages.json`.
    func url(of resource: String) -> String {
        let base = apiBase.hasSuffix("/") ? String(apiBase.dropLast()) : apiBase
        return "\(base)/2010-04-01/Accounts/\(PercentEncoding.encodingForm(Array(accountSID.utf8)))/\(resource)"
    }

    /// The address of one thing of that kind, in a format.
    func url(of resource: String, named id: String, as format: String) -> String {
        url(of: "\(resource)/\(PercentEncoding.encodingForm(Array(id.utf8))).\(format)")
    }

    /// The request that sends a form there.
    func post(_ form: [(name: String, value: String)], to url: String) -> OutboundRequest {
        OutboundRequest(
            method: .post,
            url: url,
            headers: ["Content-Type": "application/x-www-form-urlencoded", "Accept": "application/json"],
            body: Array(FormParameters(form).encoded.utf8),
            basicAuthentication: basicAuthentication
        )
    }

    /// What authenticates our requests.
    var basicAuthentication: BasicAuthentication {
        BasicAuthentication(user: accountSID, password: authTokens.first { !$0.isEmpty } ?? "")
    }
}
