import Foundation
import IntakeCore

/// A turn as it was decided. With the checklist, the wording and the line's facts that its rows name, it is enough to
/// decide it again.
struct TurnRecord: Codable, Sendable {
    var event: Event
    /// The reference that the turn could have opened a case under.
    var newReference: CaseReference
    /// Where the case stood before the turn.
    var caseState: CaseState?
    var effects: [Effect]
    /// When it was handled.
    var now: Date
}
