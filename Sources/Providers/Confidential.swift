/// A value that holds a person's number or words, or a secret of ours: it prints as its type's name alone, so that no
/// log, error page or dump can hold them.
public protocol Confidential: CustomStringConvertible, CustomReflectable {}

extension Confidential {
    /// The name of the type.
    public var description: String { "\(Self.self)(redacted)" }
    /// No children: `dump` shows no more than the description.
    public var customMirror: Mirror { Mirror(self, children: [:]) }
}
