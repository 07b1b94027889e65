extension Wording.Key {
    /// The texts that people read.
    public static let written = allCases.filter { !spokenAlone.contains($0) }

    /// The texts that people hear: those of calls alone, and those of the dialogue that a call comes to as well.
    /// The keys of a choice are made from its options.
    public static let spoken = allCases.filter { $0.isSpoken && $0 != .questionKeys }

    /// Whether it is said aloud. What is not is told in another way on the phone, or not at all.
    var isSpoken: Bool { Self.told.contains(self) || Self.spokenAlone.contains(self) }

    private static let spokenAlone: Set<Self> = [
        .greeting, .chooseLanguage, .resumeKeys, .consentKeys, .commands, .askNumber, .questionKeys, .recordingNotice,
        .recordKeys, .dateKeys, .numberKeys, .phoneKeys, .option, .checkDate, .checkPhone, .checkNumber, .checkKeys,
        .wordsKept, .moreWordsKeys, .summaryKeys, .correctingKeys, .accompanimentKeys, .confirmKeys, .notHeard,
        .wrongKey, .lost, .lostKeys, .lostBeforeConsentKeys, .lostWithoutNumberKeys, .waiting,
        .waitingWithoutNumber, .noNumber, .connecting, .connectingNext, .nobodyFree,
        .closed, .callTimeKeys, .afterAdvocateKeys, .advocateLeft, .callBackNotedKeys, .leaveMessage, .messageKept,
        .textOfferKeys, .textSent, .askMobile, .finishedKeys, .menuKeys, .farewell, .advocateCalled,
        .advocateCalledBack, .advocateKeys, .advocateTooLate, .personUnreached, .trouble,
    ]

    private static let told: Set<Self> = [
        .welcome, .consent, .declined, .question, .keysYesNo, .keptAsRemark, .summary, .summaryYes, .summaryNo,
        .summaryUnknown, .summaryUnclear, .summaryRecorded, .whichToCorrect, .accompaniment, .finishedWithGroup,
        .finishedAlone, .nearbyGroup, .human, .callBackTime, .callBackNoted, .distress, .resume, .privacy, .noPrevious,
        .confirmRestart, .confirmNew, .confirmErase, .erased, .statusNew,
        .statusClaimed, .statusWaiting, .statusSubmitted, .statusClosed,
    ]
}
