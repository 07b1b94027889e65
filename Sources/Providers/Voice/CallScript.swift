/// What a call does next, in order, whichever company carries it.
///
/// A document that simply ends hangs up on the caller, and a question that nobody answers falls through to whatever
/// stands after it. So a script cannot be made without saying how it ends.
public struct CallScript: Sendable, Equatable {
    /// What follows when every verb is done.
    public enum Ending: Sendable, Equatable {
        /// The script at this address follows.
        case redirect(String)
        /// The call is over.
        case hangUp
    }

    /// What the call does, one after the other.
    public let verbs: [CallVerb]
    /// What follows; nil only for the script that connects a screened call, see ``connecting(after:)``.
    public let ending: Ending?

    /// A script of these verbs, and what follows when no key, message or answer has led elsewhere.
    public init(_ verbs: [CallVerb] = [], then ending: Ending) {
        self.verbs = verbs
        self.ending = ending
    }

    /// The last script heard by whoever was dialled and has accepted the call: after these parts, the two are
    /// connected.
    ///
    /// It can ask for nothing: a question that nobody answers would connect the caller with an answering machine.
    public static func connecting(after parts: [SpokenPart] = []) -> CallScript {
        CallScript(connectingAfter: parts)
    }

    private init(connectingAfter parts: [SpokenPart]) {
        verbs = parts.map { .speak($0) }
        ending = nil
    }
}
