import Foundation
import IntakeCore

extension ConsoleSettings {
    /// What the console takes from a catalogue. Times are written in the zone of the first group.
    init(publicURL: URL, catalogue: Catalogue, wakeOutbox: @escaping @Sendable () -> Void) {
        let organisations = catalogue.configuration.organisations
        let zone = catalogue.configuration.lines.first.flatMap { organisations[$0.organisation]?.timeZone }
        self.init(
            publicURL: publicURL,
            timeZone: zone.flatMap(TimeZone.init(identifier:)) ?? .gmt,
            organisationName: { organisations[$0]?.name ?? $0 },
            checklistTitle: { catalogue.checklist($0)?.title },
            account: { catalogue.line($0)?.account },
            wakeOutbox: wakeOutbox
        )
    }
}
