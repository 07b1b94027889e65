/// The words printed on letters and sheets, in the language of the letter.
struct PaperText: ConsoleText {
    static let all = PaperText()

    let colon = Phrase(fr: " :", en: ":")
    let letter = Phrase(fr: "Plainte", en: "Complaint")
    let draft = Phrase(fr: "Brouillon : il reste à compléter", en: "Draft: still to complete")
    let accompaniedBy = Phrase(fr: "Accompagnement :", en: "Helped by:")
    let subject = Phrase(fr: "Objet :", en: "Subject:")
    let ourFile = Phrase(fr: "Notre dossier :", en: "Our file:")
    let yourFile = Phrase(fr: "Votre dossier :", en: "Your file:")
    let signature = Phrase(fr: "Signature", en: "Signature")
    let date = Phrase(fr: "Date", en: "Date")
    let enclosures = Phrase(fr: "Pièces jointes :", en: "Enclosures:")
    let procuration = Phrase(fr: "Procuration", en: "Authorisation (procuration)")
    let undersigned = Phrase(fr: "Je, soussigné ou soussignée,", en: "I, the undersigned,")

    let callSheet = Phrase(fr: "Plainte par téléphone", en: "Complaint by phone")
    let call = Phrase(fr: "À appeler :", en: "To call:")
    let checkNumber = Phrase(fr: "numéro et heures à vérifier, relevés en", en: "check number and hours, noted in")
    let whoCalls = Phrase(fr: "Qui porte plainte", en: "Who complains")
    let withGroup = Phrase(fr: "Avec l’aide de", en: "With the help of")
    let safeNumber = Phrase(
        fr: "Dire d’abord à quel numéro et à quelles heures le Protecteur du citoyen peut rappeler sans danger : il "
            + "accuse réception par téléphone.",
        en: "Say first at which number and hours the ombudsman may safely call back: they acknowledge by phone."
    )
    let problems = Phrase(fr: "Ce qui ne va pas", en: "What is wrong")
    let toAsk = Phrase(fr: "à demander", en: "to be asked")
    let deadline = Phrase(
        fr: "Dernier jour pour demander la révision de la décision",
        en: "Last day to apply for a review of the decision"
    )
    let noDeadline = Phrase(
        fr: "La plainte n’est pas un appel et n’arrête aucun délai.",
        en: "The complaint is not an appeal and stops no deadline."
    )
    let beforeHangingUp = Phrase(fr: "Avant de raccrocher, noter", en: "Before hanging up, write down")
    let theirReference = Phrase(fr: "Numéro de la plainte", en: "The complaint’s reference")
    let theirName = Phrase(fr: "Nom de la personne", en: "The person’s name")
    let theirNext = Phrase(fr: "Ce qui suit, et quand", en: "What comes next, and when")

    func reviewWithin(_ days: Int) -> Phrase {
        Phrase(
            fr: "La date de la lettre n’est pas connue : les \(days) jours pour demander la révision de la décision "
                + "sont peut-être déjà passés.",
            en: "The date of the letter is not known: the \(days) days to apply for a review of the decision may be "
                + "past already."
        )
    }
}
