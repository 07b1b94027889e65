import Testing

@testable import IntakeServer

/// Tables that a spreadsheet opens.
struct CSVTests {
    @Test(arguments: [
        ("mot", "mot"), ("", ""), ("a=b", "a=b"), ("=1+1", "'=1+1"), ("=\u{301}1+1", "'=\u{301}1+1"),
        ("+\u{200D}1", "'+\u{200D}1"), ("-1", "'-1"), ("@SUM(A1)", "'@SUM(A1)"), ("\tx", "'\tx"),
        ("\n=1", "\"'\n=1\""), ("\r\n=1", "\"'\r\n=1\""), ("＝1", "'＝1"), ("＋1", "'＋1"), ("－1", "'－1"),
        ("＠x", "'＠x"), ("a,b", "\"a,b\""), ("a;b", "\"a;b\""), ("dit \"oui\"", "\"dit \"\"oui\"\"\""),
        ("a,\u{301}b", "\"a,\u{301}b\""), ("a\"\u{301}b", "\"a\"\"\u{301}b\""), ("a\nb", "\"a\nb\""),
    ])
    func guardsEachField(text: String, field: String) {
        #expect(Array(CSV.field(text).unicodeScalars) == Array(field.unicodeScalars))
    }
}
