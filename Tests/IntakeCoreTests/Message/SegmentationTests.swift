import IntakeCore
import Testing

struct SegmentationCase: Sendable, CustomTestStringConvertible {
    var name: String
    var text: String
    var encoding: MessageEncoding
    /// The units in each segment.
    var units: [Int]

    init(_ name: String, _ text: String, _ encoding: MessageEncoding, _ units: [Int]) {
        (self.name, self.text, self.encoding, self.units) = (name, text, encoding, units)
    }

    var testDescription: String { name }

    static let all: [SegmentationCase] = [
        .init("empty", "", .gsm7, [0]),
        .init("a×160", "a" * 160, .gsm7, [160]),
        .init("a×161", "a" * 161, .gsm7, [153, 8]),
        .init("a×306", "a" * 306, .gsm7, [153, 153]),
        .init("a×307", "a" * 307, .gsm7, [153, 153, 1]),
        .init("é×160", "é" * 160, .gsm7, [160]),
        .init("ê×70", "ê" * 70, .ucs2, [70]),
        .init("ê×71", "ê" * 71, .ucs2, [67, 4]),
        .init("ê×134", "ê" * 134, .ucs2, [67, 67]),
        .init("ê×135", "ê" * 135, .ucs2, [67, 67, 1]),
        .init("a×158 €", "a" * 158 + "€", .gsm7, [160]),
        .init("a×159 €", "a" * 159 + "€", .gsm7, [153, 8]),
        .init("€ on the edge", "a" * 152 + "€" + "a" * 152, .gsm7, [152, 153, 1]),
        .init("€×80", "€" * 80, .gsm7, [160]),
        .init("€×81", "€" * 81, .gsm7, [152, 10]),
        .init("€×153", "€" * 153, .gsm7, [152, 152, 2]),
        .init("emoji on the edge", "ê" * 66 + "👍" + "ê" * 66, .ucs2, [66, 67, 1]),
        .init("👍×35", "👍" * 35, .ucs2, [70]),
        .init("👍×36", "👍" * 36, .ucs2, [66, 6]),
        .init("👍×67", "👍" * 67, .ucs2, [66, 66, 2]),
        .init("a×69 ’", "a" * 69 + "’", .ucs2, [70]),
        .init("a×70 ’", "a" * 70 + "’", .ucs2, [67, 4]),
        .init("Ça va", "Ça va", .gsm7, [5]),
        .init("ça va", "ça va", .ucs2, [5]),
        .init("À bientôt", "À bientôt", .ucs2, [9]),
        .init("à bientot", "à bientot", .gsm7, [9]),
        .init("ÉTÉ été où", "ÉTÉ été où", .gsm7, [10]),
        .init("keycap", "1\u{FE0F}\u{20E3}", .ucs2, [3]),
        .init("a×159 backtick", "a" * 159 + "`", .ucs2, [67, 67, 26]),
        .init("CR LF", "a\r\nb", .gsm7, [4]),
        .init("TAB", "a\tb", .ucs2, [3]),
        .init("NBSP", "a\u{A0}b", .ucs2, [3]),
        .init("decomposed é", "e\u{301}", .ucs2, [2]),
        .init("CR LF on the edge", "a" * 152 + "\r\n" + "a" * 10, .gsm7, [153, 11]),
        .init("accent parted from its letter", "a" * 66 + "e\u{301}" + "a" * 10, .ucs2, [67, 11]),
        .init("NUL", "\0", .ucs2, [1]),
        .init("longest text", "a" * 1600, .gsm7, [153, 153, 153, 153, 153, 153, 153, 153, 153, 153, 70]),
    ]
}

@Suite("Segments of a message")
struct SegmentationTests {
    @Test("Encoding, units and segments", arguments: SegmentationCase.all)
    func table(_ expected: SegmentationCase) {
        let segmentation = Segmentation(of: expected.text)
        #expect(segmentation.encoding == expected.encoding)
        #expect(segmentation.units == expected.units.reduce(0, +))
        #expect(segmentation.segments.map { units(of: $0, in: segmentation.encoding) } == expected.units)
        #expect(segmentation.count == expected.units.count)
    }

    @Test("Any text: the segments are full, within the limit, and give it back", arguments: UInt64(0)..<100)
    func properties(seed: UInt64) {
        var texts = RandomText(seed: seed)
        for _ in 0..<20 {
            let text = texts.next()
            let segmentation = Segmentation(of: text)
            let encoding = segmentation.encoding
            let sizes = segmentation.segments.map { units(of: $0, in: encoding) }
            let limit = sizes.count == 1 ? encoding.unitsInSingleSegment : encoding.unitsInJoinedSegment
            #expect(segmentation.segments.flatMap { $0.unicodeScalars.map(\.value) } == text.scalarValues)
            #expect(sizes.reduce(0, +) == segmentation.units)
            #expect(sizes.allSatisfy { $0 <= limit })
            #expect(sizes.dropLast().allSatisfy { $0 >= limit - 1 })
            #expect((encoding == .gsm7) == GSM7.canEncode(text))
        }
    }

    /// Counted from the pieces themselves, not from what the cutting remembers.
    private func units(of segment: Substring, in encoding: MessageEncoding) -> Int {
        encoding == .gsm7 ? GSM7.septets(in: segment) ?? -1 : segment.utf16.count
    }
}

private func * (text: String, count: Int) -> String {
    String(repeating: text, count: count)
}
