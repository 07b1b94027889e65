import Foundation
import Providers
import TestSupport
import Testing

/// Random signatures and documents of ours, for Twilio's own library to judge: `Tests/Conformance/twilio_sdk.py`.
struct ConformanceVectors {
    /// One line of the file. A signature has all parts but the last two; a document has those alone.
    private struct Vector: Encodable {
        var token: String?
        var algorithm: String?
        var url: String?
        var parameters: [[String]]?
        var signature: String?
        var document: String?
        var texts: [String]?
    }

    /// Writes to the path in `PORTE_VOIX_VECTORS` if it is set.
    @Test func conformanceVectors() throws {
        var generator = SeededGenerator(seed: 1)
        var vectors: [Vector] = []
        for index in 0..<300 {
            vectors.append(try signature(index, using: &generator))
            vectors.append(try document(using: &generator))
        }
        let encoder = JSONEncoder()
        let lines = try vectors.map { String(decoding: try encoder.encode($0), as: UTF8.self) + "\n" }
        if let path = ProcessInfo.processInfo.environment["PORTE_VOIX_VECTORS"] {
            try lines.joined().write(toFile: path, atomically: true, encoding: .utf8)
        }
    }

    private func signature(_ index: Int, using generator: inout SeededGenerator) throws -> Vector {
        let url = url(index, using: &generator)
        let names = ["Body", "body", "Digits", "From", "FromCity", "É", generator.text(maximumLength: 3)]
        let parameters = (0..<Int.random(in: 0...8, using: &generator)).map { _ in
            (
                name: names[Int.random(in: names.indices, using: &generator)],
                value: generator.text(maximumLength: Int.random(in: 0...20, using: &generator))
            )
        }
        let token = String(UInt64.random(in: 0...UInt64.max, using: &generator), radix: 16)
        let algorithm: TwilioSigner.Algorithm = index.isMultiple(of: 3) ? .sha256 : .sha1
        let signer = TwilioSigner(secret: token, algorithm: algorithm)
        let signature = signer.signature(url: url, parameters: FormParameters(parameters))
        #expect(signer.isValid(signature, url: url, parameters: FormParameters(parameters)))
        return Vector(
            token: token,
            algorithm: algorithm.rawValue,
            url: url,
            parameters: parameters.map { [$0.name, $0.value] },
            signature: signature
        )
    }

    private func url(_ index: Int, using generator: inout SeededGenerator) -> String {
        let origin = ["https://example.test", "http://127.0.0.1:8080", "https://example.test:8443"][index % 3]
        let query = FormParameters([("q\(index)", generator.text(maximumLength: 6))]).encoded
        return "\(origin)/webhooks/caf%C3%A9/\(index)" + (index.isMultiple(of: 2) ? "?\(query)" : "")
    }

    private func document(using generator: inout SeededGenerator) throws -> Vector {
        let replies = (0..<Int.random(in: 1...3, using: &generator)).map { _ in
            ReplyMessage(
                text: "]]>&<\"'" + generator.text(maximumLength: 30),
                statusCallback: Bool.random(using: &generator) ? "https://example.test/status?a=1&b=\"<2>\"" : nil
            )
        }
        let answer = try #require(twilio.answer(saying: replies))
        return Vector(document: String(decoding: answer.body, as: UTF8.self), texts: replies.map(\.text))
    }
}
