import IntakeCore

/// An interview that asks how the person may be reached, and tells of distress.
enum CaseInterview {
    static let checklist = Checklist(
        id: "reach",
        version: "2026-09",
        title: Interview.both("Joindre"),
        distressWords: ["dehors ce soir"],
        questions: [
            Question(
                id: "contact",
                kind: .choice(["text-and-call", "call", "text", "neither"].map(option)),
                text: Interview.both("Comment?"),
                label: Interview.both("comment"),
                purpose: .reach
            )
        ]
    )

    /// All that a person says, with the key of how they may be reached.
    static func texts(reach key: String = "1") -> [String] {
        ["mon histoire de renard", "1", key, "1", "1"]
    }

    private static func option(_ id: String) -> Question.Option {
        Question.Option(id: id, label: Interview.both(id))
    }
}
