import IntakeServer
import Testing

/// What is told of a checklist that can be read but not be lived through.
struct BrokenDialogueTests {
    private static let letterDate = "when: { letter: yes }\n    label: { fr: Date, en: Date }\n    text: { fr: \"Quelle"

    /// The question about the letter's date, asked under another condition.
    private static func asked(_ condition: String) -> String {
        "when: \(condition)\n    label: { fr: Date, en: Date }\n    text: { fr: §\"Quelle"
    }

    private static let otherNumber =
        "when: { reach: neither }\n    label: { fr: Numéro, en: Number }\n    text: { fr: \"Quel"

    private static func numberAsked(_ condition: String) -> String {
        "when: \(condition)\n    label: { fr: Numéro, en: Number }\n    text: { fr: §\"Quel"
    }

    private static let neverAsked =
        "`letter-date` is never asked: no answers fulfil its `when`. Correct the `when`, or take the question out."
    private static let neverAskedNumber =
        "`other-number`, of purpose `phone`, is never asked: no answers fulfil its `when`. "
        + "Correct the `when`, or take the question out."

    @Test(arguments: [
        BrokenCheck(
            "two answers at once",
            .first,
            letterDate,
            asked("{ all: [{ letter: yes }, { letter: no }] }"),
            neverAsked
        ),
        BrokenCheck(
            "an answer and not",
            .first,
            letterDate,
            asked("{ all: [{ letter: yes }, { not: { letter: yes } }] }"),
            neverAsked
        ),
        BrokenCheck(
            "neither one thing nor its contrary",
            .first,
            letterDate,
            asked("{ not: { any: [{ letter: yes }, { not: { letter: yes } }] } }"),
            neverAsked
        ),
        BrokenCheck(
            "twice not",
            .first,
            letterDate,
            asked("{ not: { not: { all: [{ letter: no }, { letter: unknown }] } } }"),
            neverAsked
        ),
        BrokenCheck(
            "a third answer beside two",
            .first,
            letterDate,
            asked("{ all: [{ any: [{ letter: yes }, { letter: no }] }, { letter: unknown }] }"),
            neverAsked
        ),
        BrokenCheck(
            "two ways to be reached",
            .end,
            otherNumber,
            numberAsked("{ all: [{ reach: neither }, { reach: [call, text] }] }"),
            neverAskedNumber
        ),
        BrokenCheck(
            "an option and all the others",
            .end,
            otherNumber,
            numberAsked("{ all: [{ reach: [call, text, text-and-call] }, { reach: neither }] }"),
            neverAskedNumber
        ),
        BrokenCheck(
            "a question of its own",
            .second,
            "    text: { fr: \"Un problème?\", en: \"A problem?\" }\n",
            """
                text: { fr: "Un problème?", en: "A problem?" }
              - id: name
                kind: text
                purpose: name
                when: { all: [{ problem: unknown }, { not: { problem: unknown } }] }
                label: { fr: Nom, en: Name }
                text: { fr: §"Quel nom?", en: "What name?" }

            """,
            "`name`, of purpose `name`, is never asked: no answers fulfil its `when`. "
                + "Correct the `when`, or take the question out."
        ),
        BrokenCheck(
            "a question that waits for one that is never asked",
            .second,
            "    text: { fr: \"Un problème?\", en: \"A problem?\" }\n",
            """
                text: { fr: "Un problème?", en: "A problem?" }
              - id: old
                kind: yes-no
                when: { problem: yes }
                label: { fr: Vieux, en: Old }
                text: { fr: "Vieux?", en: "Old?" }
              - id: older
                kind: yes-no
                when: { problem: no, old: yes }
                label: { fr: Plus, en: Older }
                text: { en: "Older?", fr: §"Plus?" }

            """.replacing("{ en: \"Older?\", fr: §\"Plus?\" }", with: "{ en: §\"Older?\", fr: \"Plus?\" }"),
            "`older` is never asked: no answers fulfil its `when`. Correct the `when`, or take the question out."
        ),
    ])
    func `a question that no answers lead to is told`(_ broken: BrokenCheck) throws {
        try broken.expectItsFault()
    }

    private static let alwaysStarted =
        "`letter-date` starts a deadline, and its `when` holds before anything is answered: "
        + "name the answer that tells of a letter, such as `when: { letter: yes }`, or ask it always."

    @Test(arguments: [
        BrokenCheck("not no", .first, letterDate, asked("{ not: { letter: no } }"), alwaysStarted),
        BrokenCheck("none of two", .first, letterDate, asked("{ not: { letter: [no, unknown] } }"), alwaysStarted),
        BrokenCheck(
            "yes, or at least not no",
            .first,
            letterDate,
            asked("{ any: [{ letter: yes }, { not: { letter: no } }] }"),
            alwaysStarted
        ),
        BrokenCheck(
            "neither of two",
            .first,
            letterDate,
            asked("{ all: [{ not: { letter: no } }, { not: { letter: unknown } }] }"),
            alwaysStarted
        ),
    ])
    func `a deadline that everybody would have is told`(_ broken: BrokenCheck) throws {
        try broken.expectItsFault()
    }

    private static let secondHead = "id: second\nversion: \"1\"\ntitle: { fr: Second, en: Second }\nwords: [deux]\n"
    private static let markedHead = secondHead.replacing("id: second", with: "id: §second")

    @Test(arguments: [
        BrokenCheck(
            "no distress words and no answer of distress",
            .second,
            secondHead + "distress-words: [homeless]\n",
            markedHead,
            "Nothing in this checklist tells of distress: add `distress-words`, or `distress: [yes]` to a question."
        ),
        BrokenCheck(
            "a distress word without letters",
            .second,
            secondHead + "distress-words: [homeless]\n",
            markedHead + "distress-words: [homeless, \"!!!\"]\n",
            "A word of `distress-words` has no letters, and would be found in every text without any: take it out."
        ),
    ])
    func `a checklist that misses distress is told`(_ broken: BrokenCheck) throws {
        try broken.expectItsFault()
    }

    @Test func `a distress answer is enough`() throws {
        let folder = try ConfigurationFolder()
        try folder.replace("distress-words: { include: common/words.yaml }\n", with: "", in: .first)
        #expect(folder.report().faults == [])
    }
}
