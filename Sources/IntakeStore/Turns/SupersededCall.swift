import Foundation
import IntakeCore

/// Two calls of one telephone at the same time: the network cut one and the person called again, or people share a
/// number. The conversation belongs to the call that began last, until somebody on the other presses a key.
extension CallRow {
    /// Whether another call of the same phone began after this one.
    static func isSuperseded(
        _ arrival: Arrival,
        of contact: Contact,
        in connection: any Connection
    ) throws -> Bool {
        guard let call = arrival.callID else { return false }
        return try connection.row(
            """
            SELECT later.provider_call_id FROM calls AS own
            JOIN calls AS later ON later.line = own.line AND later.phone_hash = own.phone_hash
                AND later.started_at > own.started_at
            WHERE own.account = ? AND own.provider_call_id = ? AND own.line = ? AND own.phone_hash = ?
            LIMIT 1
            """,
            arrival.account,
            call,
            contact.line.e164,
            contact.phoneHash
        ) != nil
    }
}

extension Arrival {
    /// What is made of news from a call after which another one began. Silence and endings are of that call alone, and
    /// nothing to the conversation. A key is pressed by somebody who is there: they have the conversation from now on,
    /// and are asked first who they are. A message is kept as it is.
    ///
    /// - Returns: whether it is taken at all.
    mutating func takesTheCallBack(at now: Date, in connection: any Connection) throws -> Bool {
        switch event.kind {
        case .keys:
            try connection.execute(
                "UPDATE calls SET started_at = ? WHERE account = ? AND provider_call_id = ?",
                now,
                account,
                callID
            )
            let call = Event.Call(isNumberWithheld: origin.number == nil, isLanguageChosen: true)
            event = Event(.call(call), at: event.at)
            return true
        case .silence, .hungUp, .advocate:
            return false
        case .text, .begin, .carrierStopped, .carrierStarted, .timer, .call, .recorded:
            return true
        }
    }
}
