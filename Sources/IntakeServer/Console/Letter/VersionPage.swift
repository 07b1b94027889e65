import IntakeCore
import IntakeStore

/// One version of the letter, and what changed in it.
struct VersionPage: Page {
    typealias Text = LetterText
    static let template = "letter-version"

    let title: String
    let reference: String
    let version: VersionRow
    let comparison: LetterComparison
    let wordsLanguage: String
    let isFirst: Bool
    let isLatest: Bool
    let latest: Int
    let mayRestore: Bool
    let printPath: String

    /// Nothing if there is no version of this number.
    init?(_ scene: ComplaintScene, _ number: Int) {
        guard let version = scene.version, version.number == number else { return nil }
        let earlier = scene.complaint.version(number - 1)
        title = LetterSentences.version(number)[scene.language]
        reference = scene.listing.reference.text
        self.version = VersionRow(version, scene)
        comparison = LetterComparison(version.letter, with: earlier?.letter, in: scene.language)
        wordsLanguage = version.letter.language.rawValue
        isFirst = earlier == nil
        isLatest = number == scene.complaint.latestNumber
        latest = scene.complaint.latestNumber
        mayRestore = scene.mayEdit && !isLatest
        printPath = "\(scene.path)/print?version=\(number)"
    }
}
