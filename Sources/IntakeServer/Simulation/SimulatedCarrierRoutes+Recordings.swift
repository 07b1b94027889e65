import Foundation
import Hummingbird

/// What people recorded, which the gateway fetches and deletes.
extension SimulatedCarrierRoutes {
    func addRecordings(to router: Router<BasicRequestContext>) {
        router.get("2010-04-01/Accounts/{account}/Recordings/{recording}", use: fetch)
        router.get("2010-04-01/Accounts/{account}/Recordings.json", use: list)
        router.delete("2010-04-01/Accounts/{account}/Recordings/{recording}", use: delete)
        router.post("phones/recordings", use: keep)
    }

    @Sendable
    private func keep(_ request: Request, context: BasicRequestContext) async throws -> Response {
        let body = try await request.body.collect(upTo: 1 << 27)
        let recording = try JSONDecoder().decode(SimulatedRecording.self, from: Data(body.readableBytesView))
        await carrier.keep(recording)
        return Response(status: .noContent)
    }

    @Sendable
    private func fetch(_ request: Request, context: BasicRequestContext) async throws -> Response {
        let (recording, format) = try await recording(request, context)
        switch format {
        case "mp3": return sound(recording.mp3, type: "audio/mpeg")
        case "wav", nil: return sound(recording.wav, type: "audio/x-wav")
        case "json": return try Response.json(SimulatedRecordingEntry(recording))
        default: throw HTTPError(.notFound)
        }
    }

    @Sendable
    private func list(_ request: Request, context: BasicRequestContext) async throws -> Response {
        let account = try await authenticated(request, context)
        let kept = await carrier.recordings.values.filter { $0.accountSID == account }.sorted { $0.sid < $1.sid }
        return try Response.json(SimulatedRecordingList(recordings: kept.map(SimulatedRecordingEntry.init)))
    }

    @Sendable
    private func delete(_ request: Request, context: BasicRequestContext) async throws -> Response {
        let (recording, _) = try await recording(request, context)
        await carrier.deleteRecording(recording.sid)
        return Response(status: .noContent)
    }

    /// The recording that an address names, and the format after its name.
    private func recording(
        _ request: Request,
        _ context: BasicRequestContext
    ) async throws -> (SimulatedRecording, String?) {
        let account = try await authenticated(request, context)
        let parts = try context.parameters.require("recording").split(separator: ".", maxSplits: 1).map(String.init)
        guard let sid = parts.first, let recording = await carrier.recordings[sid], recording.accountSID == account
        else { throw HTTPError(.notFound) }
        return (recording, parts.count == 2 ? parts[1] : nil)
    }

    private func sound(_ audio: Data, type: String) -> Response {
        Response(
            status: .ok,
            headers: [.contentType: type],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: audio))
        )
    }
}

extension SimulatedCarrier {
    func keep(_ recording: SimulatedRecording) {
        recordings[recording.sid] = recording
    }

    func deleteRecording(_ sid: String) {
        recordings[sid] = nil
    }
}

private struct SimulatedRecordingList: Encodable {
    var recordings: [SimulatedRecordingEntry]
    var nextPageUri: String?
}

private struct SimulatedRecordingEntry: Encodable {
    var sid: String
    var accountSid: String
    var callSid: String
    var duration: String
    var channels = 1
    var source = "RecordVerb"
    var status = "completed"

    init(_ recording: SimulatedRecording) {
        sid = recording.sid
        accountSid = recording.accountSID
        callSid = recording.callSID
        duration = String(recording.seconds)
    }
}
