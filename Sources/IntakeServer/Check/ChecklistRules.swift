import IntakeCore

/// Rules that a checklist must follow whatever line asks it.
struct ChecklistRules {
    let file: ChecklistFile

    func tellFaults(to faults: FaultCollector) {
        tellDistress(to: faults)
        for question in file.checklist.questions where question.deadline != nil {
            // Before anything is answered, a condition that waits for a letter does not hold.
            guard let condition = question.when, condition.holds(for: Answers()) else { continue }
            let sentence = "`\(question.id)` starts a deadline, and its `when` holds before anything is answered: "
            let advice = "name the answer that tells of a letter, such as `when: { letter: yes }`, or ask it always."
            faults.add(Fault(file.place(of: question.id), sentence + advice))
        }
    }

    /// Whoever is in danger must be told at once who answers, in every checklist.
    private func tellDistress(to faults: FaultCollector) {
        let checklist = file.checklist
        if checklist.distressWords.contains("") {
            let sentence = "A word of `distress-words` has no letters, and would be found in every text without any:"
            faults.add(Fault(file.position, sentence + " take it out."))
        }
        if checklist.distressWords.isEmpty, checklist.questions.allSatisfy(\.distress.isEmpty) {
            let sentence = "Nothing in this checklist tells of distress: add `distress-words`,"
            faults.add(Fault(file.position, sentence + " or `distress: [yes]` to a question."))
        }
    }
}
