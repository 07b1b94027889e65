import IntakeCore

/// Bands change with the day. Each case knows until when it keeps its band, so that few are looked at, once a day.
extension Store {
    private static let batch = 500

    /// Brings every case into the band of `day`.
    func moveBands(to day: CivilDate) async throws {
        while try await read({ try Self.due(on: day, limit: 1, $0) }).isEmpty == false {
            try await write { connection in
                for listing in try Self.due(on: day, limit: Self.batch, connection) {
                    try Self.place(listing, on: day, connection)
                }
            }
        }
    }

    private static func due(on day: CivilDate, limit: Int, _ connection: any Connection) throws -> [CaseListing] {
        try connection.rows(
            "SELECT * FROM case_listings WHERE band_until <= ? ORDER BY band_until LIMIT ?",
            day.iso,
            limit
        ).map(CaseListing.init)
    }

    private static func place(_ listing: CaseListing, on day: CivilDate, _ connection: any Connection) throws {
        let place = CasePlace(listing.urgency, on: day)
        try connection.execute(
            "UPDATE cases SET band = ?, band_until = ? WHERE reference = ?",
            place.band.rawValue,
            place.until?.iso,
            listing.reference.text
        )
        try CaseWords.move(listing.reference, to: listing.state, place.band, of: listing.organisation, connection)
    }
}
