/// Somebody without the right role asked for a case.
public struct AccessDenied: Error, Hashable, CustomStringConvertible {
    /// What happened, and what to do.
    public var description: String {
        "Only advocates and coordinators see and change cases. Ask an administrator for that role."
    }
}
