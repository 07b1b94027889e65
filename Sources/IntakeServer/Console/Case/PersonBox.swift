import IntakeCore
import IntakeStore

/// Who the person is and how they can be reached.
struct PersonBox: Sendable {
    /// A phone number with the link that dials it.
    struct Phone: Sendable {
        let display: String
        let link: String

        init(_ number: PhoneNumber) {
            display = number.display
            link = "tel:" + number.e164
        }
    }

    let name: String?
    let phone: Phone?
    let otherPhone: Phone?
    let reach: String?
    let reachRemarks: [String]
    /// The other case in which they said so.
    let reachCase: String?
    let callTime: [String]
    let hasCallTime: Bool
    let language: String
    let wish: String
    let isOptedOut: Bool
    let takesNoTexts: Bool
    let groups: [NearbyGroupRow]
    let hasGroups: Bool

    init(_ file: CaseFile, desk: CaseDesk, _ moments: Moments) {
        let language = moments.language
        let conversation = file.conversation
        let answers = CaseAnswers(file)
        let words = AnswerWords(moments: moments)
        func text(_ purpose: Question.Purpose) -> String? {
            answers.answer(for: purpose).map { words.text(of: $0.value, to: file.checklist.question(for: purpose)) }
        }
        name = text(.name)
        phone = file.phone.map(Phone.init)
        otherPhone = answers.otherPhone.map(Phone.init)
        // Where they never chose, what they answered instead is shown all the same.
        reach = file.reach.map { words.text(of: $0.answer.value, to: $0.question) } ?? text(.reach)
        reachRemarks = (file.reach?.answer ?? answers.answer(for: .reach))?.remarks ?? []
        reachCase = file.reach?.reference?.text
        callTime = file.callBackTime
        hasCallTime = !callTime.isEmpty
        self.language = file.listing.language.phrase[language]
        wish = Self.wish(conversation?.wish)[language]
        isOptedOut = file.isOptedOut
        takesNoTexts = file.takesNoTexts
        groups = NearbyGroupRow.rows(file, desk: desk, in: language)
        hasGroups = !groups.isEmpty
    }

    private static func wish(_ wish: Conversation.Wish?) -> Phrase {
        switch wish {
        case .group: CaseText.all.wishGroup
        case .alone: CaseText.all.wishAlone
        case nil: CaseText.all.wishUnknown
        }
    }
}

/// The answers of a case, by what they are for.
struct CaseAnswers: Sendable {
    let file: CaseFile

    init(_ file: CaseFile) {
        self.file = file
    }

    func answer(for purpose: Question.Purpose) -> Answer? {
        file.checklist.question(for: purpose).flatMap { file.conversation?.answers[$0.id] }
    }

    /// The name the person gave, if they gave one.
    var name: String? {
        guard case .text(let name) = answer(for: .name)?.value else { return nil }
        return name
    }

    /// How the person may be reached safely: the id of the option they chose, in this case or in another.
    var reach: String? { file.reach?.option }

    /// Another number at which to reach them.
    var otherPhone: PhoneNumber? {
        guard case .phone(let phone) = answer(for: .phone)?.value else { return file.conversation?.mobile }
        return phone
    }
}
