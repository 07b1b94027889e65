/// The words that Twilio acts on by itself when they are the whole message, in any case, outside of Advanced Opt-Out.
///
/// They still reach our webhook. It answers `stop` and `help` to the person, so we must not; and after `stop` nothing
/// we send passes (error 21610). An account's configuration says which of them are really answered.
public enum TwilioKeywords {
    /// Words that end messages from the number.
    public static let stop: Set<String> = [
        "STOP", "STOPALL", "UNSUBSCRIBE", "CANCEL", "END", "QUIT", "REVOKE", "OPTOUT",
    ]
    /// Words that get Twilio's own help text.
    public static let help: Set<String> = ["HELP", "INFO"]
    /// Words that allow messages again after a stop.
    public static let start: Set<String> = ["START", "YES", "UNSTOP"]

    /// The only word that the network acts on at a toll-free number.
    public static let tollFreeStop: Set<String> = ["STOP"]
    /// The words that end a stop at a toll-free number.
    public static let tollFreeStart: Set<String> = ["START", "UNSTOP"]
}
