import ArgumentParser
import Foundation

/// Whose records a command is about: the person of a case, or somebody without a case who gives their number.
struct SubjectOptions: ParsableArguments {
    /// The subject once it is sure which.
    enum Subject {
        case reference(String)
        case number(String, person: Int?)
    }

    @Argument(help: "The reference of one of the person's cases.")
    var reference: String?

    @Flag(help: "For somebody without a case: read their telephone number from standard input.")
    var number = false

    @Option(help: "With --number, which of several people who use it, from 1.")
    var person: Int?

    func validate() throws {
        guard (reference != nil) != number else {
            throw ValidationError("Give the reference of a case, or --number and the number on standard input.")
        }
        guard person == nil || number else {
            throw ValidationError("--person goes with --number: a case belongs to one person.")
        }
    }

    /// Reads the number where that is asked for. It is no argument, since those are seen by every other program and
    /// kept by shells.
    func subject() throws -> Subject {
        if let reference { return .reference(reference) }
        FileHandle.standardError.write(Data("The telephone number: ".utf8))
        guard let typed = readLine()?.trimmingCharacters(in: .whitespaces), !typed.isEmpty else {
            throw ValidationError("No number came on standard input.")
        }
        return .number(typed, person: person)
    }
}
