/// Gives prompts their words for a basic phone.
public struct Renderer: Sendable {
    let wording: Wording
    let checklist: Checklist
    let line: LineFacts

    /// Makes a renderer for the conversations on one version of a checklist, on one line.
    public init(wording: Wording, checklist: Checklist, line: LineFacts) {
        self.wording = wording
        self.checklist = checklist
        self.line = line
    }

    /// The words of one prompt, as a person reads them.
    public func text(_ prompt: Prompt, in language: Language) -> String {
        let template = Template(wording.text(prompt.name, in: language))
        let filled = template.filled { place in
            value(of: place, in: prompt, language: language)
        }
        return Self.withoutTrailingSpace(filled).transliteratedToGSM7()
    }

    /// A question without keys leaves a space where they would be, which costs a septet.
    private static func withoutTrailingSpace(_ text: String) -> String {
        text.last == " " ? String(text[...(text.lastIndex { $0 != " " } ?? text.startIndex)]) : text
    }

    /// The messages that say these prompts with the fewest segments: what one segment more would not save is joined.
    public func messages(_ prompts: [Prompt], in language: Language) -> [String] {
        var messages: [String] = []
        for prompt in prompts {
            let text = text(prompt, in: language)
            if let last = messages.last, Self.segments(last + "\n" + text) <= Self.segments(last) + Self.segments(text)
            {
                messages[messages.count - 1] = last + "\n" + text
            } else {
                messages.append(text)
            }
        }
        return messages
    }

    private static func segments(_ text: String) -> Int {
        Segmentation(of: text).segments.count
    }

    private func value(of place: String, in prompt: Prompt, language: Language) -> String {
        if let argument = prompt.arguments[place] {
            return text(of: argument, in: language)
        }
        if let fact = fact(place, in: language) { return fact }
        guard let question = prompt.question.flatMap(checklist.question) else { return "" }
        return place == "text" ? question.text[language] : keys(of: question, in: language)
    }

    /// A fact of the line as it is written; nothing for a name that stands for something else.
    func fact(_ place: String, in language: Language) -> String? {
        switch place {
        case "organisation": line.organisationName
        case "line": line.number.display
        case "callBack": line.callBack[language]
        case "urgentHelp": line.urgentHelp[language]
        case "privacyContact": line.privacyContact[language]
        case "complaints": line.complaints[language]
        default: nil
        }
    }

    private func text(of argument: Prompt.Argument, in language: Language) -> String {
        switch argument {
        case .text(let text): text
        case .number(let number): String(number)
        case .date(let date): date.iso
        case .phone(let phone): phone.display
        case .answers(let items): SummaryLine(items: items, checklist: checklist, wording: wording).text(in: language)
        }
    }

    /// The keys of a question, after its words: `1=oui 2=non 3=je ne sais pas`.
    private func keys(of question: Question, in language: Language) -> String {
        switch question.kind {
        case .yesNo:
            wording.text(.keysYesNo, in: language)
        case .choice(let options):
            options.enumerated().map { "\($0.offset + 1)=\($0.element.label[language])" }.joined(separator: ", ")
        case .text, .date, .number, .phone, .place:
            ""
        }
    }
}
