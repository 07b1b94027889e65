import Foundation
import IntakeCore
import IntakeStore

/// What the command line does with what is held on people: list, destroy, hand out. Works beside a running server or
/// without.
public struct PersonalRecords: Sendable {
    let store: Store
    let catalogue: Catalogue

    /// Opens an installation.
    ///
    /// - Throws: `Faults`, ``StartError`` or `StoreError`, with what to do.
    public static func open(
        configuration: String,
        data: DataFolder,
        environment: [String: String]
    ) async throws -> PersonalRecords {
        let catalogue = try Catalogue.load(configuration: configuration)
        guard FileManager.default.fileExists(atPath: data.database) else {
            throw StartError("There is no database in \(data.path). Give the data folder with `--data`.")
        }
        let key = try data.readMasterKey(environment: environment)
        return PersonalRecords(store: try await Store.open(at: data.database, masterKey: key), catalogue: catalogue)
    }

    /// Ends what was opened, so that nothing of what was destroyed stays in a log file of the database.
    public func close() async throws {
        try await store.close()
    }

    func reference(_ written: String) throws -> CaseReference {
        guard let reference = CaseReference(reading: written) else {
            throw StartError("\(written) is no reference of a case. Look it up in the console.")
        }
        return reference
    }
}

/// Asks whoever runs a command whether to go on.
public typealias Confirmation = (_ question: String) -> Bool
