import Foundation
import Logging

/// Reads the configuration anew while the server runs. Where it has a fault, the one before goes on.
struct Reloader: Sendable {
    /// The path of the configuration.
    let path: String
    let data: DataFolder
    let configuration: CurrentConfiguration
    let logger: Logger

    /// Reads, and leaves word of what came of it in the log and for whoever asked.
    func reload() {
        let outcome = reading(began: Date())
        for fault in outcome.faults {
            logger.error("The configuration has a fault. The one before goes on.", metadata: ["fault": "\(fault)"])
        }
        if outcome.isGood {
            logger.notice("The configuration was read anew.")
        }
        for change in outcome.needRestart {
            logger.warning("A change takes effect when the server is started again.", metadata: ["change": "\(change)"])
        }
        do {
            try outcome.write(to: data)
        } catch {
            logger.error("It could not be noted that the configuration was read anew.", error: error)
        }
    }

    private func reading(began: Date) -> ReloadOutcome {
        do {
            let catalogue = try Catalogue.load(configuration: path)
            let needRestart = catalogue.changesThatNeedRestart(since: configuration.initial)
            configuration.replace(with: catalogue.keepingAccounts(of: configuration.initial))
            return ReloadOutcome(began: began, needRestart: needRestart)
        } catch {
            return ReloadOutcome(began: began, faults: error.all.map(\.description))
        }
    }
}
