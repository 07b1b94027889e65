import Foundation
import Hummingbird
import HummingbirdTesting
import IntakeCore
import NIOCore
import Testing

@testable import IntakeServer

/// What the simulated carrier does for calls, as the gateway and the phones see it.
@Suite("Calls and recordings of the simulated carrier")
struct SimulatedCarrierTests {
    private static let path = "/2010-04-01/Accounts/ACtest"
    private static let authorization = "Basic " + Data("ACtest:secret".utf8).base64EncodedString()

    private func withCarrier(
        callbacks: WrittenGateway = WrittenGateway([:] as [String: String]),
        _ body: @escaping @Sendable (any TestClientProtocol) async throws -> Void
    ) async throws {
        let carrier = SimulatedCarrier(tokens: ["ACtest": "secret"], transport: callbacks)
        let app = Application(router: SimulatedCarrierRoutes(carrier: carrier).router())
        try await app.test(.router) { try await body($0) }
    }

    private static func send(
        _ client: any TestClientProtocol,
        _ method: HTTPRequest.Method,
        _ uri: String,
        _ body: String = "",
        authorization: String? = authorization
    ) async throws -> TestResponse {
        var headers: HTTPFields = [.contentType: "application/x-www-form-urlencoded"]
        headers[.authorization] = authorization
        if uri.hasPrefix("/phones") { headers[.contentType] = "application/json" }
        return try await client.execute(uri: uri, method: method, headers: headers, body: ByteBuffer(string: body))
    }

    @Test("A recording is fetched as WAV and MP3 by those who have the account's token, until it is deleted")
    func recordings() async throws {
        try await withCarrier { client in
            let sound = WaveFile.murmur(lasting: .seconds(1))
            let recording = SimulatedRecording(
                sid: "RE1",
                accountSID: "ACtest",
                callSID: "CA1",
                seconds: 1,
                wav: Data(sound.encoded),
                mp3: Data([1, 2])
            )
            let body = String(decoding: try JSONEncoder().encode(recording), as: UTF8.self)
            #expect(try await Self.send(client, .post, "/phones/recordings", body).status == .noContent)
            let list = try await Self.send(client, .get, Self.path + "/Recordings.json")
            #expect(String(buffer: list.body).contains(#""sid":"RE1""#))
            let address = Self.path + "/Recordings/RE1"
            let wav = try await Self.send(client, .get, address + ".wav")
            #expect(wav.headers[.contentType] == "audio/x-wav")
            #expect(WaveFile(reading: Array(wav.body.readableBytesView)) == sound)
            #expect(try await Self.send(client, .get, address + ".mp3").headers[.contentType] == "audio/mpeg")
            #expect(try await Self.send(client, .get, address + ".mp3", authorization: nil).status == .unauthorized)
            #expect(try await Self.send(client, .delete, address + ".json").status == .noContent)
            #expect(try await Self.send(client, .get, address + ".mp3").status == .notFound)
            #expect(try await Self.send(client, .delete, address + ".json").status == .notFound)
        }
    }

    @Test("A call that is placed rings at its phone, once, and is reported")
    func placed() async throws {
        let gateway = WrittenGateway(["/status": ""])
        try await withCarrier(callbacks: gateway) { client in
            let form =
                "To=%2B15145550188&From=%2B15145550100&Url=http%3A%2F%2F127.0.0.1%3A1%2Fvoice&Timeout=1"
                + "&StatusCallback=http%3A%2F%2F127.0.0.1%3A1%2Fstatus"
                + "&StatusCallbackEvent=ringing&StatusCallbackEvent=completed"
            let answer = try await Self.send(client, .post, Self.path + "/Calls.json", form)
            #expect(answer.status == .created)
            let sid = try JSONDecoder().decode(Placed.self, from: Data(answer.body.readableBytesView)).sid
            let query = #"{"phones":["+15145550188"],"wait":1}"#
            let rings = try await Self.send(client, .post, "/phones/calls", query)
            let calls = try JSONDecoder().decode([SimulatedCall].self, from: Data(rings.body.readableBytesView))
            #expect(calls.map(\.sid) == [sid] && calls.first?.url == "http://127.0.0.1:1/voice")
            let again = try await Self.send(client, .post, "/phones/calls", query)
            #expect(String(buffer: again.body) == "[]")
            #expect(try await Self.send(client, .post, "/phones/calls/\(sid)").status == .noContent)
        }
    }

    @Test("Numbers that are refused are the provider's own for tests")
    func refused() async throws {
        try await withCarrier { client in
            let form = "To=%2B15005550001&From=%2B15145550100&Url=http%3A%2F%2F127.0.0.1%3A1%2Fvoice"
            let answer = try await Self.send(client, .post, Self.path + "/Calls.json", form)
            #expect(answer.status == .badRequest && String(buffer: answer.body).contains("21211"))
            let withoutURL = try await Self.send(client, .post, Self.path + "/Calls.json", "To=%2B15145550188")
            #expect(withoutURL.status == .badRequest && String(buffer: withoutURL.body).contains("21205"))
        }
    }

    private struct Placed: Decodable {
        var sid: String
    }
}
