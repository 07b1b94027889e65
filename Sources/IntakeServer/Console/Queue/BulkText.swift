/// The words of the report on several cases.
struct BulkText: ConsoleText {
    static let all = BulkText()

    let title = Phrase(fr: "Plusieurs dossiers", en: "Several cases")
    let obstacles = Phrase(fr: "Rien n’a été changé à ces dossiers", en: "Nothing was changed in these cases")
    let back = Phrase(fr: "Retour à la liste", en: "Back to the list")
    let nothingChosen = Phrase(
        fr: "Rien n’a été changé : cochez d’abord les dossiers dans la liste.",
        en: "Nothing was changed: tick the cases in the list first."
    )
    let colleagueMissing = Phrase(
        fr: "Rien n’a été changé : choisissez à qui transmettre les dossiers.",
        en: "Nothing was changed: choose who gets the cases."
    )
    let reasonMissing = Phrase(
        fr: "Rien n’a été changé : choisissez pourquoi les dossiers se ferment.",
        en: "Nothing was changed: choose why the cases are closed."
    )
    let unknownColleague = Phrase(
        fr: "Cette personne a déjà ce dossier, ou n’a plus de compte qui ouvre les dossiers.",
        en: "This person has the case already, or has no account that opens cases any more."
    )
    let isClosed = Phrase(fr: "Ce dossier est fermé.", en: "This case is closed.")
    let nobodys = Phrase(
        fr: "Ce dossier n’est à personne : prenez-le d’abord.",
        en: "Nobody has this case: take it first."
    )
    let notFound = Phrase(fr: "Ce dossier n’existe plus.", en: "This case does not exist any more.")
}
