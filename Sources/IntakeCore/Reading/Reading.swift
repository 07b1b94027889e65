/// What a text was read as, with the evidence for it.
public struct Reading<Value> {
    /// What the person meant.
    public let value: Value
    /// The words that decided, as the person typed them.
    public let evidence: String
    /// What the person added to the answer, as typed; nil when there is nothing more.
    public let remark: String?

    /// A reading of `value`, decided by the words in `evidence`.
    public init(value: Value, evidence: String, remark: String? = nil) {
        self.value = value
        self.evidence = evidence
        self.remark = remark
    }
}

extension Reading: Sendable where Value: Sendable {}
extension Reading: Equatable where Value: Equatable {}
extension Reading: Hashable where Value: Hashable {}
extension Reading: Encodable where Value: Encodable {}
extension Reading: Decodable where Value: Decodable {}
