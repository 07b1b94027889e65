import Testing

/// What is told of texts that reach a person empty, or cost more than they may.
struct BrokenWordingTests {
    /// Puts a text in the place of a message; what stood there becomes a comment.
    private static func said(
        _ key: String,
        _ file: ConfigurationFolder.File,
        _ text: String,
        _ sentence: String
    )
        -> BrokenCheck
    {
        BrokenCheck("\(key): \(text.prefix(20))", file, "\n\(key): \"", "\n\(key): §\"\(text)\" # \"", sentence)
    }

    private static let emptyInFrench =
        "Somebody gets this as an empty message in French, since nothing is filled in: write words too."
    private static let emptyInEnglish =
        "Somebody gets this as an empty message in English, since nothing is filled in: write words too."

    @Test(arguments: [
        said("summary", .french, "{answers}", emptyInFrench),
        said("summary", .english, "{answers}", emptyInEnglish),
        said("restarted", .french, "\\u2060", emptyInFrench),
        said("masked", .english, "\\u00AD", emptyInEnglish),
        said("kept-as-remark", .french, "\\u00AD\\u00AD", emptyInFrench),
    ])
    func `a message that may have nothing in it is told`(_ broken: BrokenCheck) throws {
        try broken.expectItsFault()
    }

    private static let a160 = String(repeating: "a", count: 160)

    @Test(arguments: [
        said(
            "restarted",
            .french,
            a160 + "a",
            "Too long in French, as filled in for `demo`. "
                + "It takes 2 segments and may take 1 segment: take 1 character out."
        ),
        said(
            "confirm-erase",
            .english,
            String(repeating: "→", count: 71),
            "Too long in English, as filled in for `demo`. It takes 2 segments and may take 1 segment: take 1 character "
                + "out, or write something else for “→”: a segment with that holds 70 characters, not 160."
        ),
        said(
            "summary",
            .english,
            String(repeating: "a", count: 306) + "{answers}",
            "Too long in English, as filled in for `demo`. "
                + "It takes 3 segments and may take 2 segments: take 12 characters out."
        ),
        BrokenCheck(
            "a question that is too long in one language",
            .first,
            "en: \"A letter?\"",
            "en: §\"\(a160)\"",
            "Too long in English, with its place and its keys. "
                + "It takes 2 segments and may take 1 segment: take 28 characters out."
        ),
        BrokenCheck(
            "a question with a sign that needs UCS-2",
            .first,
            "fr: \"Combien d'enfants?\"",
            "fr: §\"Combien d'enfants (👶) vivent avec vous à la maison plus de la moitié du temps?\"",
            "Too long in French, with its place and its keys. It takes 2 segments and may take 1 segment: "
                + "take 13 characters out, or write something else for “👶”: a segment with that holds 70 characters, "
                + "not 160."
        ),
        BrokenCheck(
            "a question that is too long with its options",
            .end,
            "fr: \"Comment vous joindre?\"",
            "fr: §\"\(String(repeating: "a", count: 130))\"",
            "Too long in French, with its place and its keys. "
                + "It takes 2 segments and may take 1 segment: take 12 characters out."
        ),
    ])
    func `a text that costs too much is told`(_ broken: BrokenCheck) throws {
        try broken.expectItsFault()
    }
}
