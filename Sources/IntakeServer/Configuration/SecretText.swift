/// A secret that was read. It prints as `[secret]`, in interpolations, dumps and debuggers too.
public struct SecretText: Hashable, Sendable, CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// The secret itself.
    public let value: String

    /// Wraps a secret.
    public init(_ value: String) {
        self.value = value
    }

    /// Says that it is a secret, not which.
    public var description: String { "[secret]" }
    /// Says that it is a secret, not which.
    public var debugDescription: String { description }
    /// Shows nothing.
    public var customMirror: Mirror { Mirror(self, children: [:]) }
}
