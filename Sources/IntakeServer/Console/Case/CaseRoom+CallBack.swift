import Hummingbird
import IntakeCore
import IntakeStore

extension CaseRoom {
    /// Has the line call the advocate, then the person.
    @Sendable
    func callBack(_ form: Form, context: CaseReaderContext) async throws -> Response {
        guard let number = CallBack.Number(rawValue: form["number"]) else { throw ConsoleError.notAForm }
        let reference = try reference(context)
        let advocate = context.session.advocate
        let now = console.settings.now()
        switch try await console.store.prepareCallBack(to: number, on: reference, by: advocate, at: now) {
        case .ready(let call):
            guard try await console.settings.placeCall(call) else {
                return try await again(context, CaseDraft(callBackFault: CaseText.all.callBackFailed))
            }
            return done(.dialling, reference)
        case .notFound: throw ConsoleError.noSuchCase
        case .notYours: throw ConsoleError.notYours
        case .advocateWithoutPhone:
            return try await again(context, CaseDraft(callBackFault: CaseText.all.callBackWithoutPhone))
        case .noNumber: return try await again(context, CaseDraft(callBackFault: CaseText.all.callBackNoNumber))
        case .unsafe: return try await again(context, CaseDraft(callBackFault: CaseText.all.callBackUnsafe))
        }
    }
}

/// The form that has the line place a call to the person.
struct CallBackForm: Sendable {
    /// The person's own number, if it is safe to call.
    let own: String?
    /// The other one that they gave.
    let other: String?
    let fault: String?
    /// That the last call came to nothing, which nobody heard who did not answer it.
    let failure: String?

    /// Nothing where there is no number to call.
    init?(_ file: CaseFile, fault: Phrase?, in language: Language) {
        let answers = CaseAnswers(file)
        own = file.reach?.allowsCalls == false ? nil : file.phone?.display
        other = answers.otherPhone?.display
        self.fault = fault?[language]
        failure = fault == nil && file.hasCallBackFailed ? CaseText.all.callBackUnanswered[language] : nil
        if own == nil, other == nil { return nil }
    }
}
