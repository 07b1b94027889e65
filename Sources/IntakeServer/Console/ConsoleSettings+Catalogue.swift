import Foundation
import IntakeCore

extension ConsoleSettings {
    /// What the console takes from the configuration.
    init(
        publicURL: URL,
        configuration: CurrentConfiguration,
        placement: CallPlacement,
        wakeOutbox: @escaping @Sendable () -> Void
    ) {
        self.init(
            publicURL: publicURL,
            timeZone: { organisation in
                let name = configuration.catalogue.configuration.organisations[organisation]?.timeZone
                return name.flatMap(TimeZone.init(identifier:)) ?? .gmt
            },
            organisationName: { configuration.catalogue.configuration.organisations[$0]?.name ?? $0 },
            checklistTitle: { configuration.catalogue.checklist($0)?.title },
            groups: { configuration.catalogue.configuration.organisations.keys.sorted() },
            lines: { organisation in
                configuration.catalogue.configuration.lines.filter { $0.organisation == organisation }.map(\.number)
            },
            directory: { configuration.catalogue.groups },
            reportMonths: {
                configuration.catalogue.configuration.organisations[$0]?.reportMonths ?? ReportPeriod.usualLength
            },
            privacyContact: { configuration.catalogue.configuration.organisations[$0]?.privacyContact },
            retention: { configuration.catalogue.configuration.retention },
            replies: { configuration.catalogue.replies },
            checklists: { configuration.catalogue.checklistFiles.keys.sorted() },
            letters: LetterSettings(of: { configuration.catalogue }),
            account: { configuration.catalogue.line($0)?.account },
            placeCall: placement.place,
            isForwardedForBelieved: {
                configuration.catalogue.configuration.proxy?.clientAddress == .forwardedFor
            },
            wakeOutbox: wakeOutbox
        )
    }
}

extension CurrentConfiguration {
    /// The zone in which the console writes times and nights begin: that of the first group when the server starts.
    var consoleTimeZone: TimeZone {
        let initial = initial.configuration
        let zone = initial.lines.first.flatMap { initial.organisations[$0.organisation]?.timeZone }
        return zone.flatMap(TimeZone.init(identifier:)) ?? .gmt
    }
}
