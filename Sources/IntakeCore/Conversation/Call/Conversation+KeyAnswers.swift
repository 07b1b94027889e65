import Foundation

/// Keys as answers of the interview.
extension Conversation {
    mutating func takeInDialogue(_ keys: String, in context: TurnContext, now: Date) -> [Effect]? {
        let incoming = IncomingText(keys)
        if let interruption {
            guard keys == "1" || keys == "2" else { return nil }
            confirmation = nil
            return resolve(interruption, with: incoming, in: context, now: now)
        }
        switch phase {
        case .opening: return open(in: context)
        case .consent: return takeConsent(keys, in: context, now: now)
        case .callBackTime: return takeCallTime(keys, in: context)
        case .callBackNoted: return keys == "1" ? open(in: context) : nil
        case .asking(let id): return takeAnswer(keys, to: id, in: context, now: now)
        case .summary: return (1...2).contains(Int(keys) ?? 0) ? hearSummary(incoming, in: context) : nil
        case .correcting: return takeWhichToCorrect(incoming, in: context)
        case .accompaniment: return (1...2).contains(Int(keys) ?? 0) ? hearAccompaniment(incoming, in: context) : nil
        case .finished: return chooseWhenFinished(keys, in: context)
        case .declined, .erased: return [.beginAnother(with: .samePerson)]
        }
    }

    /// Consent; then the number of a caller who withholds it, and what works at any time.
    private mutating func takeConsent(_ keys: String, in context: TurnContext, now: Date) -> [Effect]? {
        switch keys {
        case "1":
            let effects = hearConsent(IncomingText(keys), in: context, now: now)
            guard lacksNumber else { return [.say(Prompt(.commands))] + effects }
            call?.step = .number(then: .questions)
            return effects.filter { !$0.isSaying }
        case "2": return hearConsent(IncomingText(keys), in: context, now: now)
        case "3": return [.say(Prompt(.privacy))]
        default: return nil
        }
    }

    /// Whether nobody could call the person back.
    var lacksNumber: Bool {
        isNumberWithheld == true && callBackNumber == nil
    }

    private mutating func takeAnswer(
        _ keys: String,
        to id: Question.ID,
        in context: TurnContext,
        now: Date
    ) -> [Effect]? {
        guard let question = context.checklist.question(id) else { return askNext(in: context) }
        switch question.kind {
        case .yesNo, .choice:
            let count = question.options.isEmpty ? 3 : question.options.count
            guard let key = Int(keys), (1...count).contains(key) else { return nil }
            return proceed(with: IncomingText(keys), in: context, now: now)
        case .text, .place:
            return keys == "1" ? skip(in: context) : nil
        case .date, .phone:
            if keys == "3" { return answerUnknown(to: id, in: context) }
            return checkAnswer(keys, to: question)
        case .number:
            return checkAnswer(keys, to: question)
        }
    }

    /// Until it is confirmed, what was entered is kept as it was pressed: whoever never answers the check has told it
    /// all the same.
    private mutating func checkAnswer(_ keys: String, to question: Question) -> [Effect]? {
        guard let value = Self.value(of: keys, for: question.kind) else { return nil }
        unclear.append(keys)
        return check(value, of: .answer(question.id))
    }

    private mutating func answerUnknown(to id: Question.ID, in context: TurnContext) -> [Effect] {
        answers[id] = Answer(.unknown)
        lastAnswered = id
        return askNext(in: context)
    }

    /// What an entry of several keys says: day, month and year, month and year, or the year alone; a telephone number;
    /// a number within its bounds.
    private static func value(of keys: String, for kind: Question.Kind) -> Answer.Value? {
        switch kind {
        case .date: keyedDate(keys).map(Answer.Value.date)
        case .phone: PhoneNumber(typed: keys).map(Answer.Value.phone)
        case .number(let range): Int(keys).flatMap { range.contains($0) ? .number($0) : nil }
        case .yesNo, .choice, .text, .place: nil
        }
    }

    private static func keyedDate(_ keys: String) -> PartialDate? {
        guard keys.utf8.allSatisfy({ (0x30...0x39).contains($0) }), [4, 6, 8].contains(keys.count),
            let year = Int(keys.suffix(4)), (1900...2199).contains(year)
        else { return nil }
        let before = keys.dropLast(4)
        let month = before.isEmpty ? nil : Int(before.suffix(2))
        let day = before.count == 4 ? Int(before.prefix(2)) : nil
        return PartialDate(year: year, month: month, day: day)
    }

    /// What was entered is said back before it is taken.
    mutating func check(_ value: Answer.Value, of subject: CallState.Subject) -> [Effect] {
        call?.step = .check(value, of: subject)
        return []
    }

    mutating func takeCheck(
        _ keys: String,
        of value: Answer.Value,
        for subject: CallState.Subject,
        in context: TurnContext
    ) -> [Effect]? {
        switch (keys, subject) {
        case ("1", .answer(let id)):
            call?.step = .dialogue
            answers[id] = Answer(value, remarks: unclear.filter { !$0.isPressed })
            lastAnswered = id
            return askNext(in: context)
        case ("1", .callBackNumber(let sequel)):
            if case .phone(let phone) = value { callBackNumber = phone }
            return goOn(to: sequel, in: context)
        case ("1", .mobile):
            return endAfterMobile(value, in: context)
        case ("2", .mobile):
            call?.step = .mobile
            return []
        case ("2", .answer):
            return backToDialogue(in: context)
        case ("2", .callBackNumber(let sequel)):
            call?.step = .number(then: sequel)
            return []
        default:
            return nil
        }
    }

    private mutating func takeWhichToCorrect(_ incoming: IncomingText, in context: TurnContext) -> [Effect]? {
        let count = context.checklist.applicable(to: answers).count
        guard let number = Int(incoming.answer), (1...max(count, 1)).contains(number) else { return nil }
        return hearWhichToCorrect(incoming, in: context)
    }

    /// A caller who withholds the number enters the one to call back; `3` for none.
    mutating func takeNumber(_ keys: String, then sequel: CallState.Sequel, in context: TurnContext) -> [Effect]? {
        if keys == "3" { return sequel == .callTime ? goOnWithoutNumber() : goOn(to: sequel, in: context) }
        return PhoneNumber(typed: keys).map { check(.phone($0), of: .callBackNumber(then: sequel)) }
    }

    /// Nobody can be called back: a message may be left by whoever consented, and nothing is promised.
    private mutating func goOnWithoutNumber() -> [Effect] {
        guard consent == nil else {
            call?.step = .message
            return [.say(Prompt(.noNumber)), .say(Prompt(.leaveMessage))]
        }
        phase = .callBackNoted
        call?.step = .dialogue
        return [.say(Prompt(.noNumber))]
    }

    private mutating func goOn(to sequel: CallState.Sequel, in context: TurnContext) -> [Effect] {
        switch sequel {
        case .callTime:
            call?.step = .callTime
            return []
        case .questions:
            call?.step = .dialogue
            return [.say(Prompt(.commands))] + stepPrompts(in: context).map(Effect.say)
        }
    }
}

extension String {
    /// Whether it was pressed rather than written. An entry that is confirmed stands for all that was pressed before.
    fileprivate var isPressed: Bool { utf8.allSatisfy { (0x30...0x39).contains($0) } }
}
