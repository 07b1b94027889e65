/// What is asked of a person, in order, in one version.
///
/// A conversation stays on the version it began with, so a checklist is a value: it is kept whole, under the hash
/// of its content, for as long as one conversation needs it.
public struct Checklist: Codable, Hashable, Sendable, Identifiable {
    /// The name that lines and the API use, for example `virage-numerique`.
    public var id: String
    /// The author's own label for this version, for example `2026-11`.
    public var version: String
    /// What advocates see.
    public var title: LocalizedText
    /// First words, in any language, that choose this checklist on a line that offers several.
    public var words: [String]
    /// Plain words that tell of immediate distress when a person writes them in their own words; kept folded.
    public private(set) var distressWords: [String]
    /// The questions, in the order in which they are asked.
    public var questions: [Question]
    /// The places by which its cases are counted; none in a checklist kept by a program that did not count by places.
    public var places: PlaceDirectory?

    /// Makes a checklist. `Checklist` checks nothing by itself: loading does, with the line of each fault.
    public init(
        id: String,
        version: String,
        title: LocalizedText,
        words: [String] = [],
        distressWords: [String] = [],
        questions: [Question],
        places: PlaceDirectory? = nil
    ) {
        self.id = id
        self.version = version
        self.title = title
        self.words = words
        self.distressWords = distressWords.map { Folding.words(of: $0).joined(separator: " ") }
        self.questions = questions
        self.places = places
    }

    /// The question named `id`.
    public func question(_ id: Question.ID) -> Question? {
        questions.first { $0.id == id }
    }

    /// The question with this purpose, if the checklist asks one.
    public func question(for purpose: Question.Purpose) -> Question? {
        questions.first { $0.purpose == purpose }
    }

    /// The questions to be asked of somebody who gave these answers.
    public func applicable(to answers: Answers) -> [Question] {
        questions.filter { $0.applies(to: answers) }
    }

    /// The first question to be asked of somebody who gave these answers, and did not answer it.
    func firstUnanswered(by answers: Answers) -> Question.ID? {
        questions.first { $0.applies(to: answers) && answers[$0.id] == nil }?.id
    }

    /// Where a question stands among those that apply, counted from one, and how many these are.
    func place(of question: Question.ID, for answers: Answers) -> (number: Int, total: Int) {
        var place = (number: 1, total: 0)
        for other in questions where other.applies(to: answers) {
            place.total += 1
            if other.id == question { place.number = place.total }
        }
        return place
    }
}
