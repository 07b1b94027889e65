import Foundation

/// Who calls whom in one leg of a call, as the carrier tells it with every request.
struct CallIdentity: Hashable, Sendable {
    /// Which way a call goes, in the carrier's words.
    enum Direction: String, Hashable, Sendable {
        case inbound
        case placed = "outbound-api"
        case dialed = "outbound-dial"
    }

    var sid = "CA" + SimulatedCarrier.randomHex()
    /// The call that this one was dialled for.
    var parentSID: String?
    var from: String
    var to: String
    var direction: Direction

    /// The fields of every request, with the state of the call.
    func fields(status: String) -> [CallField] {
        var fields = [
            CallField("CallSid", sid), CallField("CallStatus", status), CallField("Direction", direction.rawValue),
            CallField("From", from), CallField("To", to), CallField("Caller", from), CallField("Called", to),
            CallField("ApiVersion", "2010-04-01"),
        ]
        fields += ["FromCity", "FromState", "FromZip", "FromCountry", "ToCity", "ToState", "ToZip", "ToCountry"]
            .map { CallField($0, "") }
        if let parentSID { fields.append(CallField("ParentCallSid", parentSID)) }
        return fields
    }
}

extension CallIdentity {
    /// The fields of a report on the call's progress.
    ///
    /// - Parameter duration: how long the call lasted, once it is over.
    func progress(status: String, duration: Duration? = nil, sequence: Int = 0) -> [CallField] {
        var progress = fields(status: status)
        progress += [
            CallField("CallbackSource", "call-progress-events"), CallField("SequenceNumber", String(sequence)),
            CallField("Timestamp", Date().formatted(.carrier)),
        ]
        if let duration {
            progress.append(CallField("CallDuration", String(duration.carrierSeconds)))
            progress.append(CallField("Duration", String((duration.carrierSeconds + 59) / 60)))
        }
        return progress
    }
}

extension FormatStyle where Self == Date.VerbatimFormatStyle {
    /// Times as Twilio writes them: `Fri, 20 Nov 2026 14:05:09 +0000` (RFC 2822).
    static var carrier: Self {
        Date.VerbatimFormatStyle(
            format: """
                \(weekday: .abbreviated), \(day: .twoDigits) \(month: .abbreviated) \(year: .defaultDigits) \
                \(hour: .twoDigits(clock: .twentyFourHour, hourCycle: .zeroBased)):\(minute: .twoDigits):\
                \(second: .twoDigits) +0000
                """,
            locale: Locale(identifier: "en_US_POSIX"),
            timeZone: .gmt,
            calendar: Calendar(identifier: .gregorian)
        )
    }
}
