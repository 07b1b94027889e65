import IntakeCore

/// Says in one line what a turn decided; without what people told, unless that was asked for.
struct ReplayDescription {
    let showsContent: Bool

    func of(_ kind: Event.Kind) -> String {
        switch kind {
        case .text(let text): showsContent ? "the text \(quoted(text.body))" : "a text"
        case .begin: "the beginning of a second conversation"
        case .carrierStopped: "a stop told by the carrier"
        case .carrierStarted: "a start told by the carrier"
        case .call: "a call"
        case .keys(let keys): showsContent ? "the keys \(keys)" : "keys"
        case .silence: "silence on the phone"
        case .recorded(let message): "a message of \(message.seconds) seconds"
        case .advocate(let outcome): "of calling an advocate: \(outcome.rawValue)"
        case .hungUp: "the end of the call"
        case .timer(let kind): "the time for: \(kind.rawValue)"
        }
    }

    func of(_ effect: Effect) -> String {
        switch effect {
        case .say(let prompt): "say " + of(prompt)
        case .text(let prompt): "text " + of(prompt)
        case .queueCase(let reason): "queue the case: \(reason.rawValue)"
        case .optOut: "opt out"
        case .optIn: "opt in"
        case .erase: "erase"
        case .beginAnother(let successor): "begin another conversation: \(successor.rawValue)"
        }
    }

    func of(message: String, _ direction: String) -> String {
        showsContent ? "\(direction) \(quoted(message))" : "\(direction) a message of \(message.count) characters"
    }

    func of(_ leaf: StateLeaf) -> String {
        "\(leaf.path) = \(showsContent ? leaf.value : "…")"
    }

    private func of(_ prompt: Prompt) -> String {
        let arguments = prompt.arguments.sorted { $0.key < $1.key }.map { "\($0.key)=\(of($0.value))" }
        return ([prompt.name.rawValue, prompt.question].compactMap { $0 } + arguments).joined(separator: " ")
    }

    private func of(_ argument: Prompt.Argument) -> String {
        switch argument {
        case .number(let number): String(number)
        case .text(let text): showsContent ? quoted(text) : "…"
        case .date(let date): showsContent ? date.iso : "…"
        case .phone(let phone): showsContent ? phone.display : "…"
        case .answers(let items):
            showsContent ? items.map { "\($0.number):\(quoted($0.value.token))" }.joined(separator: ",") : "…"
        }
    }

    private func quoted(_ text: String) -> String {
        "\"\(text.replacing("\n", with: "\\n"))\""
    }
}
