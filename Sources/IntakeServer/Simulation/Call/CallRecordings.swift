import Foundation
import IntakeCore
import Providers

/// Where the messages go that people leave during simulated calls: to the simulated carrier, which keeps them until
/// they are fetched and deleted.
struct CallRecordings: Sendable {
    /// The simulated carrier's address; without one, messages have a name and cannot be fetched.
    let carrier: String?
    let accountSID: String
    let transport: any Transport
    /// What gives people a voice.
    var studio = SoundStudio()

    /// A name for the next message.
    func name() -> KeptRecording {
        let sid = "RE" + SimulatedCarrier.randomHex()
        let base = carrier ?? "https://api.twilio.com"
        return KeptRecording(sid: sid, url: "\(base)/2010-04-01/Accounts/\(accountSID)/Recordings/\(sid)")
    }

    /// What became of a message, as the carrier tells it.
    struct Outcome: Hashable, Sendable {
        /// `completed`, `absent` or `failed`.
        var status: String
        var fields: [CallField]
    }

    /// Keeps a message so that it can be fetched.
    func file(
        _ message: RecordedMessage,
        as kept: KeptRecording,
        words: String,
        of call: CallIdentity
    ) async -> Outcome {
        var status = "absent"
        if message.length > .zero {
            status = await upload(message, as: kept, words: words, callSID: call.sid) ? "completed" : "failed"
        }
        return Outcome(
            status: status,
            fields: [
                CallField("CallSid", call.sid), CallField("RecordingSid", kept.sid),
                CallField("RecordingUrl", kept.url), CallField("RecordingStatus", status),
                CallField("RecordingDuration", String(message.length.carrierSeconds)),
                CallField("RecordingChannels", "1"), CallField("RecordingSource", "RecordVerb"),
                CallField("RecordingStartTime", Date().formatted(.carrier)),
            ]
        )
    }

    private func upload(
        _ message: RecordedMessage,
        as kept: KeptRecording,
        words: String,
        callSID: String
    ) async -> Bool {
        guard let carrier else { return true }
        let voice = await studio.voice(saying: words, lasting: message.length)
        let recording = SimulatedRecording(
            sid: kept.sid,
            accountSID: accountSID,
            callSID: callSID,
            seconds: message.length.carrierSeconds,
            wav: Data(voice.encoded),
            mp3: Data(await studio.mp3(of: voice))
        )
        guard let body = try? JSONEncoder().encode(recording) else { return false }
        let request = OutboundRequest(
            method: .post,
            url: carrier + "/phones/recordings",
            headers: ["Content-Type": "application/json"],
            body: Array(body)
        )
        return (try? await transport.perform(request))?.status == 204
    }
}
