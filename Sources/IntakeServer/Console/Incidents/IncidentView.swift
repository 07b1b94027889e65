import IntakeCore
import IntakeStore

/// One version of an incident, to read.
struct IncidentView: Sendable {
    /// One thing that the register holds.
    struct Fact: Sendable {
        let label: String
        let value: String
    }

    let id: String
    let heading: String
    let written: Moment
    let author: String
    let keptUntil: Moment
    let facts: [Fact]

    /// - Parameter fields: what to show of it.
    init(
        _ version: Incident.Version,
        of incident: Incident,
        _ moments: Moments,
        fields: [IncidentField] = IncidentField.allCases
    ) {
        let language = moments.language
        id = incident.id
        heading =
            Phrase(
                fr: "Incident n\u{BA} \(incident.number), version \(version.number)",
                en: "Incident no. \(incident.number), version \(version.number)"
            )[language]
        written = moments.moment(version.at)
        author = version.advocateName
        keptUntil = moments.day(version.content.aware.adding(months: RetentionPolicy.leastIncidentMonths))
        facts = fields.map { field in
            Fact(label: field.label[language], value: field.value(of: version.content, moments))
        }
    }
}

extension IncidentField {
    /// What was written, in words; that nothing was, where that is so.
    func value(of content: IncidentContent, _ moments: Moments) -> String {
        let text = IncidentText.all
        let language = moments.language
        func day(_ day: CivilDate?) -> String {
            day.map { moments.day($0).short } ?? text.notYet[language]
        }
        let written =
            switch self {
            case .occurred: content.occurred
            case .aware: day(content.aware)
            case .information: content.information
            case .circumstances: content.circumstances
            case .people: content.people
            case .risk: content.risk.phrase[language]
            case .assessment: content.assessment
            case .commissionTold: day(content.commissionTold)
            case .peopleTold: day(content.peopleTold)
            case .peopleToldHow: content.peopleToldHow
            case .measures: content.measures
            }
        return written.isEmpty ? text.nothing[language] : written
    }
}

/// The register: the latest version of each incident.
struct IncidentsPage: Page {
    typealias Text = IncidentText
    static let template = "incidents"

    /// What the list shows of each.
    private static let fields: [IncidentField] = [.occurred, .aware, .people, .risk, .commissionTold, .peopleTold]

    let title: String
    let incidents: [IncidentView]
    let isEmpty: Bool
    /// Where the earlier ones are.
    let older: String?

    init(_ incidents: [Incident], hasMore: Bool, _ moments: Moments) {
        title = Text.all.title[moments.language]
        self.incidents = incidents.compactMap { incident in
            incident.versions.last.map { IncidentView($0, of: incident, moments, fields: Self.fields) }
        }
        isEmpty = incidents.isEmpty
        older = hasMore ? incidents.last.map { "/incidents?before=\($0.number)" } : nil
    }
}
