import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import Synchronization
import Testing

@testable import IntakeServer

/// A browser with a cookie jar, as far as the console needs one.
final class Browser: Sendable {
    let client: HouseClient
    private let cookies = Mutex<[String: String]>([:])
    private let lastPage = Mutex("")
    /// What a proxy, or whoever stands in for one, adds to each request.
    private let added: HTTPFields

    init(_ client: HouseClient, adding added: HTTPFields = [:]) {
        self.client = client
        self.added = added
    }

    /// What the jar holds.
    func cookie(_ name: String) -> String? {
        cookies.withLock { $0[name] }
    }

    func setCookie(_ name: String, _ value: String?) {
        cookies.withLock { $0[name] = value }
    }

    /// The token of the forms on the page opened last.
    var formToken: String {
        let page = lastPage.withLock { $0 }
        return page.firstMatch(of: /name="form-token" value="([^"]+)"/).map { String($0.1) } ?? ""
    }

    @discardableResult
    func open(_ path: String, headers: HTTPFields = [:]) async throws -> Answer {
        try await send(.get, path, headers: headers, body: nil)
    }

    /// Sends a form with the token of the page opened last.
    @discardableResult
    func submit(_ path: String, _ fields: [String: String] = [:], token: String? = nil) async throws -> Answer {
        var fields = fields
        fields["form-token"] = token ?? formToken
        return try await send(.post, path, headers: Self.formHeaders, body: Self.encoded(fields))
    }

    @discardableResult
    func send(
        _ method: HTTPRequest.Method,
        _ path: String,
        headers: HTTPFields,
        body: String?
    ) async throws -> Answer {
        var headers = headers
        headers.append(contentsOf: added)
        let jar = cookies.withLock { $0 }
        if !jar.isEmpty {
            headers[.cookie] = jar.map { "\($0)=\($1)" }.sorted().joined(separator: "; ")
        }
        let response = try await client.execute(
            uri: path,
            method: method,
            headers: headers,
            body: body.map(ByteBuffer.init(string:))
        )
        let answer = Answer(
            status: response.status,
            headers: response.headers,
            text: String(buffer: response.body)
        )
        keep(answer)
        return answer
    }

    /// Signs in as somebody with the password of all test accounts, and with the code of their app.
    @discardableResult
    func signIn(_ login: String, password: String = ConsoleHouse.password) async throws -> Answer {
        let answer = try await givePassword(login, password: password)
        guard answer.location?.hasPrefix(SecondStepRoom.codePath) == true else { return answer }
        return try await giveCode(try await client.house.code(of: login), after: answer)
    }

    /// Takes the first step of signing in.
    @discardableResult
    func givePassword(
        _ login: String,
        password: String = ConsoleHouse.password,
        next: String = ""
    ) async throws -> Answer {
        try await open("/sign-in")
        return try await submit("/sign-in", ["login": login, "password": password, "next": next])
    }

    /// Takes the second step, on the page to which the first one led.
    @discardableResult
    func giveCode(_ code: String, after answer: Answer) async throws -> Answer {
        let page = try await open(answer.location ?? "")
        let next = page.text.firstMatch(of: /name="next" value="([^"]*)"/).map { String($0.1) } ?? ""
        let path = answer.location?.split(separator: "?").first.map(String.init) ?? ""
        return try await submit(path, ["code": code, "next": next])
    }

    /// The code of the app that learned the secret which the page opened last shows.
    var codeOfShownSecret: String {
        let page = lastPage.withLock { $0 }
        let secret = page.firstMatch(of: /id="secret">([A-Z2-7 ]+)</).map { String($0.1) } ?? ""
        return TOTP(seed: Base32Reader.bytes(of: secret)).code(of: TOTP.step(at: client.house.clock.now))
    }

    static let formHeaders: HTTPFields = [
        .contentType: "application/x-www-form-urlencoded", .secFetchSite: "same-origin",
    ]

    static func encoded(_ fields: [String: String]) -> String {
        fields.map { name, value in
            name + "=" + (value.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? "")
        }.joined(separator: "&")
    }

    private func keep(_ answer: Answer) {
        if answer.text.contains("form-token") {
            lastPage.withLock { $0 = answer.text }
        }
        for header in answer.headers[values: .setCookie] {
            let pair = header.split(separator: ";")[0].split(separator: "=", maxSplits: 1).map(String.init)
            let isRemoved = header.contains("Max-Age=0")
            cookies.withLock { $0[pair[0]] = isRemoved || pair.count < 2 ? nil : pair[1] }
        }
    }
}

/// What the console answered.
struct Answer: Sendable {
    let status: HTTPResponse.Status
    let headers: HTTPFields
    let text: String

    var location: String? { headers[.location] }

    /// The page without its tags, each run of spaces as one, unbreakable ones included.
    var words: String {
        text.replacing(/<[^>]*>/, with: " ")
            .split { $0.isWhitespace }
            .joined(separator: " ")
    }
}
