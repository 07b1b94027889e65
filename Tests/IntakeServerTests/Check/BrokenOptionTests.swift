import IntakeServer
import Testing

/// What is told of options that a person cannot choose by the words they read or know.
struct BrokenOptionTests {
    /// From the question's text in French to the options.
    private static let options = """
        text: { fr: "Comment vous joindre?", en: "How to reach you?" }
            options:
              - { id: text-and-call, label: { fr: les deux, en: both }, words: [les deux, both] }
              - { id: call, label: { fr: appel, en: call } }
              - { id: text, label: { fr: texto, en: text }, words: [texto, sms] }
        """

    private enum Mark: String {
        case french = "\"Comment"
        case english = "\"How"
    }

    private static func broken(
        _ name: String,
        _ old: String,
        _ new: String,
        at mark: Mark = .french,
        _ sentence: String
    ) -> BrokenCheck {
        let changed = options.replacing(old, with: new).replacing(mark.rawValue, with: "§" + mark.rawValue)
        return BrokenCheck(name, .end, options, changed, sentence)
    }

    @Test(arguments: [
        broken(
            "a label that calls a human",
            "en: call }",
            "en: Agent }",
            at: .english,
            "The label `Agent` of the option `call` is a command word, which is obeyed: write something else."
        ),
        broken(
            "a label that stops everything",
            "fr: appel,",
            "fr: Arrêt,",
            "The label `Arrêt` of the option `call` is a command word, which is obeyed: write something else."
        ),
        broken(
            "a label that opens the help",
            "fr: appel,",
            "fr: \"Aide!\",",
            "The label `Aide!` of the option `call` is a command word, which is obeyed: write something else."
        ),
        broken(
            "a word that a question mark takes back",
            "words: [texto, sms]",
            "words: [\"sms?\"]",
            "`sms?` of the option `text` is not understood as this option: write something else."
        ),
        broken(
            "a word that begins with the key of another option",
            "words: [texto, sms]",
            "words: [\"2, par texto\"]",
            "`2, par texto` of the option `text` is not understood as this option: write something else."
        ),
        broken(
            "more words than anybody writes",
            "words: [texto, sms]",
            "words: [un petit mot sur mon vieux telephone de poche bleu]",
            "`un petit mot sur mon vieux telephone de poche bleu` of the option `text` is not understood as this option: "
                + "write something else."
        ),
        broken(
            "a word that names the key of another option",
            "words: [texto, sms]",
            "words: [option 2]",
            "`option 2` of the option `text` chooses `call`: write something else."
        ),
        broken(
            "a label that names the key of another option",
            "en: text }",
            "en: option 2 }",
            at: .english,
            "The label `option 2` of the option `text` chooses `call`: write something else."
        ),
    ])
    func `an option that its own words do not choose is told`(_ broken: BrokenCheck) throws {
        try broken.expectItsFault()
    }

    @Test func `two options with one label are both told`() throws {
        let folder = try ConfigurationFolder()
        try folder.replace("label: { fr: texto, en: text }", with: "label: { fr: texto, en: call }", in: .end)
        let sentences = folder.report().faults.map(\.sentence)
        #expect(
            sentences == [
                "The label `call` of the option `call` is not understood as this option: write something else.",
                "The label `call` of the option `text` is not understood as this option: write something else.",
            ]
        )
    }
}
