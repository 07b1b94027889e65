import Foundation
import Testing

@testable import IntakeServer

struct SecretTests {
    private static let position = FilePosition(file: "porte-voix.yaml", line: 11, column: 3)

    @Test func `a secret comes from the environment`() throws {
        let secret = Secret(.environment(name: "TOKEN"), position: Self.position)
        #expect(try secret.resolve(dataFolder: "/nowhere", environment: ["TOKEN": " abc\n"]).value == "abc")
    }

    @Test(arguments: [[:], ["TOKEN": ""], ["TOKEN": " \n"], ["token": "abc"]])
    func `an absent or empty variable is told with its line`(environment: [String: String]) {
        let secret = Secret(.environment(name: "TOKEN"), position: Self.position)
        let fault = #expect(throws: Fault.self) {
            try secret.resolve(dataFolder: "/nowhere", environment: environment)
        }
        #expect(fault?.position == Self.position)
        #expect(fault?.sentence.contains("TOKEN") == true)
    }

    @Test func `a secret comes from a file of the data folder`() throws {
        let folder = try ConfigurationFolder()
        try folder.write("abc\n", to: "token")
        let secret = Secret(.file(path: "token"), position: Self.position)
        #expect(try secret.resolve(dataFolder: folder.path(""), environment: [:]).value == "abc")
        let absolute = Secret(.file(path: folder.path("token")), position: Self.position)
        #expect(try absolute.resolve(dataFolder: "/nowhere", environment: [:]).value == "abc")
    }

    @Test func `an absent or empty file is told with its line`() throws {
        let folder = try ConfigurationFolder()
        try folder.write(" \n", to: "empty")
        for path in ["absent", "empty", "messages"] {
            let secret = Secret(.file(path: path), position: Self.position)
            let fault = #expect(throws: Fault.self) {
                try secret.resolve(dataFolder: folder.path(""), environment: [:])
            }
            #expect(fault?.position == Self.position)
        }
    }

    @Test func `credentials have both tokens while one replaces the other`() throws {
        let account = try account("{ env: NEW }, previousAuthToken: { env: OLD }", identifier: "{ env: SID }")
        let environment = ["NEW": "new", "OLD": "old", "SID": "AC1"]
        let credentials = try account.credentials(dataFolder: "", environment: environment)
        #expect(credentials.accountSID == "AC1")
        #expect(credentials.authTokens.map(\.value) == ["new", "old"])
    }

    @Test func `all missing secrets of an account are told at once`() throws {
        let account = try account("{ env: NEW }, previousAuthToken: { env: OLD }", identifier: "{ env: SID }")
        let faults = #expect(throws: Faults.self) {
            try account.credentials(dataFolder: "", environment: ["OLD": "old"])
        }
        #expect(faults?.all.count == 2)
        #expect(faults?.all.allSatisfy { $0.position.line == 11 } == true)
    }

    @Test func `a secret shows itself nowhere`() {
        let credentials = Configuration.Account.Credentials(accountSID: "AC1", authTokens: [SecretText("s3cr3t")])
        var dumped = ""
        dump(credentials, to: &dumped)
        let texts = ["\(credentials)", String(reflecting: credentials), dumped, "\(SecretText("s3cr3t"))"]
        #expect(texts.allSatisfy { !$0.contains("s3cr3t") && $0.contains("[secret]") })
    }

    private func account(_ token: String, identifier: String) throws -> Configuration.Account {
        let folder = try ConfigurationFolder()
        try folder.replace("{ file: token }", with: token, in: .main)
        try folder.replace("accountSID: ACdemo", with: "accountSID: \(identifier)", in: .main)
        return try #require(try folder.load().account("demo"))
    }
}
