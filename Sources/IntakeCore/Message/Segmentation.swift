/// A text as a carrier bills it: its encoding, its length in that encoding, and the segments it is cut into.
///
/// Segments are filled to the last unit that fits, without regard for words. A character of two units (a GSM-7
/// extension character, a UTF-16 surrogate pair) is never cut, so a segment may end one unit short and the number of
/// segments is not the length divided by the limit.
public struct Segmentation: Sendable, Hashable {
    /// The narrowest encoding that holds the whole text.
    public let encoding: MessageEncoding

    /// The length of the text: septets in GSM-7, UTF-16 code units in UCS-2.
    public let units: Int

    /// The text in order, one piece for each segment; joined, they give the text back. Never empty: an empty text
    /// is one empty segment.
    public let segments: [Substring]

    /// The number of segments, which is what carriers charge for. At least 1.
    public var count: Int { segments.count }

    /// Measures and cuts a text as it stands; see ``Swift/String/transliteratedToGSM7()`` to make it cheaper first.
    public init(of text: String) {
        if let septets = GSM7.septets(in: text) {
            encoding = .gsm7
            units = septets
        } else {
            encoding = .ucs2
            units = text.utf16.count
        }
        segments = units <= encoding.unitsInSingleSegment ? [text[...]] : Self.cut(text, for: encoding)
    }

    private static func cut(_ text: String, for encoding: MessageEncoding) -> [Substring] {
        let scalars = text.unicodeScalars
        var segments: [Substring] = []
        var start = scalars.startIndex
        var filled = 0
        for index in scalars.indices {
            let cost = encoding.units(for: scalars[index])
            if filled + cost > encoding.unitsInJoinedSegment {
                segments.append(text[start..<index])
                start = index
                filled = 0
            }
            filled += cost
        }
        segments.append(text[start...])
        return segments
    }
}
