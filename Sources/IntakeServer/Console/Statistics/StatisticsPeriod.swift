import Foundation
import Hummingbird

/// Which interviews are counted, by when they began.
enum StatisticsPeriod: String, CaseIterable, Sendable {
    case month = "30"
    case quarter = "90"
    case year = "365"
    case all

    /// The period that a request names; a quarter if it names none.
    init(of request: Request) {
        self = request.uri.queryParameters["days"].flatMap { Self(rawValue: String($0)) } ?? .quarter
    }

    /// When the first of them began.
    func start(at now: Date) -> Date {
        switch self {
        case .month: now - 30 * 86_400
        case .quarter: now - 90 * 86_400
        case .year: now - 365 * 86_400
        case .all: .distantPast
        }
    }

    /// What the link to it says.
    var phrase: Phrase {
        switch self {
        case .month: Phrase(fr: "30 jours", en: "30 days")
        case .quarter: Phrase(fr: "90 jours", en: "90 days")
        case .year: Phrase(fr: "Un an", en: "One year")
        case .all: Phrase(fr: "Depuis le début", en: "From the beginning")
        }
    }
}
