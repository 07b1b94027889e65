import Foundation
import HTTPTypes
import Hummingbird
import IntakeCore
import NIOCore

/// Serves recorded sentences to the telephony company that plays them.
struct AudioRoutes {
    let configuration: CurrentConfiguration

    /// Addresses hold the version of a file, so an answer may be kept for a day.
    private static let caching = "public, max-age=86400"

    func add<Context: RequestContext>(to router: some RouterMethods<Context>) {
        for method in [HTTPRequest.Method.get, .head] {
            router.on("/audio/{language}/{file}", method: method) { request, context in
                let language = Language(rawValue: context.parameters.get("language") ?? "")
                let name = context.parameters.get("file") ?? ""
                guard let language, let file = configuration.catalogue.audio.file(named: name, in: language) else {
                    throw HTTPError(.notFound)
                }
                let response = try Self.response(with: file, to: request)
                return method == .head ? response.createHeadResponse() : response
            }
        }
    }

    private static func response(with file: AudioFile, to request: Request) throws -> Response {
        // Between two readings of the configuration the file may have gone, or changed: its tag is then a new one.
        guard let file = try? AudioFile(file.path, in: file.language),
            let content = FileManager.default.contents(atPath: file.path)
        else { throw HTTPError(.notFound) }
        let tag = "\"\(file.version)\""
        let headers: HTTPFields = [.contentType: file.format.mediaType, .cacheControl: caching, .eTag: tag]
        let known = request.headers[.ifNoneMatch]?.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
        if known?.contains(tag) == true { return Response(status: .notModified, headers: headers) }
        return Response(status: .ok, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(bytes: content)))
    }
}
