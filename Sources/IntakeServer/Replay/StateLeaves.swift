import Foundation
import IntakeCore

/// One value inside a conversation's state, with the way to it.
struct StateLeaf: Hashable {
    /// The names of properties and the ids of questions that lead to it: nothing that a person told.
    let path: String
    /// The value as JSON writes it.
    let value: String
}

/// A state taken apart, so that two can be compared value by value.
enum StateLeaves {
    /// All values, by their paths.
    static func of(_ state: Conversation) -> [StateLeaf] {
        guard let data = try? JSONEncoder().encode(state),
            let tree = try? JSONSerialization.jsonObject(with: data)
        else { return [] }
        return leaves(of: tree, at: []).sorted { $0.path < $1.path }
    }

    private static func leaves(of node: Any, at path: [String]) -> [StateLeaf] {
        switch node {
        case let object as [String: Any]:
            object.isEmpty
                ? [leaf("{}", at: path)]
                : object.flatMap { leaves(of: $0.value, at: path + [$0.key]) }
        case let list as [Any]:
            list.isEmpty
                ? [leaf("[]", at: path)]
                : list.enumerated().flatMap { leaves(of: $0.element, at: path + [String($0.offset)]) }
        default:
            [leaf("\(node)", at: path)]
        }
    }

    private static func leaf(_ value: String, at path: [String]) -> StateLeaf {
        StateLeaf(path: path.joined(separator: "."), value: value)
    }
}
