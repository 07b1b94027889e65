/// What a call waits for once all was said.
public enum Listening: Codable, Hashable, Sendable {
    /// One key, within so many seconds.
    case key(within: Int)
    /// Several keys, ended by `#`, each within so many seconds.
    case entry(atMost: Int, within: Int)
    /// A message in the person's own words of so many seconds at most, after a tone. Until the tone, a key is heard
    /// too.
    case message(atMost: Int)
    /// An advocate who is called: the one with this place in the list of those on call, from 0, or all together.
    case advocate(Int)
    /// Nothing: the call ends.
    case nothing

    /// Whether the person is about to be recorded.
    var isMessage: Bool {
        if case .message = self { true } else { false }
    }
}
