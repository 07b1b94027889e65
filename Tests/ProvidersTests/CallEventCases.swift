import IntakeCore
import Providers
import Testing

/// The name of the call in these tests.
let callSID = "CA" + String(repeating: "2", count: 32)

/// One form that tells of a call, and what it says.
struct CallEventCase: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let parameters: [(name: String, value: String)]
    let expected: Result<CallEvent, WebhookError>

    /// An incoming call as Twilio tells of it, with some parameters changed, added, or (nil) left out.
    init(
        _ name: String,
        _ changes: KeyValuePairs<String, String?>,
        _ change: (inout CallEvent) -> Void = { _ in }
    ) {
        var event = CallEvent(
            callID: callSID,
            from: Sender("+14185551234"),
            to: PhoneNumber(e164: "+15145550000"),
            status: .inProgress
        )
        change(&event)
        self.init(name, changes, expecting: .success(event))
    }

    init(_ name: String, _ changes: KeyValuePairs<String, String?>, refused error: WebhookError) {
        self.init(name, changes, expecting: .failure(error))
    }

    private init(
        _ name: String,
        _ changes: KeyValuePairs<String, String?>,
        expecting expected: Result<CallEvent, WebhookError>
    ) {
        var parameters: [(name: String, value: String)] = [
            ("AccountSid", accountSID), ("CallSid", callSID), ("From", "+14185551234"), ("Caller", "+14185551234"),
            ("To", "+15145550000"), ("Called", "+15145550000"), ("CallStatus", "in-progress"),
            ("Direction", "inbound"), ("ApiVersion", "2010-04-01"), ("FromCity", ""),
        ]
        for (name, value) in changes {
            parameters.removeAll { $0.name == name }
            if let value { parameters.append((name, value)) }
        }
        testDescription = name
        self.parameters = parameters
        self.expected = expected
    }
}

extension CallEventCase {
    static let all = calls + callers + keys + messages + dials + refusals

    private static let calls: [CallEventCase] = [
        CallEventCase("a call comes in", ["CallStatus": "ringing"]) { $0.status = .ringing },
        CallEventCase("a call goes on", [:]),
        CallEventCase("no status", ["CallStatus": nil]) { $0.status = nil },
        CallEventCase("a status yet unknown", ["CallStatus": "dreaming"]) { $0.status = nil },
        CallEventCase("the call is over", ["CallStatus": "completed", "CallDuration": "65", "SequenceNumber": "0"]) {
            $0.status = .completed
            $0.duration = .seconds(65)
        },
        CallEventCase("odd length", ["CallDuration": "-1"]),
        CallEventCase("endless length", ["CallDuration": "99999999999999999999"]),
        CallEventCase("we placed it", ["Direction": "outbound-api", "AnsweredBy": "human"]) {
            $0.isOutbound = true
            $0.answeredBy = .human
        },
        CallEventCase("a machine answered", ["AnsweredBy": "machine_end_beep"]) { $0.answeredBy = .machine },
        CallEventCase("a fax answered", ["AnsweredBy": "fax"]) { $0.answeredBy = .fax },
        CallEventCase("nobody knows who answered", ["AnsweredBy": "unknown"]) { $0.answeredBy = .unknown },
        CallEventCase("something new answered", ["AnsweredBy": "parrot"]),
        CallEventCase("dialled from a call", ["Direction": "outbound-dial", "ParentCallSid": "CAparent"]) {
            $0.isOutbound = true
            $0.parentCallID = "CAparent"
        },
        CallEventCase("odd parent", ["ParentCallSid": "a b"]),
        CallEventCase("a direction yet unknown", ["Direction": "sideways"]),
        CallEventCase("our answer could not be read", ["ErrorCode": "12100", "ErrorUrl": "https://x.test/"]) {
            $0.failure = SendFailure(
                code: "12100",
                operatorMustAct: true,
                sentence: "Our answer was not well-formed XML."
            )
        },
        CallEventCase("an error that is no number", ["ErrorCode": "?"]),
        CallEventCase(
            "a name of another company's",
            ["CallSid": "2f1c9d1e-0b5e-4e0c-9f0a-1c2d3e4f5a6b"]
        ) { $0.callID = "2f1c9d1e-0b5e-4e0c-9f0a-1c2d3e4f5a6b" },
    ]

    private static let withheld = [
        "anonymous", "Anonymous", "ANONYMOUS", "Restricted", "unavailable", "Unavailable", "unknown", "private",
        "Private", "blocked", "+266696687", "266696687", "+7378742833", "7378742833", "+2562533", "2562533",
        "+8656696", "8656696", "+86282452253", "86282452253", "sip:anonymous@anonymous.invalid", "", " ",
    ]

    private static let callers: [CallEventCase] =
        withheld.map { word in CallEventCase("withheld as '\(word)'", ["From": word]) { $0.from = .withheld } }
        + [
            CallEventCase("no caller", ["From": nil]) { $0.from = .withheld },
            CallEventCase("from a SIP telephone", ["From": "sip:a@example.test"]) {
                $0.from = .other("sip:a@example.test")
            },
            CallEventCase("from an application", ["From": "client:someone"]) { $0.from = .other("client:someone") },
            CallEventCase("from abroad", ["From": "+33612345678"]) { $0.from = Sender("+33612345678") },
            CallEventCase("to nowhere", ["To": nil]) { $0.to = nil },
            CallEventCase("to a SIP address", ["To": "sip:a@example.test"]) { $0.to = nil },
            CallEventCase("to what is no number", ["To": "+1514\u{0}"]) { $0.to = nil },
        ]

    private static let keys: [CallEventCase] =
        ["1", "0", "*", "#", "5145550100", "*0#", "", String(repeating: "9", count: 64)].map { (keys: String) in
            CallEventCase("keys '\(keys)'", ["Digits": keys, "FinishedOnKey": ""]) { $0.digits = keys }
        }
        + ["1 2", "१", "１", "+1", "A", "hang up", "\u{0}", String(repeating: "9", count: 65)].map { (keys: String) in
            CallEventCase("no keys '\(keys)'", ["Digits": keys])
        }

    private static let messages: [CallEventCase] = [
        CallEventCase(
            "a message ended by a key",
            ["RecordingUrl": "https://x.test/Recordings/RE9", "RecordingDuration": "12", "Digits": "#"]
        ) {
            $0.digits = "#"
            $0.recording = RecordingReport(id: "RE9", duration: .seconds(12), status: .inProgress)
        },
        CallEventCase(
            "a message ended by hanging up",
            ["RecordingSid": "RE1", "RecordingUrl": "https://x.test/RE2.wav", "Digits": "hangup"]
        ) {
            $0.isHangUp = true
            $0.recording = RecordingReport(id: "RE1", status: .inProgress)
        },
        CallEventCase("an address with more", ["RecordingUrl": "https://x.test/RE3.mp3?a=1#b"]) {
            $0.recording = RecordingReport(id: "RE3", status: .inProgress)
        },
        CallEventCase("an address without a name", ["RecordingUrl": "https://x.test/.mp3"]) {
            $0.recording = RecordingReport(id: nil, status: .inProgress)
        },
        CallEventCase("no address", ["RecordingUrl": ""]) {
            $0.recording = RecordingReport(id: nil, status: .inProgress)
        },
        CallEventCase("a name that is none", ["RecordingSid": "RE\u{E9}", "RecordingStatus": "completed"]) {
            $0.recording = RecordingReport(id: nil, status: .completed)
        },
        CallEventCase(
            "a recording can be fetched",
            [
                "RecordingSid": "RE1", "RecordingStatus": "completed", "RecordingDuration": "7", "From": nil,
                "To": nil, "Direction": nil, "CallStatus": nil,
            ]
        ) {
            $0 = CallEvent(callID: callSID)
            $0.recording = RecordingReport(id: "RE1", duration: .seconds(7), status: .completed)
        },
        CallEventCase("a recording is absent", ["RecordingStatus": "absent", "RecordingDuration": "-1"]) {
            $0.recording = RecordingReport(id: nil, status: .absent)
        },
        CallEventCase("a recording is lost", ["RecordingSid": "RE1", "RecordingStatus": "failed"]) {
            $0.recording = RecordingReport(id: "RE1", status: .failed)
        },
        CallEventCase("a recording is in the making", ["RecordingSid": "RE1", "RecordingStatus": "in-progress"]) {
            $0.recording = RecordingReport(id: "RE1", status: .inProgress)
        },
        CallEventCase("a recording's status yet unknown", ["RecordingSid": "RE1", "RecordingStatus": "new"]) {
            $0.recording = RecordingReport(id: "RE1", status: .inProgress)
        },
    ]

    private static let dials: [CallEventCase] =
        [
            ("completed", .completed), ("answered", .completed), ("busy", .busy), ("no-answer", .noAnswer),
            ("failed", .failed), ("canceled", .canceled), ("new", nil),
        ].map { (word: String, status: CallStatus?) in
            CallEventCase("dialled: \(word)", ["DialCallStatus": word]) { $0.dial = DialReport(status: status) }
        }
        + [
            CallEventCase(
                "connected",
                [
                    "DialCallStatus": "completed", "DialCallSid": "CA3", "DialCallDuration": "90",
                    "DialBridged": "true",
                ]
            ) {
                $0.dial = DialReport(status: .completed, callID: "CA3", duration: .seconds(90), isBridged: true)
            },
            CallEventCase(
                "answered and refused",
                ["DialCallStatus": "completed", "DialCallSid": "", "DialCallDuration": "?", "DialBridged": "False"]
            ) { $0.dial = DialReport(status: .completed, isBridged: false) },
            CallEventCase("connected or not", ["DialCallStatus": "busy", "DialBridged": "perhaps"]) {
                $0.dial = DialReport(status: .busy)
            },
        ]

    private static let refusals: [CallEventCase] = [
        CallEventCase("no account", ["AccountSid": nil], refused: .missingParameter("AccountSid")),
        CallEventCase("other account", ["AccountSid": "ACother"], refused: .otherAccount),
        CallEventCase("no call", ["CallSid": nil], refused: .missingParameter("CallSid")),
        CallEventCase("empty call", ["CallSid": ""], refused: .missingParameter("CallSid")),
        CallEventCase("call with a space", ["CallSid": "CA 1"], refused: .invalidParameter("CallSid")),
        CallEventCase(
            "endless call",
            ["CallSid": String(repeating: "1", count: 65)],
            refused: .invalidParameter("CallSid")
        ),
    ]
}
