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
        case nearbyGroup = "nearby-group"
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

        // On the phone: the beginning of a call.
        case greeting
        case chooseLanguage = "choose-language"
        case resumeKeys = "resume-keys"
        case consentKeys = "consent-keys"
        case commands
        case askNumber = "ask-number"

        // On the phone: asking.
        case questionKeys = "question-keys"
        case recordingNotice = "recording-notice"
        case recordKeys = "record-keys"
        case dateKeys = "date-keys"
        case numberKeys = "number-keys"
        case phoneKeys = "phone-keys"
        case option
        case checkDate = "check-date"
        case checkPhone = "check-phone"
        case checkNumber = "check-number"
        case checkKeys = "check-keys"
        case wordsKept = "words-kept"
        case moreWordsKeys = "more-words-keys"
        case summaryRecorded = "summary-recorded"
        case summaryKeys = "summary-keys"
        case correctingKeys = "correcting-keys"
        case accompanimentKeys = "accompaniment-keys"
        case confirmKeys = "confirm-keys"

        // On the phone: what was not understood.
        case notHeard = "not-heard"
        case wrongKey = "wrong-key"
        case lost
        case lostKeys = "lost-keys"
        case lostBeforeConsentKeys = "lost-before-consent-keys"
        case lostWithoutNumberKeys = "lost-without-number-keys"
        case waiting
        case waitingWithoutNumber = "waiting-without-number"

        // On the phone: a human, and the end.
        case connecting
        case connectingNext = "connecting-next"
        case nobodyFree = "nobody-free"
        case noNumber = "no-number"
        case closed
        case callTimeKeys = "call-time-keys"
        case afterAdvocateKeys = "after-advocate-keys"
        case advocateLeft = "advocate-left"
        case callBackNotedKeys = "call-back-noted-keys"
        case leaveMessage = "leave-message"
        case messageKept = "message-kept"
        case textOfferKeys = "text-offer-keys"
        case textSent = "text-sent"
        case askMobile = "ask-mobile"
        case finishedKeys = "finished-keys"
        case menuKeys = "menu-keys"
        case farewell

        // On the phone: what an advocate hears, and what is said when all else fails.
        case advocateCalled = "advocate-called"
        case advocateCalledBack = "advocate-called-back"
        case advocateKeys = "advocate-keys"
        case advocateTooLate = "advocate-too-late"
        case personUnreached = "person-unreached"
        case trouble

        /// What a text that is read may hold in braces besides the facts of the line.
        public var placeholders: Set<String> { placeholders(on: .sms) }

        /// What the text may hold in braces besides the facts of the line, which every text may hold.
        ///
        /// - Parameter channel: how it is told. What is said aloud names its keys in a sentence of its own.
        public func placeholders(on channel: Channel) -> Set<String> {
            switch self {
            case .question: channel == .sms ? ["number", "total", "text", "keys"] : ["number", "total", "text"]
            case .unclearChoice: ["keys"]
            case .summary: ["answers"]
            case .whichToCorrect, .unclearWhichToCorrect, .statusUnderWay:
                self == .statusUnderWay ? ["number", "total"] : ["total"]
            case .confirmCommand: ["word"]
            case .finishedWithGroup, .finishedAlone, .human, .received: ["reference"]
            case .statusNew, .statusClaimed, .statusWaiting, .statusSubmitted, .statusClosed: ["reference"]
            case .chooseLanguage: ["key"]
            case .option: ["label", "key"]
            case .nearbyGroup: ["group", "phone", "hours"]
            case .checkDate: ["date"]
            case .checkPhone: ["phone"]
            case .checkNumber: ["number"]
            default: []
            }
        }

        /// The facts of the line that every text may hold in braces.
        public static let lineFacts: Set<String> = [
            "organisation", "line", "callBack", "urgentHelp", "privacyContact", "complaints",
        ]
    }
}
