public import IntakeCore

/// The sentences of the phone line in one language that somebody may record, in the order of a call.
public struct RecordingScript: Sendable {
    /// A sentence and the file that holds it.
    struct Sentence: Hashable, Sendable {
        /// The file's name without its extension.
        let name: String
        let text: String
        /// The whole of which it is a part, with braces for what the provider's voice says in between.
        var whole: String?
    }

    let language: Language
    /// The sentences of each part of a call, each once.
    let sections: [(part: CallPart, sentences: [Sentence])]
    /// The names under which two lines or checklists say different things: one recording cannot serve both.
    let ambiguous: [String: [String]]

    /// What the lines and checklists of a configuration say.
    ///
    /// - Parameter path: the configuration file.
    /// - Throws: the faults of the configuration.
    public static func scripts(configuration path: String, in languages: [Language]) throws(Faults) -> [RecordingScript]
    {
        let catalogue = try Catalogue.load(configuration: path)
        return languages.map { RecordingScript(of: catalogue, in: $0) }.filter { !$0.names.isEmpty }
    }

    init(of catalogue: Catalogue, in language: Language) {
        self.language = language
        let stages = catalogue.stages(in: language)
        var texts: [String: [String]] = [:]
        sections = CallPart.allCases.map { part in
            let all = stages.flatMap { Self.sentences(of: part, on: $0) }
            let new = all.filter { sentence in
                let known = texts[sentence.name, default: []]
                if !known.contains(sentence.text) { texts[sentence.name] = known + [sentence.text] }
                return known.isEmpty
            }
            return (part, new)
        }
        ambiguous = texts.filter { $0.value.count > 1 }
    }

    /// The names of all files that are ever played.
    var names: Set<String> {
        Set(sections.flatMap { $0.sentences.map(\.name) })
    }

    private static func sentences(of part: CallPart, on stage: Rehearsal.Stage) -> [Sentence] {
        let told = part.keys.flatMap { sentences(of: Prompt($0), on: stage) }
        return part == .questions ? told + questions(on: stage) : told
    }

    private static func questions(on stage: Rehearsal.Stage) -> [Sentence] {
        let questions = stage.checklist.questions
        let prompts = questions.flatMap { question in
            let asked = [Prompt(.question, question: question.id)]
            return question.options.isEmpty ? asked : asked + [Prompt(.questionKeys, question: question.id)]
        }
        let numbers = questions.indices.map { Sentence(name: "number-\($0 + 1)", text: String($0 + 1)) }
        return prompts.flatMap { sentences(of: $0, on: stage) } + numbers
    }

    private static func sentences(of prompt: Prompt, on stage: Rehearsal.Stage) -> [Sentence] {
        let renderer = Renderer(wording: stage.wording, checklist: stage.checklist, line: stage.line)
        let template = stage.wording.spokenText(prompt.name, in: stage.language)
        let isFilled = Template(template).placeholders.contains { !Wording.Key.lineFacts.contains($0) }
        return renderer.utterances([prompt], in: stage.language).compactMap { utterance in
            utterance.recording.map { name in
                let isPart = isFilled && name != prompt.question.map { "question-\($0)" }
                return Sentence(name: name, text: utterance.text, whole: isPart ? template : nil)
            }
        }
    }
}

extension Catalogue {
    /// Each checklist on each line that answers in a language.
    fileprivate func stages(in language: Language) -> [Rehearsal.Stage] {
        configuration.lines.filter { $0.languages.contains(language) }.flatMap { line in
            facts(of: line).map { facts in
                checklists(of: line).map {
                    Rehearsal.Stage(checklist: $0, wording: wording, line: facts, language: language)
                }
            } ?? []
        }
    }
}
