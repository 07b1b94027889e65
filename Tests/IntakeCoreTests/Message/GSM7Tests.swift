import IntakeCore
import Testing

@Suite("GSM-7 alphabet")
struct GSM7Tests {
    @Test("The alphabet has 127 characters of one septet and 10 of two")
    func size() {
        let costs = (0...UInt32(0x10FFFF)).compactMap(Unicode.Scalar.init).compactMap(GSM7.septets(for:))
        #expect(costs.count { $0 == 1 } == 127)
        #expect(costs.count { $0 == 2 } == 10)
        #expect(costs.count == 137)
    }

    @Test(
        "One septet",
        arguments: scalars("@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./09:;<=>?¡AZÄÖÑÜ§¿azäöñüà")
    )
    func basic(scalar: Unicode.Scalar) {
        #expect(GSM7.septets(for: scalar) == 1)
    }

    @Test("Two septets", arguments: scalars("\u{0C}^{}\\[~]|€"))
    func extended(scalar: Unicode.Scalar) {
        #expect(GSM7.septets(for: scalar) == 2)
    }

    @Test(
        "Not in the alphabet",
        arguments: scalars("çâêëîïôœûÿÀÂÈÊËÎÏÔŒÙÛ«»‘’“”–—…•°ªº\u{A0}\u{202F}\t`\0\u{1B}\u{301}👍")
    )
    func absent(scalar: Unicode.Scalar) {
        #expect(GSM7.septets(for: scalar) == nil)
        #expect(!GSM7.canEncode("a\(scalar)"))
    }

    @Test("CR LF is one grapheme and two septets; a decomposed é is outside")
    func countedByScalar() {
        #expect(GSM7.septets(in: "a\r\nb") == 4)
        #expect(GSM7.septets(in: "e\u{301}") == nil)
        #expect(GSM7.septets(in: "") == 0)
        #expect(GSM7.canEncode(""))
    }
}

private func scalars(_ text: String) -> [Unicode.Scalar] {
    Array(text.unicodeScalars)
}
