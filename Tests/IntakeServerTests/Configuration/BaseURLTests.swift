import IntakeServer
import Testing

struct BaseURLTests {
    @Test(arguments: [
        ("https://texto.example.org", "https://texto.example.org"),
        ("https://texto.example.org/", "https://texto.example.org"),
        ("https://texto.example.org:8443/", "https://texto.example.org:8443"),
        ("HTTPS://texto.example.org", "https://texto.example.org"),
        ("http://127.0.0.1:8080", "http://127.0.0.1:8080"),
        ("http://127.9.8.7", "http://127.9.8.7"),
        ("http://localhost:8080", "http://localhost:8080"),
        ("http://[::1]:8080", "http://[::1]:8080"),
    ])
    func `an address is kept without a slash at its end`(written: String, expected: String) throws {
        let url = try BaseURL(reading: written)
        #expect(url.text == expected)
        #expect(url.isSecure == expected.hasPrefix("https"))
    }

    @Test(arguments: [
        "", "texto.example.org", "//a.b", "ftp://a.b", "https://", "https:/a.b", "https://a b", "https://a.b/c",
        "https://a.b?c=d", "https://a.b#c", "https://user@a.b", "https://user:secret@a.b", "https://a.b:0",
        "https://a.b:70000", "http://a.b", "http://127.0.0.1.a.b", "http://127.0.0", "http://128.0.0.1",
        "http://localhost.a.b",
    ])
    func `anything else is refused`(written: String) {
        #expect(throws: BaseURL.Refusal.self) { try BaseURL(reading: written) }
    }
}
