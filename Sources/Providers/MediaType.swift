/// The value of a `Content-Type` header.
enum MediaType {
    /// The type in lower case without its parameters, as `application/json`.
    static func essence(of header: String) -> String {
        header.prefix { $0 != ";" && $0 != "," }.filter { !$0.isWhitespace }.lowercased()
    }
}
