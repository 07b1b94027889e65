import IntakeCore
import IntakeStore

/// The form of an incident, and what was written of it before.
struct IncidentPage: Page {
    typealias Text = IncidentText
    static let template = "incident"

    /// A line or a block to write in.
    struct Field: Sendable {
        let name: String
        let label: String
        let hint: String?
        let value: String
        let fault: String?
        let isDate: Bool
        let isLine: Bool
        let isLong: Bool
        /// The answers, where one is chosen.
        let choices: [Choice]
        let isChoice: Bool
    }

    /// A version to choose.
    struct VersionLink: Sendable {
        let link: String
        let number: Int
        let author: String
        let at: Moment
        let isCurrent: Bool
    }

    /// One answer to choose.
    struct Choice: Sendable {
        let code: String
        let name: String
        let isChosen: Bool
    }

    let title: String
    let action: String
    /// The version that the form amends; empty for a new incident.
    let version: String
    let formTitle: String
    let fields: [Field]
    /// The version that is read; nothing for a new incident.
    let shown: IncidentView?
    let versions: [VersionLink]
    let faults: [FormFault]

    /// - Parameter number: the version to show; the latest if there is none of this number.
    init(_ incident: Incident?, version number: Int? = nil, draft: IncidentDraft, _ moments: Moments) {
        let language = moments.language
        let current = incident?.versions.first { $0.number == number } ?? incident?.versions.last
        title =
            incident.map { Phrase(fr: "Incident n\u{BA} \($0.number)", en: "Incident no. \($0.number)")[language] }
            ?? Text.all.add[language]
        action = incident.map { "/incidents/\($0.id)" } ?? "/incidents"
        version = incident?.versions.last.map { String($0.number) } ?? ""
        formTitle = (incident == nil ? Text.all.add : Text.all.amend)[language]
        fields = IncidentField.allCases.map { Field($0, draft, language) }
        shown = incident.flatMap { incident in current.map { IncidentView($0, of: incident, moments) } }
        versions =
            incident.map { incident in
                incident.versions.reversed().map {
                    VersionLink(
                        link: "/incidents/\(incident.id)?version=\($0.number)",
                        number: $0.number,
                        author: $0.advocateName,
                        at: moments.moment($0.at),
                        isCurrent: $0.number == current?.number
                    )
                }
            } ?? []
        faults = draft.faults.map { FormFault(field: "incident-" + $0.field, message: $0.fault[language]) }
    }
}

/// The fields of the form, in the order of the register.
enum IncidentField: String, CaseIterable, Sendable {
    case occurred
    case aware
    case information
    case circumstances
    case people
    case risk
    case assessment
    case commissionTold = "commission-told"
    case peopleTold = "people-told"
    case peopleToldHow = "people-told-how"
    case measures

    /// What the field is called.
    var label: Phrase {
        let text = IncidentText.all
        return switch self {
        case .occurred: text.occurred
        case .aware: text.aware
        case .information: text.information
        case .circumstances: text.circumstances
        case .people: text.people
        case .risk: text.risk
        case .assessment: text.assessment
        case .commissionTold: text.commissionTold
        case .peopleTold: text.peopleTold
        case .peopleToldHow: text.peopleToldHow
        case .measures: text.measures
        }
    }

    fileprivate var hint: Phrase? {
        switch self {
        case .occurred: IncidentText.all.occurredHint
        case .assessment: IncidentText.all.assessmentHint
        case .commissionTold: IncidentText.all.toldHint
        default: nil
        }
    }

    fileprivate var isDate: Bool { [.aware, .commissionTold, .peopleTold].contains(self) }
    fileprivate var isLong: Bool { ![.occurred, .people, .risk].contains(self) && !isDate }
}

extension IncidentPage.Field {
    fileprivate init(_ field: IncidentField, _ draft: IncidentDraft, _ language: Language) {
        name = field.rawValue
        label = field.label[language]
        hint = field.hint?[language]
        value = draft[field.rawValue]
        fault = draft.faults.first { $0.field == field.rawValue }?.fault[language]
        isDate = field.isDate
        isLine = !field.isLong && field != .risk
        isLong = field.isLong
        isChoice = field == .risk
        choices =
            field == .risk
            ? IncidentContent.Risk.allCases.map {
                IncidentPage.Choice(
                    code: $0.rawValue,
                    name: $0.phrase[language],
                    isChosen: $0.rawValue == draft[field.rawValue]
                )
            } : []
    }
}
