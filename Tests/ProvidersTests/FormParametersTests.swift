import IntakeCore
import Providers
import TestSupport
import Testing

struct FormParametersTests {
    @Test(
        arguments: [
            ("", []), ("&&&", []), ("a", [("a", "")]), ("a=", [("a", "")]), ("=b", [("", "b")]), ("=", [("", "")]),
            ("a=b&c=d&a=e", [("a", "b"), ("c", "d"), ("a", "e")]), ("a=b=c", [("a", "b=c")]),
            ("a+b=c+d", [("a b", "c d")]), ("a=%2B%26%3D%25", [("a", "+&=%")]), ("%61=%C3%A9", [("a", "é")]),
            ("a=%c3%a9", [("a", "é")]), ("a=é", [("a", "é")]), ("a=%00b", [("a", "\u{0}b")]),
            ("a=%", [("a", "%")]), ("a=%4", [("a", "%4")]), ("a=%zz%41", [("a", "%zzA")]), ("a=%%41", [("a", "%A")]),
            ("a=%4%31", [("a", "%41")]), ("a=%E9t%E9", [("a", "\u{FFFD}t\u{FFFD}")]),
            ("a=%F0%9F%91%8D", [("a", "👍")]), ("a;b=c", [("a;b", "c")]),
        ] as [(String, [(String, String)])]
    )
    func `reads names and values in order`(encoded: String, expected: [(String, String)]) throws {
        let read = try FormParameters(parsing: encoded.utf8).all
        #expect(read.map { Array($0.name.utf8) } == expected.map { Array($0.0.utf8) })
        #expect(read.map { Array($0.value.utf8) } == expected.map { Array($0.1.utf8) })
    }

    @Test func `writes what it reads`() throws {
        var generator = SeededGenerator()
        for _ in 0..<300 {
            let form = FormParameters(
                (0..<Int.random(in: 0...6, using: &generator)).map { index in
                    ("\(index)" + generator.text(maximumLength: 4), generator.text(maximumLength: 12))
                }
            )
            let encoded = form.encoded
            #expect(try FormParameters(parsing: encoded.utf8) == form, "seed \(generator.seed)")
            #expect(encoded.utf8.allSatisfy { (0x21...0x7E).contains($0) }, "seed \(generator.seed)")
        }
    }

    @Test(arguments: [(999, true), (1_000, true), (1_001, false), (100_000, false)])
    func `takes a thousand parameters`(count: Int, isAccepted: Bool) {
        let encoded = String(repeating: "a=b&", count: count)
        #expect((try? FormParameters(parsing: encoded.utf8))?.all.count == (isAccepted ? count : nil))
    }

    @Test func `tells which value counts`() throws {
        let form = FormParameters([("a", "1"), ("b", "1"), ("b", "1"), ("c", "1"), ("c", "2"), ("D", "1")])
        #expect(try form.value(of: "a") == "1")
        #expect(try form.value(of: "b") == "1")
        #expect(try form.value(of: "d") == nil)
        #expect(throws: WebhookError.invalidParameter("c")) { try form.value(of: "c") }
    }

    @Test func `prints neither names nor values`() {
        let form = FormParameters([("Body", "secret")])
        var dumped = ""
        dump(form, to: &dumped)
        #expect(!dumped.contains("secret") && !"\(form) \(form.all)".contains("secret"))
    }
}
