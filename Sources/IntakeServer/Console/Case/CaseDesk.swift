import IntakeCore
import IntakeStore

/// What lies beside a case on an advocate's desk: who could take it over, and what could be answered.
struct CaseDesk: Sendable {
    /// Another group of the installation.
    struct Group: Sendable {
        let id: String
        let name: String
    }

    /// The day on which the page is read.
    let today: CivilDate
    /// How far back in the lists of the case the reader has gone.
    var parts = CaseParts()
    /// All who work on cases in the group, the reader too.
    var colleagues: [Advocate] = []
    /// The other groups in which somebody works on cases.
    var groups: [Group] = []
    /// The community groups that people are told of.
    var directory = GroupDirectory()
    /// The answers that are written beforehand.
    var replies: [CannedReply] = []
    /// What a group is called.
    var groupName: @Sendable (String) -> String = { $0 }

    /// The name of an account of the group.
    func name(of advocate: Advocate.ID) -> String? {
        colleagues.first { $0.id == advocate }?.name
    }
}

extension CaseRoom {
    /// What lies beside a case for one reader.
    func desk(for advocate: Advocate, today: CivilDate, _ parts: CaseParts = CaseParts()) async throws -> CaseDesk {
        let settings = console.settings
        var groups: [CaseDesk.Group] = []
        for group in settings.groups() where group != advocate.organisation {
            if try await !colleagues(in: group).isEmpty {
                groups.append(CaseDesk.Group(id: group, name: settings.organisationName(group)))
            }
        }
        return CaseDesk(
            today: today,
            parts: parts,
            colleagues: try await colleagues(in: advocate.organisation),
            groups: groups.sorted { $0.name < $1.name },
            directory: settings.directory(),
            replies: settings.replies(),
            groupName: settings.organisationName
        )
    }

    private func colleagues(in organisation: String) async throws -> [Advocate] {
        try await console.store.advocates(in: organisation).filter { $0.worksOnCases && !$0.isDisabled }
    }
}
