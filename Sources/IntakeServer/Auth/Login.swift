import Foundation

/// The name by which an account is signed in to.
enum Login {
    private static let lengths = 3...40
    private static let characters = Set("abcdefghijklmnopqrstuvwxyz0123456789.-_")

    /// The login as it is stored: capitals and spaces around it make no difference.
    static func folded(_ text: String) -> String {
        text.trimmingCharacters(in: .whitespacesAndNewlines).lowercased()
    }

    /// Whether a folded login may be chosen.
    static func isAllowed(_ login: String) -> Bool {
        lengths.contains(login.count) && login.allSatisfy(characters.contains)
    }
}
