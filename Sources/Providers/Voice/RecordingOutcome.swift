/// What became of an attempt to fetch a recording.
public enum RecordingFetch: Sendable, Equatable {
    /// The recording, and its media type in lower case, as `audio/mpeg`.
    case fetched(audio: [UInt8], mediaType: String)
    /// It is not there. It takes some seconds to be made; a provider may give the same answer for one that was
    /// deleted, so give up in the end.
    case notYetThere
    /// It is no more.
    case gone
    /// It could not be had this time, for this reason.
    case refused(SendFailure)
}

/// The sound is a person's own words.
extension RecordingFetch: Confidential {}

/// What became of an attempt to delete a recording.
public enum RecordingDeletion: Sendable, Equatable {
    /// The provider has it no more, whoever deleted it.
    case deleted
    /// The provider still has it, for this reason.
    case refused(SendFailure)
}
