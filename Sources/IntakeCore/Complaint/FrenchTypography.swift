/// Spaces that must not break a line: whole before a colon and inside « », thin before the other high signs.
public enum FrenchTypography {
    private static let noBreak = "\u{A0}"
    private static let thin = "\u{202F}"

    /// The text with its ordinary spaces before signs made unbreakable.
    public static func spaced(_ text: String) -> String {
        replacements.reduce(text) { $0.replacing($1.0, with: $1.1) }
    }

    private static let replacements = [
        (" :", noBreak + ":"), (" »", noBreak + "»"), ("« ", "«" + noBreak), (" ;", thin + ";"), (" !", thin + "!"),
        (" ?", thin + "?"),
    ]
}
