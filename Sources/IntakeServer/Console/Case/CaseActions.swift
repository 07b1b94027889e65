import IntakeCore
import IntakeStore

/// What the reader may do with a case now: one thing first, the others beside it.
struct CaseActions: Sendable {
    /// One thing to choose.
    struct Choice: Sendable {
        let code: String
        let name: String
        let isChosen: Bool
    }

    /// The form that opens a closed case again.
    struct Reopen: Sendable {
        let fault: String?
        let isOpen: Bool
    }

    /// The form that closes.
    struct Close: Sendable {
        let reasons: [Choice]
        let words: String
        let reasonFault: String?
        let wordsFault: String?
        let isOpen: Bool
    }

    let mayClaim: Bool
    let mayRelease: Bool
    /// Who else has it.
    let owner: String?
    let reply: ReplyForm?
    /// Why there is no form for a message.
    let noReply: String?
    /// The lists that the case may be moved to.
    let moves: [Choice]
    let mayMove: Bool
    let close: Close?
    let closedBecause: String?
    /// The form that notes a call back.
    let call: CallForm?
    /// The form that has the line place one.
    let callBack: CallBackForm?
    let handover: HandoverForm?
    let merge: MergeForm?
    let reopen: Reopen?
    let noteDraft: String
    let noteFault: String?

    init(_ file: CaseFile, for advocate: Advocate, desk: CaseDesk, moments: Moments, draft: CaseDraft) {
        let language = advocate.language
        let listing = file.listing
        let isOpen = listing.state != .closed
        let isMine = isOpen && listing.owner?.id == advocate.id
        let mayGiveBack = isMine || (isOpen && listing.owner != nil && advocate.roles.contains(.coordinator))
        let obstacle = ReplyRules.obstacle(
            hasConsented: file.conversation != nil,
            isOptedOut: file.isOptedOut,
            takesNoTexts: file.takesNoTexts,
            phone: file.phone,
            reach: CaseAnswers(file).reach
        )
        mayClaim = listing.state == .new
        mayRelease = mayGiveBack
        owner = isOpen && !isMine ? listing.owner.map { CaseSentences.takenBy($0.name)[language] } : nil
        reply =
            isMine && obstacle == nil ? ReplyForm(draft.reply, to: listing, desk: desk, in: language) : nil
        noReply = isMine ? obstacle?[language] : nil
        moves = mayGiveBack ? Self.moves(from: listing.state, language) : []
        mayMove = !moves.isEmpty
        close = mayGiveBack ? Self.close(draft, language) : nil
        closedBecause = file.closeReason.map { CloseReason.shown($0, in: language) }
        call =
            mayGiveBack
            ? CallForm(draft.call, today: desk.today, isFirst: isMine && obstacle != nil, in: language) : nil
        callBack = isMine ? CallBackForm(file, fault: draft.callBackFault, in: language) : nil
        handover =
            mayGiveBack
            ? HandoverForm(draft.handover, owner: listing.owner?.id, desk: desk, in: language) : nil
        merge =
            mayGiveBack
            ? MergeForm(draft.merge, relatives: file.relatives.map { LinkedCase($0, moments) }, in: language) : nil
        let mayReopen = !isOpen && listing.mergedInto == nil && listing.erasedAt == nil
        reopen =
            mayReopen ? Reopen(fault: draft.reopenFault?[language], isOpen: draft.reopenFault != nil) : nil
        noteDraft = draft.kept(hasReply: reply != nil, hasCall: call != nil)
        noteFault = draft.noteFault?[language]
    }

    private static func moves(from state: CaseState, _ language: Language) -> [Choice] {
        CaseProgress.allCases.filter { $0.rawValue != state.rawValue }.map { progress in
            let name = CaseState(rawValue: progress.rawValue)?.name[language] ?? progress.rawValue
            return Choice(code: progress.rawValue, name: name, isChosen: false)
        }
    }

    private static func close(_ draft: CaseDraft, _ language: Language) -> Close {
        Close(
            reasons: CloseReason.allCases.map {
                Choice(code: $0.rawValue, name: $0.phrase[language], isChosen: $0.rawValue == draft.closeReason)
            },
            words: draft.closeWords,
            reasonFault: draft.reasonFault?[language],
            wordsFault: draft.wordsFault?[language],
            isOpen: draft.reasonFault != nil || draft.wordsFault != nil
        )
    }
}

/// What somebody wrote in a case's forms that could not be taken yet, and why.
struct CaseDraft: Sendable {
    var reply = ReplyDraft()
    /// The most characters of a note: some pages, more than anybody reads at once.
    static let longestNote = 5000

    var note = ""
    var noteFault: Phrase?
    var call = CallDraft()
    var callBackFault: Phrase?
    var handover = HandoverDraft()
    var merge = MergeDraft()
    var reopenFault: Phrase?
    var closeReason = ""
    var reasonFault: Phrase?
    var closeWords = ""
    var wordsFault: Phrase?

    /// What stands in the form for a note: what was written there, else what was written in a form that the page has no
    /// more.
    func kept(hasReply: Bool, hasCall: Bool) -> String {
        if !note.isEmpty { return note }
        if !hasReply, !reply.text.isEmpty { return reply.text }
        return hasCall ? "" : call.note
    }

    /// The faults with the fields they belong to.
    func faults(in language: Language) -> [FormFault] {
        let all =
            [
                ("reply-text", reply.fault), ("note-text", noteFault), ("close-reason", reasonFault),
                ("close-words", wordsFault), ("call-back", callBackFault), ("merge-reference", merge.fault),
                ("reopen-reason", reopenFault),
            ] + call.faults + handover.faults
        return all.compactMap { field, fault in fault.map { FormFault(field: field, message: $0[language]) } }
    }
}
