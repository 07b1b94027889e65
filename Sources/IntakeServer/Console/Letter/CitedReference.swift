import IntakeCore
import IntakeStore

/// A reference beside the answer that it bears on, to be cited.
struct CitedReference: Sendable {
    private static let longestAnswer = 160

    let code: String
    let label: String
    let answer: String?
    let text: String
    let source: String
    let date: String?
    let mustVerify: Bool

    static func all(_ scene: ComplaintScene) -> [CitedReference] {
        let words = AnswerWords(moments: scene.moments)
        let language = scene.language
        return scene.references.map { code, question, reference in
            let answer = scene.file.conversation?.answers[question.id]
            let told = answer.map { words.text(of: $0.value, to: question) }
            return CitedReference(
                code: code,
                label: question.label[language],
                answer: told.map { $0.count > longestAnswer ? $0.prefix(longestAnswer) + "…" : $0 },
                text: LetterSentences.typeset(reference.text[language], in: language),
                source: LetterSentences.typeset(reference.source, in: language),
                date: PartialDate(iso: reference.date).map { WrittenDate.words($0, in: language) },
                mustVerify: reference.verify
            )
        }
    }
}
