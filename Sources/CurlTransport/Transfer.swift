import CCurl
import IntakeCore

/// One request under way. Lives on the transfer thread; its caller waits for ``finish(with:)`` or ``cancel()``.
final class Transfer {
    let id: TransferID
    let easy: EasyHandle
    let destination: Destination
    let headerLines: HeaderLines?
    /// The message, where this is e-mail.
    let mail: MailTransfer?
    private let continuation: CheckedContinuation<Result<OutboundResponse, TransportError>, Never>
    private let maximumResponseSize: Int
    private var body: [UInt8] = []
    /// Whether libcurl got as far as writing the request to a connection.
    private var sendingBegan = false
    private var headersAreComplete = false
    private var responseIsTooLarge = false

    init(_ submission: Submission) throws(TransportError) {
        id = submission.id
        continuation = submission.continuation
        maximumResponseSize = submission.limits.maximumResponseSize
        switch submission.content {
        case .request(let request):
            destination = try Destination(request.url)
            headerLines = try HeaderLines(request.headers, host: destination.host)
            mail = nil
            easy = try EasyHandle()
            try configure(request, within: submission.limits)
        case .mail(let message):
            destination = try Destination(mail: message.server.url)
            headerLines = nil
            mail = try MailTransfer(message, host: destination.host)
            easy = try EasyHandle()
            try configure(message, within: submission.limits)
        }
    }

    /// Called once per attempt, when a connection stands and the request is about to be written to it.
    ///
    /// A second attempt is libcurl's answer to a kept connection on which nothing came back. The other side may have
    /// read and obeyed the first one all the same, so it is refused.
    func maySend() -> Bool {
        defer { sendingBegan = true }
        return !sendingBegan
    }

    /// Notes where the headers of the last response end, since libcurl takes a connection that closes before for a
    /// response without a body.
    func receive(headerLine line: UnsafeRawBufferPointer) {
        if line.starts(with: "HTTP/".utf8) { headersAreComplete = false }
        if line.elementsEqual("\r\n".utf8) || line.elementsEqual("\n".utf8) { headersAreComplete = true }
    }

    /// Keeps a piece of the body, or refuses it.
    func receive(body bytes: UnsafeRawBufferPointer) -> Bool {
        responseIsTooLarge = bytes.count > maximumResponseSize - body.count
        if !responseIsTooLarge { body.append(contentsOf: bytes) }
        return !responseIsTooLarge
    }

    func finish(with code: CURLcode) {
        // The server's last word was no: it did not take the message, however far the sending had come.
        if mail != nil, code != CURLE_OK, easy.status >= 400 {
            return fail(.refused, detail: "code \(easy.status)", mayHaveBeenReceived: false)
        }
        guard code == CURLE_OK else {
            let kind = responseIsTooLarge ? .responseTooLarge : TransportError.Kind(code, sendingBegan: sendingBegan)
            return fail(kind, detail: String(cString: curl_easy_strerror(code)))
        }
        guard headersAreComplete || mail != nil else { return fail(.connectionLost, detail: nil) }
        let response = OutboundResponse(status: easy.status, headers: mail == nil ? easy.headers : [:], body: body)
        continuation.resume(returning: .success(response))
    }

    func cancel() {
        fail(.cancelled, detail: nil)
    }

    private func fail(_ kind: TransportError.Kind, detail: String?, mayHaveBeenReceived: Bool? = nil) {
        let error = TransportError(
            kind,
            host: destination.host,
            detail: detail,
            requestMayHaveBeenReceived: mayHaveBeenReceived ?? sendingBegan
        )
        continuation.resume(returning: .failure(error))
    }
}
