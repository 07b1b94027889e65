import Foundation

/// Asks the person at the terminal; anything but a clear yes is a no.
func agree(to question: String) -> Bool {
    // Written at once and without a new line, so that the answer is typed beside it: this is the command's own output.
    print("\(question) [yes/no] ", terminator: "")
    fflush(nil)
    return ["yes", "y", "oui", "o"].contains(readLine()?.lowercased().trimmingCharacters(in: .whitespaces))
}
