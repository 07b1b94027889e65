import Foundation

/// A message that somebody left during a simulated call, as the simulated carrier keeps it.
struct SimulatedRecording: Codable, Hashable, Sendable {
    var sid: String
    var accountSID: String
    var callSID: String
    var seconds: Int
    /// The message as a WAV file.
    var wav: Data
    /// The message as an MP3 file.
    var mp3: Data
}
