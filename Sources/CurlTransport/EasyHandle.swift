import CCurl
import IntakeCore

/// libcurl's handle for one transfer, with setters that let no refused option pass: a check of certificates that was
/// not switched on must not go unnoticed.
///
/// Lives on the transfer thread. Whoever lends it memory (headers, URL, callbacks) outlives it.
final class EasyHandle {
    let pointer: UnsafeMutableRawPointer

    init() throws(TransportError) {
        guard let pointer = curl_easy_init() else {
            throw TransportError(.unavailable, requestMayHaveBeenReceived: false)
        }
        self.pointer = pointer
    }

    deinit {
        curl_easy_cleanup(pointer)
    }

    func set(_ option: CURLoption, _ value: Int) throws(TransportError) {
        try check(ccurl_set_long(pointer, option, value))
    }

    func set(_ option: CURLoption, _ value: String) throws(TransportError) {
        try check(ccurl_set_string(pointer, option, value))
    }

    func set(_ option: CURLoption, _ value: UnsafeMutableRawPointer?) throws(TransportError) {
        try check(ccurl_set_pointer(pointer, option, value))
    }

    /// Copies the bytes. Without any, there is still an address to give: without one, libcurl reads standard input.
    func setBody(_ bytes: [UInt8]) throws(TransportError) {
        if bytes.isEmpty { return try set(CURLOPT_COPYPOSTFIELDS, "") }
        try check(ccurl_set_offset(pointer, CURLOPT_POSTFIELDSIZE_LARGE, curl_off_t(bytes.count)))
        let code = bytes.withUnsafeBytes { buffer in
            ccurl_set_pointer(pointer, CURLOPT_COPYPOSTFIELDS, UnsafeMutableRawPointer(mutating: buffer.baseAddress))
        }
        try check(code)
    }

    func setCallbacks(
        context: UnsafeMutableRawPointer,
        beforeSending: curl_prereq_callback,
        headerLine: curl_write_callback,
        body: curl_write_callback
    ) throws(TransportError) {
        try check(ccurl_set_prerequest_callback(pointer, beforeSending, context))
        try check(ccurl_set_header_callback(pointer, headerLine, context))
        try check(ccurl_set_write_callback(pointer, body, context))
    }

    func setReadCallback(context: UnsafeMutableRawPointer, _ callback: curl_read_callback) throws(TransportError) {
        try check(ccurl_set_read_callback(pointer, callback, context))
    }

    /// The status of the last response, 0 if there was none.
    var status: Int {
        var status = 0
        return ccurl_get_long(pointer, CURLINFO_RESPONSE_CODE, &status) == CURLE_OK ? status : 0
    }

    /// The headers of the last response.
    var headers: HeaderList {
        var list = HeaderList()
        var last: UnsafeMutablePointer<curl_header>?
        while let header = curl_easy_nextheader(pointer, UInt32(CURLH_HEADER), -1, last) {
            let field = header.pointee
            list.fields.append(.init(name: String(cString: field.name), value: String(cString: field.value)))
            last = header
        }
        return list
    }

    private func check(_ code: CURLcode) throws(TransportError) {
        guard code == CURLE_OK else {
            let detail = String(cString: curl_easy_strerror(code))
            throw TransportError(.unavailable, detail: detail, requestMayHaveBeenReceived: false)
        }
    }
}
