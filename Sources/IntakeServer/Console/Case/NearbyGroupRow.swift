import IntakeCore
import IntakeStore

/// A community group near the person, as the advocate reads it.
struct NearbyGroupRow: Sendable {
    let name: String
    let region: String
    let phone: PersonBox.Phone
    let hours: String
    let languages: String
    /// Whether the case can be handed over to it here.
    let takesCases: Bool

    /// More than these help nobody to choose.
    private static let most = 3

    /// The nearest groups besides the reader's own; none for a person who told nothing.
    static func rows(_ file: CaseFile, desk: CaseDesk, in language: Language) -> [NearbyGroupRow] {
        guard let conversation = file.conversation else { return [] }
        return conversation.groups(of: desk.directory, asked: file.checklist)
            .filter { $0.organisation == nil || $0.organisation != file.listing.organisation }
            .prefix(most)
            .map { NearbyGroupRow($0, desk: desk, in: language) }
    }

    private init(_ group: CommunityGroup, desk: CaseDesk, in language: Language) {
        name = group.name
        region = group.region ?? CaseText.all.everywhere[language]
        phone = PersonBox.Phone(group.phone)
        hours = group.hours[language]
        languages = group.languages.map { $0.phrase[language] }.joined(separator: ", ")
        takesCases = desk.groups.contains { $0.id == group.organisation }
    }
}
