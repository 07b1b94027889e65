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
            directory: { configuration.catalogue.groups },
            reportMonths: {
                configuration.catalogue.configuration.organisations[$0]?.reportMonths ?? ReportPeriod.usualLength
            },
            replies: { configuration.catalogue.replies },
            checklists: { configuration.catalogue.checklistFiles.keys.sorted() },
            letters: LetterSettings(configuration),
            account: { configuration.catalogue.line($0)?.account },
            placeCall: placement.place,
            wakeOutbox: wakeOutbox
        )
    }
}
