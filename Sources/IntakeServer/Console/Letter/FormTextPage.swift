import IntakeCore
import IntakeStore

/// The letter as plain text, to paste into the ombudsman's form.
struct FormTextPage: Page {
    typealias Text = LetterText
    static let template = "letter-form"

    /// One text with its length.
    struct Piece: Sendable {
        let text: String
        let language: String
        let measure: String
    }

    let title: String
    let reference: String
    let website: String
    /// When the form's limit was looked up, where it is to be looked up again.
    let checked: String?
    let gaps: [String]
    let hasGaps: Bool
    let whole: Piece
    /// By how much it is too long.
    let excess: String?
    let shorter: Piece?
    /// Why there is no shorter one.
    let noShorter: String?

    var scripts: [Assets.Name] { [.copy] }

    /// Nothing where there is no letter, or nowhere to send it.
    init?(_ scene: ComplaintScene) {
        guard let letter = scene.version?.letter, let template = scene.template, let ombudsman = scene.ombudsman else {
            return nil
        }
        let language = scene.language
        let limit = ombudsman.formLimit
        let accompaniment = template.filled(
            template.accompaniment,
            in: letter.language,
            organisation: scene.group.name
        )
        let paragraphs = letter.paragraphs + (letter.isAccompanied ? [accompaniment] : [])
        let text = FormText(Self.plain(Paragraphs.text(paragraphs)))
        func piece(_ text: FormText) -> Piece {
            Piece(
                text: text.text,
                language: letter.language.rawValue,
                measure: LetterSentences.measure(text.length, of: limit)[language]
            )
        }
        title = LetterText.all.formTitle[language]
        reference = scene.listing.reference.text
        website = ombudsman.website
        checked = ombudsman.verify ? WrittenDate.words(ombudsman.checked, in: language) : nil
        gaps = letter.gaps
        hasGaps = !gaps.isEmpty
        whole = piece(text)
        let isTooLong = text.length > limit
        let short = isTooLong ? text.shortened(to: limit) : nil
        excess = isTooLong ? LetterSentences.excess(text.length - limit)[language] : nil
        shorter = short.map(piece)
        noShorter = isTooLong && short == nil ? LetterText.all.noShorter[language] : nil
    }

    /// Spaces that do not break lines mean nothing in a form, and some forms show them as signs.
    private static func plain(_ text: String) -> String {
        text.replacing("\u{A0}", with: " ").replacing("\u{202F}", with: " ")
    }
}
