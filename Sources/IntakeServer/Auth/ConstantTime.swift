/// Comparison that takes as long for a first wrong byte as for the last.
enum ConstantTime {
    /// Whether two secrets of the same kind are equal. Their length is no secret.
    static func areEqual(_ left: [UInt8], _ right: [UInt8]) -> Bool {
        guard left.count == right.count else { return false }
        return zip(left, right).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
    }
}
