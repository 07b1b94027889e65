public import IntakeCore

/// All that an installation is configured with: its lines, its checklists, and what it says.
public struct Catalogue: Sendable {
    /// The main file.
    public let configuration: Configuration
    /// What is said besides the questions.
    public let wording: Wording

    /// The checklists by id, with their places.
    let checklistFiles: [String: ChecklistFile]
    /// The messages by language, with their places.
    let wordingFiles: [Language: WordingFile]
    /// What is said on the phone by language, with its places.
    let spokenFiles: [Language: WordingFile]
    /// The answers that are written beforehand, with their places.
    let repliesFile: RepliesFile
    /// The groups that people are told of, with their places.
    let groupsFile: GroupsFile
    /// How letters of complaint are made, by the checklist whose answers they tell.
    let letters: [Checklist.ID: LetterTemplate]
    /// Where complaints go; nothing where nobody wrote it down.
    public let ombudsman: Ombudsman?
    /// What is played in place of spoken words.
    let audio: AudioLibrary

    /// Reads a configuration, the folders `checklists` and `messages` beside it, and the folders `letters` and `audio`
    /// and the files `groups.yaml`, `ombudsman.yaml` and `replies.yaml`, which may be absent.
    ///
    /// - Parameter path: the main file, for example `Config/porte-voix.yaml`. Faults name files as it does.
    /// - Throws: all the faults of all the files.
    public static func load(configuration path: String) throws(Faults) -> Catalogue {
        try CatalogueLoader(path: path).load()
    }

    init(
        configuration: Configuration,
        checklistFiles: [String: ChecklistFile],
        wordingFiles: [Language: WordingFile],
        spokenFiles: [Language: WordingFile],
        repliesFile: RepliesFile,
        groupsFile: GroupsFile,
        letters: [Checklist.ID: LetterTemplate],
        ombudsman: Ombudsman?,
        audio: AudioLibrary
    ) {
        self.configuration = configuration
        self.checklistFiles = checklistFiles
        self.wordingFiles = wordingFiles
        self.spokenFiles = spokenFiles
        self.audio = audio
        wording = Wording(wordingFiles.mapValues(\.texts), spoken: spokenFiles.mapValues(\.texts))
        self.repliesFile = repliesFile
        self.groupsFile = groupsFile
        self.letters = letters
        self.ombudsman = ombudsman
    }
}

extension Catalogue {
    /// The line with this number.
    public func line(_ number: PhoneNumber) -> Configuration.Line? {
        configuration.lines.first { $0.number == number }
    }

    /// The account with this name.
    public func account(_ name: String) -> Configuration.Account? {
        configuration.accounts[name]
    }

    /// The checklist with this id.
    public func checklist(_ id: Checklist.ID) -> Checklist? {
        checklistFiles[id]?.checklist
    }

    /// The answers that are written beforehand, in the order of their file.
    public var replies: [CannedReply] { repliesFile.replies }

    /// The community groups that people are told of.
    public var groups: GroupDirectory { groupsFile.directory }

    /// What a line can ask: first what it asks unless a first word chooses another, then the others.
    public func checklists(of line: Configuration.Line) -> [Checklist] {
        ([line.checklist] + line.checklists.filter { $0 != line.checklist }).compactMap(checklist)
    }

    /// What a turn may know about a line; nothing only for a line of another configuration.
    public func facts(of line: Configuration.Line) -> LineFacts? {
        guard let organisation = configuration.organisations[line.organisation], let account = account(line.account)
        else { return nil }
        return LineFacts(
            number: line.number,
            organisation: organisation.id,
            organisationName: organisation.name,
            languages: line.languages,
            timeZone: organisation.timeZone,
            callBack: organisation.callBack,
            urgentHelp: organisation.urgentHelp,
            privacyContact: organisation.privacyContact,
            complaints: organisation.complaints,
            quietHours: organisation.quietHours,
            carrierAnswers: account.carrierAnswers,
            phone: PhoneFacts(
                hours: OpeningHours(week: line.hours, holidays: organisation.holidays),
                placesOnCall: line.onCall.places,
                droppedCall: organisation.droppedCall * 60,
                spoken: organisation.spoken
            ),
            groups: groups.groups.isEmpty ? nil : groups
        )
    }
}
