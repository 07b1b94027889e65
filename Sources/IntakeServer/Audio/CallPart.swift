import IntakeCore

/// A part of a call, with the texts that are said in it, in their order.
enum CallPart: CaseIterable, Sendable {
    case beginning
    case questions
    case end
    case human
    case misunderstanding
    case anyTime
    case advocate

    /// What whoever records is told of it.
    func title(in language: Language) -> String {
        switch (self, language) {
        case (.beginning, .french): "Le début de l'appel"
        case (.beginning, .english): "The beginning of the call"
        case (.questions, .french): "Les questions"
        case (.questions, .english): "The questions"
        case (.end, .french): "La fin de l'entrevue"
        case (.end, .english): "The end of the interview"
        case (.human, .french): "Parler à une personne"
        case (.human, .english): "Talking to a person"
        case (.misunderstanding, .french): "Quand on ne comprend pas, ou qu'il n'y a personne"
        case (.misunderstanding, .english): "When something is not understood, or nobody is there"
        case (.anyTime, .french): "Les autres choix, à tout moment"
        case (.anyTime, .english): "Other choices, at any time"
        case (.advocate, .french): "Ce qu'entend la personne qui prend l'appel"
        case (.advocate, .english): "What the person who takes the call hears"
        }
    }

    /// The texts. Those that are only ever a part of a sentence spoken by the provider's voice are in none.
    var keys: [Wording.Key] {
        switch self {
        case .beginning:
            [
                .greeting, .chooseLanguage, .resume, .resumeKeys, .welcome, .consent, .consentKeys, .privacy, .declined,
                .askNumber, .commands,
            ]
        case .questions:
            [
                .question, .keysYesNo, .dateKeys, .numberKeys, .phoneKeys, .recordingNotice, .recordKeys, .wordsKept,
                .moreWordsKeys, .checkDate, .checkPhone, .checkNumber, .checkKeys, .keptAsRemark, .distress,
            ]
        case .end:
            [
                .summary, .summaryKeys, .whichToCorrect, .correctingKeys, .accompaniment, .accompanimentKeys,
                .finishedWithGroup, .finishedAlone, .nearbyGroup, .textOfferKeys, .textSent, .askMobile, .finishedKeys,
                .farewell,
            ]
        case .human:
            [
                .connecting, .connectingNext, .nobodyFree, .noNumber, .closed, .callBackTime, .callTimeKeys, .human,
                .callBackNoted, .callBackNotedKeys, .afterAdvocateKeys, .advocateLeft, .leaveMessage, .messageKept,
            ]
        case .misunderstanding:
            [
                .notHeard, .wrongKey, .lost, .lostKeys, .lostBeforeConsentKeys, .lostWithoutNumberKeys, .waiting,
                .waitingWithoutNumber, .noPrevious, .trouble,
            ]
        case .anyTime:
            [
                .menuKeys, .confirmKeys, .confirmRestart, .confirmNew, .confirmErase, .erased, .statusNew,
                .statusClaimed, .statusWaiting, .statusSubmitted, .statusClosed,
            ]
        case .advocate:
            [.advocateCalled, .advocateCalledBack, .advocateKeys, .advocateTooLate, .personUnreached]
        }
    }

    /// The texts that are never said by themselves: parts of what the provider's voice says of one call.
    static let neverAlone: Set<Wording.Key> = [
        .option, .summaryYes, .summaryNo, .summaryUnknown, .summaryUnclear, .summaryRecorded,
    ]
}
