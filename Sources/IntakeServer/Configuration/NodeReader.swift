import Foundation
import Yams

/// A node of a YAML file, read with a fault for whatever is not as it should be.
///
/// Every reading method returns nothing once it has told the fault, so that the reading goes on and finds the others.
struct NodeReader {
    let file: String
    let faults: FaultCollector
    private let node: Node

    /// A fault that lists more of them than this is no longer read.
    private static let mostKeysToList = 16

    init(_ node: Node, file: String, faults: FaultCollector) {
        self.node = node
        self.file = file
        self.faults = faults
    }

    var position: FilePosition { FilePosition(file, node.mark) }

    /// Whether it holds keys and values.
    var isMapping: Bool { node.mapping != nil }
    /// Whether it is a list.
    var isList: Bool { node.sequence != nil }
    /// The text that stands here, whatever it is worth; nothing is told.
    var written: String? { node.scalar?.string }
    /// The keys and values that stand here, whatever they are worth; nothing is told.
    var pairs: [(key: NodeReader, value: NodeReader)] {
        node.mapping?.map { (reader($0.key), reader($0.value)) } ?? []
    }

    func fault(_ sentence: String) {
        faults.add(Fault(position, sentence))
    }

    /// A text as it is written: `yes`, `0123` and `2012-04` stay what they are.
    func text() -> String? {
        guard let scalar = node.scalar else {
            fault("A text is needed here, not \(kind).")
            return nil
        }
        guard !isEmpty(scalar) else {
            fault("This is empty: write a text, or take the key out.")
            return nil
        }
        return scalar.string
    }

    /// A list with at least one item.
    func list() -> [NodeReader]? {
        guard let sequence = node.sequence else {
            fault("A list is needed here, such as [first, second], not \(kind).")
            return nil
        }
        guard !sequence.isEmpty else {
            fault("This list is empty: add an item, or take the key out.")
            return nil
        }
        return sequence.map(reader)
    }

    /// Keys and values, of which only these keys are known; the others are told.
    func mapping(of keys: [String]) -> MappingReader? {
        guard let entries = entries() else { return nil }
        for entry in entries {
            guard let name = entry.key.text(), !keys.contains(name) else { continue }
            let isShort = keys.count <= Self.mostKeysToList
            let advice = isShort ? "The keys are \(keys.joined(separator: ", "))." : "Take it out."
            entry.key.fault("`\(name)` is not known here.\(Spelling.suggestion(for: name, among: keys)) \(advice)")
        }
        return MappingReader(parent: self, entries: entries)
    }

    /// Keys and values, whatever the keys.
    func entries() -> [(key: NodeReader, value: NodeReader)]? {
        guard isMapping else {
            fault("Keys and values are needed here, such as `name: value`, not \(kind).")
            return nil
        }
        let pairs = pairs
        guard !pairs.isEmpty else {
            fault("There is nothing here: add an entry.")
            return nil
        }
        return pairs
    }

    private func reader(_ node: Node) -> NodeReader {
        NodeReader(node, file: file, faults: faults)
    }

    private func isEmpty(_ scalar: Node.Scalar) -> Bool {
        let text = scalar.string.trimmingCharacters(in: .whitespacesAndNewlines)
        return text.isEmpty || scalar.style == .plain && ["~", "null"].contains(text)
    }

    private var kind: String {
        switch node {
        case .scalar(let scalar): isEmpty(scalar) ? "nothing" : "a text"
        case .sequence: "a list"
        case .mapping: "keys and values"
        case .alias: "an alias"
        }
    }
}
