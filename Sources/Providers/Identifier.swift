/// A provider's name for a message, call or recording, whatever its form: each company chooses its own.
enum Identifier {
    /// The text, if it is 1 to 64 printable ASCII characters without a space.
    static func validated(_ text: String) -> String? {
        let isPrintable = text.utf8.allSatisfy { (0x21...0x7E).contains($0) }
        return isPrintable && (1...64).contains(text.utf8.count) ? text : nil
    }
}

extension FormParameters {
    /// A parameter that must be there and not empty.
    func required(_ name: String) throws(WebhookError) -> String {
        guard let value = try value(of: name), !value.isEmpty else { throw .missingParameter(name) }
        return value
    }

    /// A parameter that names something of the provider's.
    func identifier(_ name: String) throws(WebhookError) -> String {
        guard let identifier = Identifier.validated(try required(name)) else { throw .invalidParameter(name) }
        return identifier
    }
}
