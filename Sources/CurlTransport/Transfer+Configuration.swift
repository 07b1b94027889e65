import CCurl
import IntakeCore

extension Transfer {
    /// Tells libcurl everything about the request before it starts.
    func configure(_ request: OutboundRequest, within limits: TransferLimits) throws(TransportError) {
        try setConnection(limits)
        try setTrust(limits)
        try setMessage(request)
        if let credentials = request.basicAuthentication { try setCredentials(credentials) }
        try setCallbacks()
    }

    /// Tells libcurl everything about the message before it starts.
    func configure(_ message: OutboundMail, within limits: TransferLimits) throws(TransportError) {
        try setConnection(limits)
        try setTrust(limits)
        try easy.set(CURLOPT_PROXY, "")
        let mayGoWithoutTLS = destination.isLoopback && destination.scheme == "smtp"
        try easy.set(CURLOPT_USE_SSL, Int((mayGoWithoutTLS ? CURLUSESSL_NONE : CURLUSESSL_ALL).rawValue))
        try easy.set(CURLOPT_MAIL_FROM, "<\(message.sender)>")
        try easy.set(CURLOPT_MAIL_RCPT, UnsafeMutableRawPointer(mail?.recipients))
        try easy.set(CURLOPT_UPLOAD, 1)
        if let credentials = message.server.credentials { try setCredentials(credentials) }
        try setCallbacks()
        try easy.setReadCallback(context: Unmanaged.passUnretained(self).toOpaque()) { bytes, _, count, context in
            Transfer.at(context)?.mail?.read(into: UnsafeMutableRawBufferPointer(start: bytes, count: count)) ?? 0
        }
    }

    private func setConnection(_ limits: TransferLimits) throws(TransportError) {
        try easy.set(CURLOPT_CURLU, UnsafeMutableRawPointer(destination.handle))
        try easy.set(CURLOPT_PROTOCOLS_STR, destination.scheme)
        // Several requests on one HTTP/2 connection share its fate; on HTTP/1.1 each outcome is its own.
        try easy.set(CURLOPT_HTTP_VERSION, CURL_HTTP_VERSION_1_1)
        try easy.set(CURLOPT_FOLLOWLOCATION, 0)
        try easy.set(CURLOPT_NOSIGNAL, 1)
        try easy.set(CURLOPT_CONNECTTIMEOUT_MS, limits.connectTimeout.timeoutInMilliseconds)
        try easy.set(CURLOPT_TIMEOUT_MS, limits.totalTimeout.timeoutInMilliseconds)
        // Load balancers commonly close what is idle for 60 seconds; a request that meets the closing has an unknown
        // outcome, so we stop using a connection well before.
        try easy.set(CURLOPT_MAXAGE_CONN, 30)
        if destination.isLoopback { try easy.set(CURLOPT_PROXY, "") }
    }

    private func setTrust(_ limits: TransferLimits) throws(TransportError) {
        try easy.set(CURLOPT_SSL_VERIFYPEER, 1)
        try easy.set(CURLOPT_SSL_VERIFYHOST, 2)
        try easy.set(CURLOPT_SSLVERSION, CURL_SSLVERSION_TLSv1_2)
        if let file = limits.certificateAuthorityFile { try easy.set(CURLOPT_CAINFO, file) }
    }

    private func setMessage(_ request: OutboundRequest) throws(TransportError) {
        // GET and DELETE go without a body where there is none; POST and PUT then state a length of zero.
        if request.body.isEmpty, [.get, .delete].contains(request.method) {
            try easy.set(CURLOPT_HTTPGET, 1)
        } else {
            try easy.set(CURLOPT_POST, 1)
            try easy.setBody(request.body)
        }
        try easy.set(CURLOPT_CUSTOMREQUEST, request.method.rawValue)
        try easy.set(CURLOPT_USERAGENT, "porte-voix")
        try easy.set(CURLOPT_HTTPHEADER, UnsafeMutableRawPointer(headerLines?.pointer))
    }

    private func setCredentials(_ credentials: BasicAuthentication) throws(TransportError) {
        guard HeaderLines.isPlain(credentials.user), HeaderLines.isPlain(credentials.password),
            !credentials.user.contains(":")
        else {
            throw TransportError(.invalidRequest, host: destination.host, requestMayHaveBeenReceived: false)
        }
        if mail == nil {
            try easy.set(CURLOPT_HTTPAUTH, 1)  // CURLAUTH_BASIC, a macro that Swift cannot read
        }
        try easy.set(CURLOPT_USERNAME, credentials.user)
        try easy.set(CURLOPT_PASSWORD, credentials.password)
    }

    private func setCallbacks() throws(TransportError) {
        try easy.setCallbacks(
            context: Unmanaged.passUnretained(self).toOpaque(),
            beforeSending: { context, _, _, _, _ in
                Transfer.at(context)?.maySend() == true ? CURL_PREREQFUNC_OK : CURL_PREREQFUNC_ABORT
            },
            headerLine: { bytes, _, count, context in
                Transfer.at(context)?.receive(headerLine: UnsafeRawBufferPointer(start: bytes, count: count))
                return count
            },
            body: { bytes, _, count, context in
                let isKept = Transfer.at(context)?.receive(body: UnsafeRawBufferPointer(start: bytes, count: count))
                return isKept == true ? count : 0
            }
        )
    }

    /// The transfer that libcurl calls back: it does so on the transfer thread alone, while the loop holds the transfer.
    private static func at(_ context: UnsafeMutableRawPointer?) -> Transfer? {
        context.map { Unmanaged<Transfer>.fromOpaque($0).takeUnretainedValue() }
    }
}
