import IntakeCore
import Testing

/// What the values print: logs and test reports are made of it.
@Suite struct PrivacyTests {
    @Test func nothingPersonalIsPrinted() {
        let request = OutboundRequest(
            method: .post,
            url: "https://example.com/?To=secret",
            headers: ["Authorization": "Bearer secret"],
            body: Array("secret".utf8),
            basicAuthentication: .init(user: "secret", password: "secret")
        )
        let response = OutboundResponse(status: 200, headers: ["X": "secret"], body: Array("secret".utf8))
        let values: [any Sendable] = [request, response, request.basicAuthentication]
        for value in values {
            var dumped = ""
            dump(value, to: &dumped)
            for text in ["\(value)", String(reflecting: value), dumped] { #expect(!text.contains("secret")) }
            #expect(!dumped.contains("115"), "the bytes of the body")
        }
    }

    @Test(arguments: TransportError.Kind.allCases, [false, true])
    func errorsSayWhatWasReceived(kind: TransportError.Kind, mayHaveBeenReceived: Bool) {
        let error = TransportError(kind, host: "example.com", requestMayHaveBeenReceived: mayHaveBeenReceived)
        #expect(error.description.contains("may have been received") == mayHaveBeenReceived)
        #expect(error.description.contains("Nothing was sent") != mayHaveBeenReceived)
    }

    @Test func headersAreFoundWithoutRegardToCase() {
        let headers: HeaderList = ["Content-Type": "a", "content-type": "b"]
        #expect(headers["CONTENT-TYPE"] == "a")
        #expect(headers["Content"] == nil)
    }
}
