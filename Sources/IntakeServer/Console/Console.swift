import Foundation
import Hummingbird
import IntakeCore
import IntakeStore
import Logging

/// What every room of the console works with.
struct Console: Sendable {
    let store: Store
    let settings: ConsoleSettings
    let passwords: PasswordHasher
    let pages: Pages
    let cookies: ConsoleCookies
    let live: LiveUpdates
    let refusals: RefusalLog
    let logger: Logger

    /// The words for times, for one reader: in the zone of their group.
    func moments(for reader: Reader) -> Moments {
        let zone = reader.session.map { settings.timeZone($0.advocate.organisation) }
        return Moments(language: reader.language, timeZone: zone ?? .gmt)
    }
}
