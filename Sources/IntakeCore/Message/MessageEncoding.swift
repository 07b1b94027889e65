/// How a text message travels. One character outside GSM-7 sends the whole message in UCS-2, which holds less than
/// half as much.
public enum MessageEncoding: String, Sendable, Hashable, Codable, CaseIterable {
    /// Seven-bit characters; units are septets.
    case gsm7

    /// Sixteen-bit characters; units are UTF-16 code units.
    case ucs2

    /// The units that fit in a message sent as one segment: 160 septets or 70 UTF-16 units.
    public var unitsInSingleSegment: Int {
        switch self {
        case .gsm7: 160
        case .ucs2: 70
        }
    }

    /// The units that fit in each segment of a longer message, whose header takes some of the room: 153 or 67.
    public var unitsInJoinedSegment: Int {
        switch self {
        case .gsm7: 153
        case .ucs2: 67
        }
    }

    /// What a character costs in this encoding. One that GSM-7 lacks counts as in UCS-2, the only way to send it.
    func units(for scalar: Unicode.Scalar) -> Int {
        switch self {
        case .gsm7: GSM7.septets(for: scalar) ?? UTF16.width(scalar)
        case .ucs2: UTF16.width(scalar)
        }
    }
}
