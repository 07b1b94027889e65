import HTTPTypes
import Testing

@testable import IntakeServer

/// The examples of RFC 9110, section 14.1.2, and what clients get wrong.
struct ByteRangeTests {
    @Test(
        arguments: [
            (nil, 10_000, ByteRange.whole), ("bytes=0-499", 10_000, .part(0...499)),
            ("bytes=500-999", 10_000, .part(500...999)), ("bytes=-500", 10_000, .part(9_500...9_999)),
            ("bytes=9500-", 10_000, .part(9_500...9_999)), ("bytes=0-", 10_000, .part(0...9_999)),
            ("Bytes = 0-0", 10_000, .part(0...0)), ("bytes=9999-20000", 10_000, .part(9_999...9_999)),
            ("bytes=-20000", 10_000, .part(0...9_999)), ("bytes=10000-", 10_000, .unsatisfiable),
            ("bytes=-0", 10_000, .unsatisfiable), ("bytes=0-", 0, .unsatisfiable), ("bytes=-5", 0, .unsatisfiable),
            ("bytes=5-4", 10_000, .whole), ("bytes=-", 10_000, .whole), ("bytes=", 10_000, .whole),
            ("bytes=0-1,3-4", 10_000, .whole), ("items=0-4", 10_000, .whole), ("bytes=a-b", 10_000, .whole),
            ("bytes=99999999999999999999-", 10_000, .whole), ("bytes=999999999999999999-", 10_000, .unsatisfiable),
        ] as [(String?, Int, ByteRange)]
    )
    func reads(header: String?, size: Int, range: ByteRange) {
        var headers = HTTPFields()
        headers[.range] = header
        #expect(ByteRange(headers, of: size) == range)
    }

    @Test func givesAllToWhoNamesAVersion() {
        #expect(ByteRange([.range: "bytes=0-4", .ifRange: "\"v1\""], of: 10) == .whole)
    }
}
