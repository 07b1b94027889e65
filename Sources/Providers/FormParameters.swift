/// The parameters of a form or a query (`application/x-www-form-urlencoded`), in the order received.
///
/// Names and values are kept as the bytes that the percent escapes stand for, so that a signature can be computed
/// over what the sender really had, and nothing that a person wrote is lost: a broken escape is kept as it stands,
/// and bytes that are not UTF-8 become U+FFFD in the text alone. NUL is a character like any other.
public struct FormParameters: Sendable, Equatable {
    /// One name and its value.
    public struct Parameter: Sendable, Hashable {
        /// The name's bytes.
        public let nameBytes: [UInt8]
        /// The value's bytes.
        public let valueBytes: [UInt8]

        /// The name, with U+FFFD for what is not UTF-8.
        public var name: String { String(decoding: nameBytes, as: UTF8.self) }
        /// The value, with U+FFFD for what is not UTF-8.
        public var value: String { String(decoding: valueBytes, as: UTF8.self) }
    }

    /// The most parameters that one request may hold; providers send some thirty.
    public static let maximumCount = 1_000

    /// Every parameter in the order received, repeated ones included.
    public let all: [Parameter]

    /// Parameters of these names and values.
    public init(_ parameters: [(name: String, value: String)] = []) {
        all = parameters.map { Parameter(nameBytes: Array($0.name.utf8), valueBytes: Array($0.value.utf8)) }
    }

    /// Reads an encoded form or query.
    public init(parsing encoded: some Sequence<UInt8>) throws(WebhookError) {
        let fields = Array(encoded).split(separator: UInt8(ascii: "&"), maxSplits: Self.maximumCount)
        guard fields.count <= Self.maximumCount else { throw .tooManyParameters }
        all = fields.map { field in
            let name = field.prefix { $0 != UInt8(ascii: "=") }
            return Parameter(
                nameBytes: PercentEncoding.decodingForm(name),
                valueBytes: PercentEncoding.decodingForm(field.dropFirst(name.count + 1))
            )
        }
    }

    /// The parameters of a webhook: those of the query for a GET, else those of the body.
    ///
    /// Never both: where the two mix, one could pass for the other.
    public init(of request: WebhookRequest) throws(WebhookError) {
        if request.method == "GET" {
            try self.init(parsing: request.query.utf8)
        } else if request.body.isEmpty {
            self.init()
        } else if request.mediaType == "application/x-www-form-urlencoded" {
            try self.init(parsing: request.body)
        } else {
            throw .wrongContentType
        }
    }

    /// The value of a parameter that may be given once, or nil if it is absent.
    ///
    /// - Throws: `invalidParameter` if it has two different values: a reader could not tell which one counts.
    public func value(of name: String) throws(WebhookError) -> String? {
        let named = all.filter { $0.nameBytes.elementsEqual(name.utf8) }
        guard let first = named.first else { return nil }
        guard named.allSatisfy({ $0.valueBytes == first.valueBytes }) else { throw .invalidParameter(name) }
        return first.value
    }

    /// The same parameters with U+FFFD in the place of what is not UTF-8.
    public var repaired: FormParameters {
        FormParameters(all.map { ($0.name, $0.value) })
    }

    /// The encoded form, as a body or a query.
    public var encoded: String {
        all.map { PercentEncoding.encodingForm($0.nameBytes) + "=" + PercentEncoding.encodingForm($0.valueBytes) }
            .joined(separator: "&")
    }
}

extension FormParameters: Confidential {}
extension FormParameters.Parameter: Confidential {}
