import IntakeCore

/// Writes what a call does next as TwiML.
///
/// Every number is brought within Twilio's limits: it takes one outside of them for an error, and hangs up.
struct TwilioScript {
    let account: TwilioAccount

    /// The limits of `Pause`'s `length`, in seconds; the upper one is ours.
    private static let pause: ClosedRange<Int64> = 1...60
    /// The limits of `Gather`'s `timeout`, in seconds; the upper one is ours.
    private static let keys: ClosedRange<Int64> = 1...600
    /// The limits of `Record`'s `timeout`, in seconds; the upper one is ours.
    private static let silence: ClosedRange<Int64> = 1...60
    /// The limits of `Record`'s `maxLength`, in seconds.
    private static let message: ClosedRange<Int64> = 1...3_600
    /// The limits of `Dial`'s `timeout`, in seconds.
    private static let ringing: ClosedRange<Int64> = 5...600
    /// The limits of `Dial`'s `timeLimit`, in seconds.
    private static let conversation: ClosedRange<Int64> = 1...14_400
    /// The telephones that one `Dial` rings together.
    private static let telephones = 10
    /// The most characters that we have one `Say` speak; its limit is 4,096.
    private static let spoken = 4_000

    /// The whole script, or its ending alone if Twilio would not read so much.
    func document(for script: CallScript) -> TwiML {
        let ending = script.ending.map(element).map { [$0] } ?? []
        let whole = TwiML(script.verbs.flatMap(elements) + ending)
        return whole.answer.body.count <= TwiML.maximumSize ? whole : TwiML(ending)
    }

    private func element(for ending: CallScript.Ending) -> MarkupElement {
        switch ending {
        case .redirect(let url): MarkupElement("Redirect", content: [.text(url)])
        case .hangUp: MarkupElement("Hangup")
        }
    }

    private func elements(for verb: CallVerb) -> [MarkupElement] {
        switch verb {
        case .speak(let part): elements(for: part)
        case .gather(let gathering): [element(for: gathering)]
        case .record(let recording): [element(for: recording)]
        // Without a number, Twilio would take it for an error.
        case .dial(let dialling): dialling.telephones.isEmpty ? [] : [element(for: dialling)]
        }
    }

    private func elements(for part: SpokenPart) -> [MarkupElement] {
        switch part {
        case .say(let speech):
            speech.pieces(ofAtMost: Self.spoken).map { element(saying: $0, as: speech) }
        case .play(let url):
            [MarkupElement("Play", content: [.text(url)])]
        case .pause(let length):
            [MarkupElement("Pause", ["length": length.seconds(within: Self.pause)])]
        }
    }

    private func element(saying text: String, as speech: Speech) -> MarkupElement {
        let voice = account.voice(for: speech.language)
        let content: MarkupElement.Content =
            switch speech.pace {
            case .normal: .text(text)
            case .slow: .element(MarkupElement("prosody", ["rate": "slow"], content: [.text(text)]))
            }
        return MarkupElement("Say", ["voice": voice.name, "language": voice.locale], content: [content])
    }

    /// Without a key to finish on, `#` and `*` arrive like the others.
    private func element(for gathering: KeyGathering) -> MarkupElement {
        let (count, finish) =
            switch gathering.keys {
            case .one: (1, "")
            case .entry(let most): (min(max(1, most), KeyGathering.maximumEntry), "#")
            }
        return MarkupElement(
            "Gather",
            [
                "input": "dtmf", "numDigits": String(count), "finishOnKey": finish,
                "timeout": gathering.timeout.seconds(within: Self.keys), "action": gathering.action,
            ],
            content: gathering.parts.flatMap(elements).map { .element($0) }
        )
    }

    /// Silence at both ends is cut off, so that a message in which nothing is said is found to be empty.
    private func element(for recording: MessageRecording) -> MarkupElement {
        MarkupElement(
            "Record",
            [
                "action": recording.action, "timeout": recording.silence.seconds(within: Self.silence),
                "maxLength": recording.maximum.seconds(within: Self.message),
                "finishOnKey": recording.endKeys.filter { "0123456789*#".contains($0) },
                "playBeep": String(recording.beeps), "trim": "trim-silence",
                "recordingStatusCallback": recording.statusCallback,
                "recordingStatusCallbackEvent": "completed absent",
            ]
        )
    }

    private func element(for dialling: Dialling) -> MarkupElement {
        MarkupElement(
            "Dial",
            [
                "action": dialling.action, "timeout": dialling.ringing.seconds(within: Self.ringing),
                "timeLimit": dialling.limit.seconds(within: Self.conversation),
                "callerId": dialling.callerID.e164, "answerOnBridge": "true",
            ],
            content: dialling.telephones.prefix(Self.telephones).map { telephone in
                .element(
                    MarkupElement(
                        "Number",
                        ["url": telephone.screening],
                        content: [.text(telephone.number.e164)]
                    )
                )
            }
        )
    }
}

extension Duration {
    /// Whole seconds without what is left over, brought within the range, as a parameter's value.
    func seconds(within range: ClosedRange<Int64>) -> String {
        String(min(max(components.seconds, range.lowerBound), range.upperBound))
    }
}
