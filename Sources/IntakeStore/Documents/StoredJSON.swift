import Foundation

/// How values are written into columns.
enum StoredJSON {
    private static let encoder = JSONEncoder()
    private static let decoder = JSONDecoder()
    /// The same value always gives the same bytes.
    private static let canonicalEncoder: JSONEncoder = {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return encoder
    }()

    static func encode(_ value: some Encodable) throws -> Data {
        try encoder.encode(value)
    }

    static func canonical(_ value: some Encodable) throws -> Data {
        try canonicalEncoder.encode(value)
    }

    static func decode<Decoded: Decodable>(_ type: Decoded.Type, from data: Data) throws -> Decoded {
        try decoder.decode(type, from: data)
    }
}
