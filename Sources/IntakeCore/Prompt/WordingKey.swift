extension Wording {
    /// The name of one text. A file of wording has each of them once.
    public enum Key: String, Codable, CaseIterable, Hashable, Sendable {
        // Who we are, and consent.
        case welcome
        case consent
        case consentAgain = "consent-again"
        case declined

        // Asking.
        case question
        case keysYesNo = "keys-yes-no"
        case unclearYesNo = "unclear-yes-no"
        case unclearChoice = "unclear-choice"
        case unclearText = "unclear-text"
        case unclearDate = "unclear-date"
        case unclearNumber = "unclear-number"
        case unclearPhone = "unclear-phone"
        case unclearPlace = "unclear-place"
        case keptAsRemark = "kept-as-remark"
        case ownWordsNoted = "own-words-noted"
        case textOnly = "text-only"
        case masked

        // The end of the interview.
        case summary
        case summaryYes = "summary-yes"
        case summaryNo = "summary-no"
        case summaryUnknown = "summary-unknown"
        case summaryUnclear = "summary-unclear"
        case unclearSummary = "unclear-summary"
        case whichToCorrect = "which-to-correct"
        case unclearWhichToCorrect = "unclear-which-to-correct"
        case accompaniment
        case unclearAccompaniment = "unclear-accompaniment"
        case finishedWithGroup = "finished-with-group"
        case finishedAlone = "finished-alone"
        case received

        // A human.
        case human
        case callBackTime = "call-back-time"
        case callBackNoted = "call-back-noted"
        case distress

        // Silence.
        case reminder
        case resume

        // Commands.
        case help
        case info
        case privacy
        case stopped
        case restarted
        case noPrevious = "no-previous"
        case cannotSkip = "cannot-skip"
        case confirmCommand = "confirm-command"
        case confirmRestart = "confirm-restart"
        case confirmNew = "confirm-new"
        case confirmErase = "confirm-erase"
        case erased
        case statusNone = "status-none"
        case statusUnderWay = "status-under-way"
        case statusNew = "status-new"
        case statusClaimed = "status-claimed"
        case statusWaiting = "status-waiting"
        case statusSubmitted = "status-submitted"
        case statusClosed = "status-closed"

        /// What the text may hold in braces besides the facts of the line, which every text may hold.
        public var placeholders: Set<String> {
            switch self {
            case .question: ["number", "total", "text", "keys"]
            case .unclearChoice: ["keys"]
            case .summary: ["answers"]
            case .whichToCorrect, .unclearWhichToCorrect: ["total"]
            case .statusUnderWay: ["number", "total"]
            case .confirmCommand: ["word"]
            case .finishedWithGroup, .finishedAlone, .human, .received: ["reference"]
            case .statusNew, .statusClaimed, .statusWaiting, .statusSubmitted, .statusClosed: ["reference"]
            default: []
            }
        }

        /// The facts of the line that every text may hold in braces.
        public static let lineFacts: Set<String> = [
            "organisation", "line", "callBack", "urgentHelp", "privacyContact", "complaints",
        ]
    }
}
