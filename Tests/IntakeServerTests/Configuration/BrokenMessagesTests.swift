import IntakeServer
import Testing

/// What is told of messages that cannot be sent.
struct BrokenMessagesTests {
    private static let cannotSkip = "cannot-skip: \"This step cannot be skipped.\""

    @Test(arguments: [
        Breakage(
            .english,
            "restarted: \"Started again.\"",
            "§restartd: \"Started again.\"",
            "Did you mean `restarted`?",
            others: 1
        ),
        Breakage(.english, cannotSkip, "cannot-skip: §\"Go back to {organsation}.\"", "Did you mean `organisation`?"),
        Breakage(.english, cannotSkip, "cannot-skip: §\"At {number}.\"", "{number} means nothing here."),
        Breakage(.english, cannotSkip, "cannot-skip: §\"No { here\"", "A brace is open or closed alone"),
        Breakage(.english, cannotSkip, "cannot-skip:§", "This is empty"),
        Breakage(.english, cannotSkip, "cannot-skip: §[no]", "A text is needed here"),
        Breakage(.english, "confirm-command: \"{word}: is", "confirm-command: §\"Is", "{word} is missing"),
        Breakage(.english, "welcome: \"Hello", "§welcome: \"Hi\"\nwelcome: \"Hello", "`welcome` stands here and again"),
    ])
    func `a broken message is told where it stands`(_ breakage: Breakage) throws {
        try breakage.expectItsFault()
    }

    @Test func `a missing message is told at the head of the file`() throws {
        let folder = try ConfigurationFolder()
        let position = try folder.replace("welcome: \"Hello", with: "§welcome: \"Hello", in: .english)
        try folder.replace(Self.cannotSkip + "\n", with: "", in: .english)
        #expect(folder.faults().map(\.position) == [position])
        #expect(folder.faults().map(\.sentence) == ["`cannot-skip` is missing: write `cannot-skip: \"…\"`."])
    }

    @Test func `messages in a language that we do not speak are told`() throws {
        let folder = try ConfigurationFolder()
        try folder.write("welcome: hola\n", to: "messages/es.yaml")
        #expect(folder.faults().map(\.position) == [FilePosition(file: folder.path("messages/es.yaml"))])
    }
}
