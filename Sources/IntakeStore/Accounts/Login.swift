import Foundation

/// What somebody signs in with, as it is compared and kept: small letters, and no space around.
enum Login {
    static func folded(_ typed: String) -> String {
        typed.trimmingCharacters(in: .whitespacesAndNewlines).precomposedStringWithCanonicalMapping.lowercased()
    }
}
