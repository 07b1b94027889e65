import CCurl
import IntakeCore

extension TransportError.Kind {
    /// What one of libcurl's codes means, which depends on how far the transfer got: after the request began to be
    /// written, a failure to connect is one of a second attempt, and tells nothing about the first.
    init(_ code: CURLcode, sendingBegan: Bool) {
        self = sendingBegan ? Self.whileExchanging(code) : Self.whileConnecting(code)
    }

    private static func whileConnecting(_ code: CURLcode) -> Self {
        switch code {
        case CURLE_URL_MALFORMAT, CURLE_UNSUPPORTED_PROTOCOL: .badURL
        case CURLE_COULDNT_RESOLVE_HOST, CURLE_COULDNT_RESOLVE_PROXY: .couldNotResolve
        case CURLE_OPERATION_TIMEDOUT: .connectTimedOut
        case CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_ISSUER_ERROR, CURLE_SSL_INVALIDCERTSTATUS: .certificateRefused
        case CURLE_SSL_CONNECT_ERROR, CURLE_SSL_CIPHER, CURLE_USE_SSL_FAILED: .tlsFailed
        case CURLE_LOGIN_DENIED: .refused
        case CURLE_SSL_CACERT_BADFILE, CURLE_OUT_OF_MEMORY, CURLE_FAILED_INIT: .unavailable
        default: .couldNotConnect
        }
    }

    private static func whileExchanging(_ code: CURLcode) -> Self {
        switch code {
        case CURLE_OPERATION_TIMEDOUT: .timedOut
        // The last is what libcurl says when the answer does not begin like HTTP/1.
        case CURLE_WEIRD_SERVER_REPLY, CURLE_BAD_CONTENT_ENCODING, CURLE_UNSUPPORTED_PROTOCOL: .malformedResponse
        default: .connectionLost
        }
    }
}
