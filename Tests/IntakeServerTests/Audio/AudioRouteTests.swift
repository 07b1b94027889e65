import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import IntakeCore
import Testing

@testable import IntakeServer

/// What a telephony company gets that fetches a recording.
struct AudioRouteTests {
    private func visit(
        _ body: @escaping @Sendable (any TestClientProtocol, Catalogue) async throws -> Void
    ) async throws {
        let folder = try ConfigurationFolder()
        try folder.write(AudioLibraryTests.wav, to: "audio/fr/welcome.wav")
        try folder.write(AudioLibraryTests.wav, to: "audio/secret.wav")
        let catalogue = try folder.load()
        let configuration = CurrentConfiguration(catalogue, providers: [:], publicURL: "https://a.example")
        let router = Router()
        AudioRoutes(configuration: configuration).add(to: router)
        try await Application(router: router).test(.router) { try await body($0, catalogue) }
        withExtendedLifetime(folder) {}
    }

    @Test func `a recording is played, and kept by whoever fetched it`() async throws {
        try await visit { client, _ in
            let first = try await client.execute(uri: "/audio/fr/welcome.wav?v=1", method: .get)
            #expect(first.status == .ok)
            #expect(first.headers[.contentType] == "audio/wav")
            #expect(first.headers[.cacheControl] == "public, max-age=86400")
            #expect(Array(buffer: first.body) == AudioLibraryTests.wav)
            let tag = try #require(first.headers[.eTag])
            let again = try await client.execute(
                uri: "/audio/fr/welcome.wav",
                method: .get,
                headers: [.ifNoneMatch: tag]
            )
            #expect(again.status == .notModified)
            #expect(again.body.readableBytes == 0)
            let other = try await client.execute(
                uri: "/audio/fr/welcome.wav",
                method: .get,
                headers: [.ifNoneMatch: "\"other\""]
            )
            #expect(other.status == .ok)
        }
    }

    @Test(arguments: [
        "/audio/fr/none.wav", "/audio/en/welcome.wav", "/audio/es/welcome.wav", "/audio/fr/welcome.mp3",
        "/audio/fr/welcome", "/audio/fr/..%2Fsecret.wav", "/audio/fr/%2E%2E%2Fsecret.wav", "/audio/../audio/secret.wav",
        "/audio/%2E%2E/porte-voix.yaml",
    ])
    func `nothing else is given out`(path: String) async throws {
        try await visit { client, _ in
            let answer = try await client.execute(uri: path, method: .get)
            #expect(answer.status == .notFound)
        }
    }

    @Test func `what is recorded is played at an address that changes with the file`() async throws {
        try await visit { _, catalogue in
            let audio = AudioAddresses(of: catalogue.audio, publicURL: "https://a.example")
            let address = try #require(audio.address("welcome", .french))
            #expect(address.hasPrefix("https://a.example/audio/fr/welcome.wav?v="))
            #expect(audio.address("welcome", .english) == nil)
            #expect(audio.address("consent", .french) == nil)
        }
    }
}
