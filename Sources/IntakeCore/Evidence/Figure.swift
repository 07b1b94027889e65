/// One thing that a case counts for: under this measure, in this category. It names nobody, and no words of anybody
/// are in it: categories are names of configuration and of this program.
public struct Figure: Codable, Hashable, Sendable {
    /// What is counted.
    public var measure: String
    /// Which of its kinds.
    public var category: String

    init(_ measure: Measure, _ category: String) {
        self.init(measure: measure.text, category: category)
    }

    /// Takes a figure as it is stored.
    public init(measure: String, category: String) {
        self.measure = measure
        self.category = category
    }
}

extension Figure {
    /// What is counted. Names are never changed: stored rows hold them.
    enum Measure: Hashable {
        case cases
        case language
        case channel
        case region
        case office
        /// That the complaint was sent; else the list that the case is in, or the reason for which it was closed.
        case outcome
        /// The whole working hours until a human reached the person.
        case contact
        /// The last question that the interview came to.
        case stop
        /// The answer to one yes-no question.
        case answer(Question.ID)
        /// The region of those who answered it with yes.
        case regionOfYes(Question.ID)

        var text: String {
            switch self {
            case .answer(let question): "answer/\(question)"
            case .regionOfYes(let question): "region-of-yes/\(question)"
            default: "\(self)"
            }
        }
    }

    /// The category of whatever the list of categories does not name.
    public static let other = "other"
    /// The category of what was not told.
    public static let unknown = "unknown"
    /// The category of interviews that were finished.
    public static let finished = "finished"
    /// The category of cases of which it is true.
    public static let yes = "yes"
    /// The category of cases of which it is not true.
    public static let no = "no"
    /// The category of cases whose person wrote and called.
    public static let bothChannels = "both"
    /// The one category of all cases.
    static let all = "all"
}
