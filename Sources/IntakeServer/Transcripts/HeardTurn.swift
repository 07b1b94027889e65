import IntakeCore

/// What a caller hears in one go, as a transcript writes it.
struct HeardTurn {
    let turn: Turn

    /// Sentence by sentence; what is said slowly, what comes by text, and what the call then waits for, in brackets
    /// where it is anything else than a key.
    var lines: [String] {
        sentences + turn.messages.map { "[text] " + $0 } + note
    }

    /// Pieces are put together until one of them ends a sentence.
    private var sentences: [String] {
        var lines: [String] = []
        var isOpen = false
        for utterance in turn.utterances {
            if isOpen {
                lines[lines.count - 1] += " " + utterance.text
            } else {
                lines.append((utterance.isSlow ? "[slowly] " : "") + utterance.text)
            }
            isOpen = !(utterance.text.last.map { ".!?".contains($0) } ?? true)
        }
        return lines
    }

    private var note: [String] {
        guard !turn.utterances.isEmpty, let listening = turn.listening else { return [] }
        return switch listening {
        case .key: []
        case .entry(let most, _): ["[an entry of at most \(most) keys]"]
        case .message: ["[the tone]"]
        case .advocate(let place): ["[the telephone of advocate \(place + 1) rings]"]
        case .nothing: ["[the call ends]"]
        }
    }
}
