import Foundation
import HTTPTypes
import Hummingbird
import NIOCore

extension Response {
    /// An error for a program: a status and a sentence.
    static func json(error: String, status: HTTPResponse.Status, headers: HTTPFields = [:]) -> Response {
        let body = try? JSONCoding.encoder.encode(["error": error])
        return json(body ?? Data("{}".utf8), status: status, headers: headers)
    }

    /// An answer that is JSON already.
    static func json(_ body: Data, status: HTTPResponse.Status = .ok, headers: HTTPFields = [:]) -> Response {
        var fields = headers
        fields[.contentType] = "application/json; charset=utf-8"
        return Response(status: status, headers: fields, body: ResponseBody(byteBuffer: ByteBuffer(bytes: body)))
    }
}

/// How the API writes JSON: keys in order, times in ISO 8601 UTC.
enum JSONCoding {
    static var encoder: JSONEncoder {
        let encoder = JSONEncoder()
        encoder.dateEncodingStrategy = .iso8601
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return encoder
    }
}
