/// The headers of a request or a response, in their order on the wire.
///
/// Names compare without regard to ASCII case (RFC 9110, section 5.1); a name may occur more than once.
public struct HeaderList: Sendable, Hashable {
    /// One header line.
    public struct Field: Sendable, Hashable {
        /// The name, as written by its sender.
        public var name: String
        /// The value, without surrounding white space.
        public var value: String

        /// A header line of this name and value; a transport refuses what cannot be sent as one line.
        public init(name: String, value: String) {
            self.name = name
            self.value = value
        }
    }

    /// The header lines, in order.
    public var fields: [Field]

    /// A list of these header lines.
    public init(_ fields: [Field] = []) {
        self.fields = fields
    }

    /// The value of the first header of that name, or `nil` if there is none.
    public subscript(name: String) -> String? {
        let wanted = name.asciiLowercased
        return fields.first { $0.name.asciiLowercased == wanted }?.value
    }
}

extension HeaderList: ExpressibleByDictionaryLiteral {
    /// A list from name and value pairs, in the order written.
    public init(dictionaryLiteral elements: (String, String)...) {
        fields = elements.map { Field(name: $0.0, value: $0.1) }
    }
}

extension String {
    fileprivate var asciiLowercased: [UInt8] {
        utf8.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    }
}
