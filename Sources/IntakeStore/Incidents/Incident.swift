public import Foundation
public import IntakeCore

/// A confidentiality incident as the register holds it: what section 7 of the regulation on confidentiality incidents
/// (A-2.1, r. 3.1) asks for. Names nobody and no case.
public struct Incident: Hashable, Identifiable, Sendable {
    /// Our name for it, which stands in addresses.
    public let id: String
    /// Its number in the group's register, from 1.
    public let number: Int
    /// What was written of it, the latest version last; at least one.
    public let versions: [Version]

    /// What was written of an incident at one time.
    public struct Version: Hashable, Sendable {
        /// Its number, from 1.
        public let number: Int
        /// When it was written.
        public let at: Date
        /// Who wrote it.
        public let advocateName: String
        /// What was written.
        public let content: IncidentContent
    }
}

/// What is written of an incident.
public struct IncidentContent: Codable, Hashable, Sendable {
    /// Whether the people concerned may come to serious harm (section 3.7 of the act on the protection of personal
    /// information in the private sector, P-39.1).
    public enum Risk: String, CaseIterable, Codable, Hashable, Sendable {
        /// It is still being looked at.
        case open
        /// They may: the Commission and they must be told.
        case serious
        /// They may not.
        case none
    }

    /// When it happened: a day, or a period in words.
    public var occurred = ""
    /// When the group learned of it. The register keeps it for five years from then.
    public var aware: CivilDate
    /// What kind of information it concerns, or why that is not known.
    public var information = ""
    /// What happened.
    public var circumstances = ""
    /// How many people it concerns, or about how many.
    public var people = ""
    /// Whether they may come to serious harm.
    public var risk = Risk.open
    /// What leads to that view: how sensitive the information is, what could be done with it, and how likely that is.
    public var assessment = ""
    /// When the Commission d'accès à l'information was told.
    public var commissionTold: CivilDate?
    /// When the people concerned were told.
    public var peopleTold: CivilDate?
    /// How they were told; where a public notice stood in for that, why.
    public var peopleToldHow = ""
    /// What was done to lessen the harm, and to keep it from happening again.
    public var measures = ""

    /// An incident of which only the day is known on which the group learned of it.
    public init(aware: CivilDate) {
        self.aware = aware
    }
}
