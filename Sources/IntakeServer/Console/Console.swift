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
    let logger: Logger

    /// The words for times, for one reader.
    func moments(for reader: Reader) -> Moments {
        Moments(language: reader.language, timeZone: settings.timeZone)
    }
}
