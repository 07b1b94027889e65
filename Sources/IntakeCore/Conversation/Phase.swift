/// Where a conversation stands. Every phase has a next step for the person; `STOP` and a human are reached from all.
public enum Phase: Codable, Hashable, Sendable {
    /// Nothing was said yet. → consent, callBackTime
    case opening
    /// May we keep what you tell us? → asking, declined, callBackTime
    case consent
    /// Before consent, the person asked for a human: when to call? → callBackNoted
    case callBackTime
    /// A call back is promised. → consent
    case callBackNoted
    /// The person refused; nothing is kept. The end.
    case declined
    /// This question is open. → asking, summary
    case asking(Question.ID)
    /// The summary was sent: is it right? → accompaniment, correcting
    case summary
    /// Which answer is to be corrected? → asking, summary
    case correcting
    /// With a group, or alone? → finished
    case accompaniment
    /// The interview is over and the case is in the queue.
    case finished
    /// All was erased at the person's wish. The end.
    case erased
}
