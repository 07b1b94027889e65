import Foundation
import IntakeCore

/// The register of incidents inside transactions.
struct IncidentRows {
    let vault: Vault
    let connection: any Connection

    /// The incidents of a group with all their versions, the latest number first.
    ///
    /// - Parameter number: those with a lower number; none for the first page.
    func page(of organisation: String, before number: Int?, limit: Int) throws -> [Incident] {
        try connection.rows(
            """
            SELECT id, number FROM incidents WHERE organisation = ? AND number < ? ORDER BY number DESC LIMIT ?
            """,
            organisation,
            number ?? Int(Int32.max),
            limit
        ).map(incident)
    }

    /// One incident of a group; nothing if there is no such one.
    func find(_ id: String, in organisation: String) throws -> Incident? {
        try connection.row(
            "SELECT id, number FROM incidents WHERE id = ? AND organisation = ?",
            id,
            organisation
        ).map(incident)
    }

    private func incident(_ row: Row) throws -> Incident {
        let id: String = try row.value("id")
        let versions = try connection.rows(
            """
            SELECT incident_versions.*, advocates.name AS advocate_name
            FROM incident_versions JOIN advocates ON advocates.id = incident_versions.advocate_id
            WHERE incident_versions.incident_id = ? ORDER BY incident_versions.version
            """,
            id
        )
        return Incident(id: id, number: try row.value("number"), versions: try versions.map { try version($0, of: id) })
    }

    private func version(_ row: Row, of incident: String) throws -> Incident.Version {
        let number: Int = try row.value("version")
        let content = try vault.system.open(
            row.value("content_sealed"),
            in: .incident(incident, version: number)
        )
        return Incident.Version(
            number: number,
            at: try row.value("at"),
            advocateName: try row.value("advocate_name"),
            content: try StoredJSON.decode(IncidentContent.self, from: content)
        )
    }

    /// Makes the row of an incident that is about to get its first version.
    func insert(awareOn day: CivilDate, in organisation: String, at now: Date) throws -> String {
        let last = try connection.row(
            "SELECT MAX(number) AS number FROM incidents WHERE organisation = ?",
            organisation
        )
        let id = Identifier.make(at: now)
        try connection.execute(
            "INSERT INTO incidents (id, organisation, number, aware_on) VALUES (?, ?, ?, ?)",
            id,
            organisation,
            try (last?.optional("number") ?? 0) + 1,
            day.iso
        )
        return id
    }

    /// Adds a version, which all the earlier ones stay beside.
    func add(_ content: IncidentContent, as number: Int, to id: String, by advocate: Advocate, at now: Date) throws {
        try connection.execute(
            """
            INSERT INTO incident_versions (incident_id, version, at, advocate_id, content_sealed)
            VALUES (?, ?, ?, ?, ?)
            """,
            id,
            number,
            now,
            advocate.id,
            try vault.system.seal(StoredJSON.encode(content), in: .incident(id, version: number))
        )
        try connection.execute("UPDATE incidents SET aware_on = ? WHERE id = ?", content.aware.iso, id)
    }
}

extension Field {
    static func incident(_ id: String, version: Int) -> Field {
        Field(table: "incident_versions", row: "\(id)/\(version)", column: "content_sealed")
    }
}
