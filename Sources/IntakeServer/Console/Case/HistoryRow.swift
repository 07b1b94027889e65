import IntakeCore
import IntakeStore

/// One line of a case's history: who did what, and when.
struct HistoryRow: Sendable {
    let at: Moment
    let actor: String
    let action: String

    /// The history, the earliest first. Somebody who reads a case several times in a row did so once, the last time.
    static func rows(_ entries: [AuditEntry], _ desk: CaseDesk, _ moments: Moments) -> [HistoryRow] {
        let later = entries.dropFirst().map(Optional.some) + [nil]
        return zip(entries, later).filter { !Self.isRepeated($0, by: $1) }.map { HistoryRow($0.0, desk, moments) }
    }

    private static func isRepeated(_ entry: AuditEntry, by next: AuditEntry?) -> Bool {
        guard let next, entry.action == .viewed, next.action == .viewed else { return false }
        return entry.actorKind == next.actorKind && entry.actorName == next.actorName
    }

    private init(_ entry: AuditEntry, _ desk: CaseDesk, _ moments: Moments) {
        at = moments.moment(entry.at)
        actor = entry.actorName ?? CaseText.all.fromGateway[moments.language]
        let action = Self.phrase(entry.action)?[moments.language] ?? entry.action.rawValue
        self.action = [action, Self.detail(of: entry, desk, moments.language)].compactMap { $0 }.joined(
            separator: " · "
        )
    }

    private static func detail(of entry: AuditEntry, _ desk: CaseDesk, _ language: Language) -> String? {
        guard let detail = entry.detail else { return nil }
        return switch entry.action {
        case .moved: CaseState(rawValue: detail)?.listName[language]
        case .called: CallAttempt.Outcome(rawValue: detail)?.phrase[language]
        case .handedOver: desk.name(of: detail)
        case .givenToGroup, .receivedFromGroup:
            GroupHandover(detail: detail).map {
                CaseSentences.group(desk.groupName($0.organisation), agreed: $0.consent)[language]
            }
        case .mergedWith, .mergedInto: detail
        default: nil
        }
    }

    private static func phrase(_ action: AuditAction) -> Phrase? {
        switch action {
        case .opened: Phrase(fr: "a mis le dossier dans la file", en: "put the case into the queue")
        case .reopened:
            Phrase(fr: "a rouvert le dossier : la personne a écrit", en: "reopened the case: the person wrote")
        case .viewed: Phrase(fr: "a lu le dossier", en: "read the case")
        case .claimed: Phrase(fr: "a pris le dossier", en: "took the case")
        case .finishedTask: Phrase(fr: "a fait une tâche de ce dossier", en: "did a task of this case")
        case .released: Phrase(fr: "a remis le dossier dans la file", en: "put the case back in the queue")
        case .moved: Phrase(fr: "a changé le dossier de liste", en: "moved the case to another list")
        case .closed: Phrase(fr: "a fermé le dossier", en: "closed the case")
        case .noted: Phrase(fr: "a écrit une note", en: "wrote a note")
        case .replied: Phrase(fr: "a écrit à la personne", en: "wrote to the person")
        case .dialled: Phrase(fr: "a fait appeler la personne par la ligne", en: "had the line call the person")
        case .handedOver: Phrase(fr: "a transmis le dossier", en: "handed the case over")
        case .givenToGroup:
            Phrase(fr: "a transmis le dossier à un autre groupe", en: "handed the case over to another group")
        case .receivedFromGroup:
            Phrase(fr: "a transmis le dossier à votre groupe", en: "handed the case over to your group")
        case .reopenedByAdvocate: Phrase(fr: "a rouvert le dossier", en: "reopened the case")
        case .mergedWith: Phrase(fr: "a fusionné ici un autre dossier", en: "merged another case into this one")
        case .mergedInto: Phrase(fr: "a fusionné ce dossier dans un autre", en: "merged this case into another")
        case .called: Phrase(fr: "a appelé la personne", en: "called the person")
        case .listened: Phrase(fr: "a écouté un message vocal", en: "listened to a voice message")
        case .downloaded: Phrase(fr: "a téléchargé un message vocal", en: "downloaded a voice message")
        case .erased: Phrase(fr: "a effacé les renseignements de la personne", en: "erased what was held on the person")
        case .replayed: Phrase(fr: "a revu l’entrevue avec « replay »", en: "looked at the interview with “replay”")
        default: nil
        }
    }
}
