import Foundation

/// What a key does.
extension Conversation {
    /// Takes an entry of one key or several. `*`, `9` and `0` alone are commands at every step, and so is `#` where one
    /// key is waited for; elsewhere it ends an entry.
    mutating func hearKeys(_ keys: String, in context: TurnContext, now: Date) -> [Effect] {
        // A text has moved the conversation since the caller was asked: the key answers something else.
        if call?.asked != asked, call?.step == .dialogue {
            return understood(stepPrompts(in: context).map(Effect.say))
        }
        switch keys {
        case "": return miss(saying: .notHeard, in: context)
        case "*": return understood(stepPrompts(in: context).map(Effect.say))
        case "9": return understood(goBackOnPhone(in: context))
        case "0": return understood(reachAdvocate(in: context, now: now))
        case "#":
            call?.step = .menu
            return understood([])
        default:
            guard let effects = take(keys, in: context, now: now) else {
                return miss(keys, saying: .wrongKey, in: context)
            }
            return understood(effects)
        }
    }

    private mutating func understood(_ effects: [Effect]) -> [Effect] {
        call?.misses = 0
        return effects
    }

    private mutating func goBackOnPhone(in context: TurnContext) -> [Effect] {
        switch call?.step {
        case .dialogue where interruption == nil:
            return goBack(in: context)
        case .check(_, .callBackNumber(let sequel)):
            call?.step = .number(then: sequel)
            return []
        case .check(_, .mobile):
            call?.step = .mobile
            return []
        default:
            return backToDialogue(in: context)
        }
    }

    /// Leaves whatever interrupted the conversation.
    mutating func backToDialogue(in context: TurnContext) -> [Effect] {
        if call?.step == .language { return [] }
        call?.step = .dialogue
        if case .resume = confirmation { return stepPrompts(in: context).map(Effect.say) }
        confirmation = nil
        if isWriterUnknown == true { awaitWhoWrites(nil) }
        return stepPrompts(in: context).map(Effect.say)
    }

    /// Takes keys as the answer to the open step; nothing for those that it does not have.
    private mutating func take(_ keys: String, in context: TurnContext, now: Date) -> [Effect]? {
        switch call?.step {
        case .dialogue: takeInDialogue(keys, in: context, now: now)
        case .language: chooseLanguage(keys, in: context)
        case .menu: chooseFromMenu(keys, in: context)
        case .number(let sequel): takeNumber(keys, then: sequel, in: context)
        case .check(let value, let subject): takeCheck(keys, of: value, for: subject, in: context)
        case .moreWords: chooseMoreWords(keys, in: context)
        case .callTime: takeCallTime(keys, in: context)
        case .afterAdvocate: chooseAfterAdvocate(keys, in: context)
        case .message: keys == "1" ? backToDialogue(in: context) : nil
        case .lost: chooseWhenLost(keys, in: context)
        case .waiting: backToDialogue(in: context)
        case .textOffer: answerTextOffer(keys, in: context)
        case .mobile: takeMobile(keys, in: context)
        case .dialling, .farewell, nil: []
        }
    }

    private mutating func chooseLanguage(_ keys: String, in context: TurnContext) -> [Effect]? {
        guard let number = Int(keys), context.line.languages.indices.contains(number - 1) else { return nil }
        language = context.line.languages[number - 1]
        return goOnWithCall(in: context)
    }

    private mutating func chooseFromMenu(_ keys: String, in context: TurnContext) -> [Effect]? {
        call?.step = .dialogue
        switch keys {
        case "1": return [.say(Prompt(.privacy))] + backToDialogue(in: context)
        case "2": return obey(.delete, in: context)
        case "3": return isWriterUnknown == true ? backToDialogue(in: context) : obey(.restart, in: context)
        case "4":
            language = context.line.languages.first { $0 != language } ?? language
            return backToDialogue(in: context)
        default:
            call?.step = .menu
            return nil
        }
    }
}
