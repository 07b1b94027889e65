import Foundation
import HTTPTypes
import Hummingbird
import IntakeCore
import NIOCore
import Testing

@testable import IntakeServer

/// Where requests come from, and where they may lead.
struct OriginTests {
    @Test(arguments: [
        ("https://Console.Example.org/", "https://console.example.org"),
        ("http://127.0.0.1:8080", "http://127.0.0.1:8080"),
        ("https://a.example:443/x", "https://a.example"), ("http://a.example:80", "http://a.example"),
    ])
    func isWrittenAsBrowsersDo(url: String, text: String) throws {
        let url = try #require(URL(string: url))
        #expect(Origin(of: url)?.text == text)
    }

    @Test(
        arguments: [
            (nil, nil, true), ("same-origin", nil, true), ("cross-site", nil, false), ("same-site", nil, false),
            ("none", nil, false), (nil, "https://a.example", true), (nil, "null", true),
            (nil, "https://b.example", false),
            (nil, "http://a.example", false), ("same-origin", "https://b.example", true),
            ("cross-site", "https://a.example", false),
        ] as [(String?, String?, Bool)]
    )
    func believesTheBrowser(site: String?, origin: String?, isOurs: Bool) throws {
        var headers: HTTPFields = [:]
        headers[.secFetchSite] = site
        headers[.origin] = origin
        let head = HTTPRequest(method: .post, scheme: nil, authority: nil, path: "/", headerFields: headers)
        let request = Request(head: head, body: RequestBody(buffer: ByteBuffer()))
        let url = try #require(URL(string: "https://a.example"))
        #expect(Origin(of: url)?.isSource(of: request) == isOurs)
    }

    @Test(
        arguments: [
            ("/queue", "/queue"), ("/queue?state=new&after=q1", "/queue?state=new&after=q1"), ("/queue?x=<", "/queue"),
            ("/account", "/account"), ("/cases/k7r4mx", nil), ("/", nil), ("", nil), ("//evil.example", nil),
            ("/queue/../x", nil), ("/\\evil.example", nil), ("https://evil.example/queue", nil), ("/sign-in", nil),
        ] as [(String, String?)]
    )
    func leadsToOurPagesAlone(text: String, path: String?) {
        #expect(LocalPath(text)?.text == path)
    }

    @Test func writesReferencesInOneWay() {
        let reference = CaseReference(number: 12345)
        let plain = reference.text.lowercased().replacing("-", with: "")
        #expect(LocalPath("/cases/" + plain)?.text == "/cases/" + reference.text)
    }
}
