import Foundation
import Testing

/// Fails if a file of the folder holds one of these.
func expectAbsent(_ secrets: [Data], in folder: URL, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
    #expect(!files.isEmpty, sourceLocation: sourceLocation)
    for file in files {
        let content = try Data(contentsOf: file)
        for secret in secrets where content.range(of: secret) != nil {
            let name = file.lastPathComponent
            Issue.record("\(name) holds \(secret.base64EncodedString())", sourceLocation: sourceLocation)
        }
    }
}
