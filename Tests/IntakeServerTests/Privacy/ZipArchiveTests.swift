import Foundation
import Testing

@testable import IntakeServer

/// Archives, as another program reads them.
struct ZipArchiveTests {
    @Test func anotherProgramReadsEveryFile() async throws {
        let files = [
            ArchiveFile(name: "index.html", content: Data("<p>Bonjour à tous</p>".utf8)),
            ArchiveFile(
                name: "audio/2026-03-03.mp3",
                content: Data((0..<200_000).map { UInt8(truncatingIfNeeded: $0 &* 7) })
            ),
            ArchiveFile(name: "vide.txt", content: Data()),
        ]
        let time = Date(timeIntervalSince1970: 1_790_000_000)
        let folder = FileManager.default.temporaryDirectory.appending(path: "zip-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let path = folder.appending(path: "a.zip")
        try ZipArchive.make(files, at: time).write(to: path)
        let script = """
            import sys, zipfile
            archive = zipfile.ZipFile(sys.argv[1])
            assert archive.testzip() is None
            archive.extractall(sys.argv[2])
            print(",".join(archive.namelist()))
            """
        let reader = PipedProcess(
            executable: URL(filePath: "/usr/bin/python3"),
            arguments: ["-c", script, path.path, folder.path],
            environment: [:]
        )
        let names = try #require(await reader.run(input: Data(), timeLimit: .seconds(60)))
        #expect(String(decoding: names, as: UTF8.self) == files.map(\.name).joined(separator: ",") + "\n")
        for file in files {
            #expect(try Data(contentsOf: folder.appending(path: file.name)) == file.content)
        }
    }
}
