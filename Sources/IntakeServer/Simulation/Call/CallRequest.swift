/// One field of a form that the carrier sends.
struct CallField: Hashable, Sendable {
    var name: String
    var value: String

    init(_ name: String, _ value: String) {
        self.name = name
        self.value = value
    }
}

/// What the carrier asks of the gateway during a call.
struct CallRequest: Hashable, Sendable {
    /// `GET` or `POST`.
    var method = "POST"
    /// The whole address.
    var url: String
    /// What is told beside who calls whom.
    var fields: [CallField] = []
    /// Whether nobody is there any more to hear the answer.
    var isLast = false
}

/// A message that somebody left, or did not.
struct RecordedMessage: Hashable, Sendable {
    /// What ended it.
    enum Ending: Hashable, Sendable {
        case key(Character)
        case silence
        case limit
        case hangup

        /// What the carrier says of it in `Digits`.
        var digits: String {
            switch self {
            case .key(let key): String(key)
            case .hangup: "hangup"
            case .silence, .limit: ""
            }
        }
    }

    /// How long the person spoke; zero if not at all.
    var length: Duration
    var ending: Ending
    /// Where the carrier tells what became of it.
    var statusCallback: String?
    var statusEvents: Set<String>
}

/// How the carrier names a message that it keeps.
struct KeptRecording: Hashable, Sendable {
    var sid: String
    /// Where it can be fetched, with `.wav` or `.mp3` added.
    var url: String
}

/// What became of a `Dial`.
struct DialOutcome: Hashable, Sendable {
    /// The carrier's word for it, as `completed` or `no-answer`.
    var status: String
    /// The call to the one who was put through, or to the last who was tried.
    var callSID: String
    /// How long they were connected, or the phone was held.
    var duration: Duration
    /// Whether they were put through.
    var isBridged: Bool

    /// What the action is told.
    var fields: [CallField] {
        [
            CallField("DialCallStatus", status), CallField("DialCallSid", callSID),
            CallField("DialCallDuration", String(duration.carrierSeconds)),
            CallField("DialBridged", String(isBridged)),
        ]
    }
}
