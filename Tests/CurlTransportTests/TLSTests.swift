import CurlTransport
import Foundation
import IntakeCore
import Testing

/// Certificates, against `openssl s_server` with a certificate of the test's own.
@Suite(.enabled(if: FileManager.default.isExecutableFile(atPath: TLSServer.openssl)))
struct TLSTests {
    @Test func aTrustedCertificateOfTheHost() async throws {
        try await TLSServer.with(name: "IP:127.0.0.1") { server in
            let transport = CurlTransport(certificateAuthorityFile: server.certificate)
            let response = try await transport.perform(.init(method: .get, url: server.url))
            #expect(response.status == 200)
        }
    }

    @Test func aTrustedCertificateOfAnotherHost() async throws {
        try await TLSServer.with(name: "DNS:example.com") { server in
            let transport = CurlTransport(certificateAuthorityFile: server.certificate)
            let error = await failure(of: transport, .init(method: .get, url: server.url))
            #expect(error?.kind == .certificateRefused)
            #expect(error?.requestMayHaveBeenReceived == false)
        }
    }

    @Test func anUnknownCertificate() async throws {
        try await TLSServer.with(name: "IP:127.0.0.1") { server in
            let error = await failure(of: CurlTransport(), .init(method: .get, url: server.url))
            #expect(error?.kind == .certificateRefused)
            #expect(error?.requestMayHaveBeenReceived == false)
        }
    }

    @Test func noAuthorityFile() async throws {
        let transport = CurlTransport(certificateAuthorityFile: "/nowhere.pem")
        try await TLSServer.with(name: "IP:127.0.0.1") { server in
            let error = await failure(of: transport, .init(method: .get, url: server.url))
            #expect(error?.kind == .unavailable)
            #expect(error?.requestMayHaveBeenReceived == false)
        }
    }
}
