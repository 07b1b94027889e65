/// How far the sound of a message has come from the provider to us. Names are never changed: stored rows hold them.
public enum RecordingState: String, CaseIterable, Codable, Hashable, Sendable {
    /// A caller left it; the provider is preparing it.
    case announced
    /// The provider says that it can be fetched.
    case ready
    /// We have it; the provider still does too.
    case fetched
    /// We alone have it.
    case removed
    /// The provider says that nothing was recorded.
    case absent
    /// It is lost, or could not be fetched for days.
    case failed
    /// It was destroyed with all that was held on the person.
    case erased

    /// Whether we have the sound.
    public var isPlayable: Bool { self == .fetched || self == .removed }

    /// Whether the sound may still come.
    public var isPending: Bool { self == .announced || self == .ready }
}
