import Foundation

/// Words that a person wrote before they could have read our last reply.
extension Conversation {
    /// A text is out of turn if it reached us before our last reply left, or if it is no key and follows so closely
    /// that it was written before the reply was read. A phone that answers keys by itself is not misread by that.
    func isOutOfTurn(_ incoming: IncomingText, at: Date) -> Bool {
        guard let lastReply, phase != .opening, phase != .finished else { return false }
        if at < lastReply { return true }
        return at.timeIntervalSince(lastReply) < Pace.outOfTurn && !incoming.isKey
    }

    /// Keeps late words where they belong: with what was not understood, else with the answer before.
    mutating func keepLateWords(_ words: String) {
        if consent == nil {
            keepBeforeConsent(words)
        } else if !unclear.isEmpty {
            unclear.append(words)
        } else if let lastAnswered, var answer = answers[lastAnswered] {
            answer.add(words)
            answers[lastAnswered] = answer
        } else {
            otherWords.append(words)
        }
    }
}

extension Answer {
    /// Adds late words: to the person's own words if that is what the answer is, else as a remark.
    fileprivate mutating func add(_ words: String) {
        if case .text(let text) = value {
            value = .text(text + "\n" + words)
        } else {
            remarks.append(words)
        }
    }
}

extension IncomingText {
    /// Whether it is one key of a phone and nothing else.
    var isKey: Bool {
        raw.utf8.count <= 2 && answer.utf8.count == 1 && answer.utf8.allSatisfy { (0x30...0x39).contains($0) }
    }
}
