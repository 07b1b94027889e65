import Foundation
import HTTPTypes
import Hummingbird
import IntakeCore
import IntakeStore
import NIOCore

/// The messages that people left on the phone.
extension CaseRoom {
    /// The sound of a message, whole or in part; with `?download`, as a file to keep.
    @Sendable
    func recording(_ request: Request, context: CaseReaderContext) async throws -> Response {
        let reference = try reference(context)
        let isDownload = request.uri.queryParameters["download"] != nil
        let audio = try await console.store.audio(
            of: try context.parameters.require("recording"),
            in: reference,
            for: .advocate(context.session.advocate),
            as: isDownload ? .download : .listening,
            at: console.settings.now()
        )
        guard let audio else { throw ConsoleError.noSuchRecording }
        var headers: HTTPFields = [.contentType: audio.playableType, .acceptRanges: "bytes"]
        if isDownload {
            let time = audio.at.formatted(.iso8601).replacing(":", with: "")
            let name = "\(reference.text)-\(time).\(audio.fileExtension)"
            headers[.contentDisposition] = "attachment; filename=\"\(name)\""
        }
        return Self.response(audio.bytes, ByteRange(request.headers, of: audio.bytes.count), headers)
    }

    private static func response(_ bytes: Data, _ range: ByteRange, _ headers: HTTPFields) -> Response {
        var headers = headers
        switch range {
        case .whole:
            return Response(status: .ok, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
        case .part(let part):
            headers[.contentRange] = "bytes \(part.lowerBound)-\(part.upperBound)/\(bytes.count)"
            let slice = bytes.dropFirst(part.lowerBound).prefix(part.count)
            let body = ResponseBody(byteBuffer: ByteBuffer(bytes: slice))
            return Response(status: .partialContent, headers: headers, body: body)
        case .unsatisfiable:
            return Response(
                status: .rangeNotSatisfiable,
                headers: [.contentRange: "bytes */\(bytes.count)", .acceptRanges: "bytes"]
            )
        }
    }
}

extension RecordingAudio {
    /// The types that browsers play and we know a file's ending for; what else a provider calls it is bytes.
    private static let fileExtensions = [
        "audio/mpeg": "mp3", "audio/wav": "wav", "audio/x-wav": "wav", "audio/ogg": "ogg",
    ]

    fileprivate var fileExtension: String { Self.fileExtensions[mediaType] ?? "bin" }

    fileprivate var playableType: String {
        Self.fileExtensions[mediaType] == nil ? "application/octet-stream" : mediaType
    }
}

extension ConsoleError {
    static let noSuchRecording = ConsoleError(
        status: .notFound,
        title: Phrase(fr: "Message introuvable", en: "Message not found"),
        sentence: Phrase(
            fr: "Ce message vocal n’est pas encore arrivé, ou il a été effacé. Rouvrez le dossier pour voir où il en "
                + "est.",
            en: "This voice message has not come yet, or was erased. Open the case again to see where it stands."
        ),
        wayOn: .queue
    )
}
