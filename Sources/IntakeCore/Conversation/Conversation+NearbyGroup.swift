/// The community group near a person.
extension Conversation {
    /// The groups that serve the place where the person said they live, the nearest first; those that serve everybody
    /// where they have not said it, or last.
    ///
    /// - Parameters:
    ///   - directory: the groups that there are.
    ///   - checklist: the version that the conversation is pinned to.
    public func groups(of directory: GroupDirectory, asked checklist: Checklist) -> [CommunityGroup] {
        let place = checklist.question(for: .place).flatMap { answers[$0.id]?.value.place }
        return directory.groups(near: place, in: language)
    }

    /// Tells of the nearest group; of none where the directory has none for the person.
    func nearbyGroup(in context: TurnContext) -> [Prompt] {
        guard let directory = context.line.groups else { return [] }
        return groups(of: directory, asked: context.checklist).prefix(1).map { $0.prompt(in: language) }
    }
}

extension CommunityGroup {
    /// What people are told of the group.
    public func prompt(in language: Language) -> Prompt {
        Prompt(.nearbyGroup, ["group": .text(name), "phone": .phone(phone), "hours": .text(hours[language])])
    }
}

extension Answer.Value {
    /// The place, if it is one.
    fileprivate var place: Place? {
        if case .place(let place) = self { place } else { nil }
    }
}
