import IntakeCore
import IntakeStore

/// What somebody wrote of an incident, and what has to be corrected in it.
struct IncidentDraft: Sendable {
    /// The fields of the form, by name, as they were written.
    private(set) var fields: [String: String]
    private(set) var faults: [(field: String, fault: Phrase)] = []
    /// What was read; nothing while there is a fault.
    private(set) var content: IncidentContent?

    /// The most characters that a field takes.
    private static let longest = 3000

    private static let names = [
        "occurred", "aware", "information", "circumstances", "people", "risk", "assessment", "commission-told",
        "people-told", "people-told-how", "measures",
    ]

    /// A form that nothing was written in yet but the day.
    init(on today: CivilDate) {
        fields = ["aware": today.iso, "risk": IncidentContent.Risk.open.rawValue]
    }

    /// A form that shows what was written before.
    init(_ content: IncidentContent) {
        fields = [
            "occurred": content.occurred, "aware": content.aware.iso, "information": content.information,
            "circumstances": content.circumstances, "people": content.people, "risk": content.risk.rawValue,
            "assessment": content.assessment, "commission-told": content.commissionTold?.iso ?? "",
            "people-told": content.peopleTold?.iso ?? "", "people-told-how": content.peopleToldHow,
            "measures": content.measures,
        ]
    }

    /// Reads a form.
    init(_ form: Form, on today: CivilDate) {
        fields = Dictionary(uniqueKeysWithValues: Self.names.map { ($0, form[$0]) })
        let aware = day("aware", on: today)
        if self["aware"].isEmpty { fault("aware", IncidentText.all.dateMissing) }
        let commission = day("commission-told", on: today)
        let people = day("people-told", on: today)
        let risk = IncidentContent.Risk(rawValue: self["risk"])
        if risk == nil { fault("risk", IncidentText.all.riskMissing) }
        if self["circumstances"].isEmpty { fault("circumstances", IncidentText.all.wordsMissing) }
        if let risk, risk != .open, self["assessment"].isEmpty {
            fault("assessment", IncidentText.all.assessmentMissing)
        }
        for name in Self.names where self[name].count > Self.longest { fault(name, IncidentText.all.tooLong) }
        guard faults.isEmpty, let aware, let risk else { return }
        var content = IncidentContent(aware: aware)
        content.occurred = self["occurred"]
        content.information = self["information"]
        content.circumstances = self["circumstances"]
        content.people = self["people"]
        content.risk = risk
        content.assessment = self["assessment"]
        content.commissionTold = commission
        content.peopleTold = people
        content.peopleToldHow = self["people-told-how"]
        content.measures = self["measures"]
        self.content = content
    }

    subscript(name: String) -> String { fields[name] ?? "" }

    /// Adds something to correct.
    mutating func fault(_ field: String, _ phrase: Phrase) {
        faults.append((field, phrase))
    }

    /// A day up to today; nothing where the field is empty, or wrong, which is told.
    private mutating func day(_ name: String, on today: CivilDate) -> CivilDate? {
        guard !self[name].isEmpty else { return nil }
        guard let date = PartialDate(iso: self[name]), date.day != nil, date.earliest <= today else {
            fault(name, IncidentText.all.dateMissing)
            return nil
        }
        return date.earliest
    }
}

extension IncidentContent.Risk {
    /// The answer in words.
    var phrase: Phrase {
        switch self {
        case .open: IncidentText.all.riskOpen
        case .serious: IncidentText.all.riskSerious
        case .none: IncidentText.all.riskNone
        }
    }
}
