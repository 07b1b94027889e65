/// The words of the figures.
struct StatisticsText: ConsoleText {
    static let all = StatisticsText()

    let title = Phrase(fr: "Statistiques", en: "Statistics")
    let lead = Phrase(
        fr: "Ce que votre groupe peut publier : des nombres d’au moins 5, par liste et par période.",
        en: "What your group can publish: numbers of 5 and more, by checklist and period."
    )
    let checklists = Phrase(fr: "Liste de questions", en: "Checklist")
    let periods = Phrase(fr: "Période", en: "Period")
    let download = Phrase(fr: "Télécharger (CSV)", en: "Download (CSV)")
    let openReport = Phrase(fr: "Rapport à imprimer", en: "Report to print")
    let hidden = Phrase(fr: "caché", en: "hidden")
    let provisional = Phrase(
        fr: "Période en cours : ces chiffres changent chaque jour. Attendez qu’elle soit finie pour les publier.",
        en: "This period goes on: its figures change every day. Wait until it is over before publishing them."
    )
    let notUpToDate = Phrase(
        fr: "Des dossiers sont encore en train d’être comptés. Rouvrez cette page dans quelques minutes.",
        en: "Some cases are still being counted. Open this page again in some minutes."
    )

    // Where there is nothing to show.
    let nothingYet = Phrase(
        fr: "Aucun dossier n’a encore été compté. Les chiffres apparaissent ici dès que cinq personnes ont accepté de "
            + "répondre à une même liste de questions.",
        en: "No case was counted yet. Figures appear here once five people have agreed to answer the same checklist."
    )
    let noCase = Phrase(
        fr: "Aucun dossier de cette liste dans cette période. Choisissez-en une autre.",
        en: "No case of this checklist in this period. Choose another."
    )
    let tooFew = Phrase(
        fr: "Moins de cinq dossiers : rien n’est montré, pour que personne ne soit reconnu. Choisissez une autre "
            + "période, ou demandez à la personne qui administre le système de plus longues périodes (reportMonths).",
        en: "Fewer than five cases: nothing is shown, so that nobody is recognised. Choose another period, or ask the "
            + "person who runs the system for longer periods (reportMonths)."
    )

    // The tables.
    let cases = Phrase(fr: "Dossiers", en: "Cases")
    let all = Phrase(fr: "Tous", en: "All")
    let share = Phrase(fr: "Part", en: "Share")
    let question = Phrase(fr: "Question", en: "Question")
    let yes = Phrase(fr: "Oui", en: "Yes")
    let no = Phrase(fr: "Non", en: "No")
    let problems = Phrase(fr: "Ce que les personnes vivent", en: "What people go through")
    let problemsLead = Phrase(
        fr: "Réponses aux questions par oui ou par non.",
        en: "Answers to the yes-or-no questions."
    )
    let problemsChart = Phrase(fr: "Dossiers où la réponse est oui", en: "Cases whose answer is yes")
    let problemsHint = Phrase(
        fr: "Les autres personnes ne savaient pas, ont passé la question ou se sont arrêtées avant.",
        en: "The others did not know, passed the question, or stopped before it."
    )
    let problemsByRegion = Phrase(fr: "Oui, par région", en: "Yes, by region")
    let problemsByRegionLead = Phrase(
        fr: "Combien de personnes de chaque région ont répondu oui.",
        en: "How many people of each region answered yes."
    )
    let regions = Phrase(fr: "Région", en: "Region")
    let regionsLead = Phrase(
        fr: "Où la personne habite ; si ce n’est pas connu, où se trouve son bureau.",
        en: "Where the person lives; if that is not known, where their office is."
    )
    let offices = Phrase(fr: "Bureau", en: "Office")
    let officesLead = Phrase(
        fr: "La ville ou le quartier du bureau qui s’occupe de la personne.",
        en: "The town or neighbourhood of the office that handles the person’s file."
    )
    let otherRegions = Phrase(fr: "Autres régions, ou région pas reconnue", en: "Other regions, or not recognised")
    let otherOffices = Phrase(fr: "Autres bureaux, ou bureau pas reconnu", en: "Other offices, or not recognised")
    let notTold = Phrase(fr: "Pas précisé", en: "Not told")
    let months = Phrase(fr: "Mois", en: "Month")
    let monthsLead = Phrase(fr: "Quand le dossier est arrivé.", en: "When the case came.")
    let channels = Phrase(fr: "Moyen", en: "Channel")
    let byText = Phrase(fr: "Textos", en: "Texts")
    let byPhone = Phrase(fr: "Téléphone", en: "Phone")
    let byBoth = Phrase(fr: "Textos et téléphone", en: "Texts and phone")
    let languages = Phrase(fr: "Langue", en: "Language")
    let french = Phrase(fr: "Français", en: "French")
    let english = Phrase(fr: "Anglais", en: "English")
    let contact = Phrase(fr: "Premier contact humain", en: "First human contact")
    let contactLead = Phrase(
        fr: "Une intervenante ou un intervenant a écrit à la personne ou lui a parlé.",
        en: "An advocate wrote to the person or spoke with them."
    )
    let reached = Phrase(fr: "Personne jointe", en: "Person reached")
    let notReached = Phrase(fr: "Pas encore jointe", en: "Not reached yet")
    let waitUnknown = Phrase(
        fr: "Trop peu de personnes ont été jointes pour donner un temps médian.",
        en: "Too few people were reached to tell a median time."
    )
    let waitMethod = Phrase(
        fr: "Jours ouvrables de 8 heures, du lundi au vendredi, sans les congés du groupe.",
        en: "Working days of 8 hours, Monday to Friday, without the group’s holidays."
    )
    let outcomes = Phrase(fr: "Où en est le dossier", en: "Outcome")
    let outcomesLead = Phrase(
        fr:
            "Chaque dossier est compté une fois. Une plainte envoyée compte comme telle, même une fois le dossier fermé.",
        en: "Each case is counted once. A complaint that was sent counts as such, also once the case is closed."
    )
    let complaintSent = Phrase(fr: "Plainte envoyée", en: "Complaint sent")
    let new = Phrase(fr: "Nouveau", en: "New")
    let claimed = Phrase(fr: "Pris en charge", en: "Claimed")
    let waiting = Phrase(fr: "En attente", en: "Waiting")
    let stops = Phrase(fr: "Où l’entrevue s’est arrêtée", en: "Where the interview stopped")
    let stopsLead = Phrase(
        fr: "La dernière question posée quand la personne s’est arrêtée ou a demandé un humain.",
        en: "The question that was open when the person stopped or asked for a human."
    )
    let finished = Phrase(fr: "Entrevue terminée", en: "Interview finished")
    let otherStop = Phrase(
        fr: "Avant, ou à une question retirée depuis",
        en: "Before, or at a question removed since"
    )

    // The report.
    let reportTitle = Phrase(
        fr: "Accès à l’aide sociale : les chiffres",
        en: "Access to social assistance: the figures"
    )
    let reportOf = Phrase(fr: "Rapport de", en: "Report of")
    let printedOn = Phrase(fr: "Établi le", en: "Made on")
    let back = Phrase(fr: "Statistiques", en: "Statistics")
    let printHint = Phrase(
        fr: "Pour l’imprimer ou en faire un PDF, servez-vous de la commande Imprimer de votre navigateur.",
        en: "To print it or make a PDF of it, use your browser’s Print command."
    )
    let method = Phrase(fr: "Comment lire ces chiffres", en: "How to read these figures")
    let methodCases = Phrase(
        fr:
            "Sont comptées les personnes qui ont accepté que leurs réponses soient gardées. Un dossier compte une fois, "
            + "dans le mois où il est arrivé ; deux dossiers fusionnés comptent pour un.",
        en: "Counted are people who agreed that their answers are kept. A case counts once, in the month in which it "
            + "came; two cases that were merged count as one."
    )
    let methodProblems = Phrase(
        fr:
            "Ce sont les réponses des personnes elles-mêmes, par texto ou au téléphone. Elles n’ont pas été choisies au "
            + "hasard : les parts valent pour elles, pas pour toutes les personnes à l’aide sociale.",
        en:
            "These are people’s own answers, by text or phone. They were not drawn at random: shares hold for them, not "
            + "for all people on social assistance."
    )
    let methodPlaces = Phrase(
        fr:
            "Régions et bureaux sont reconnus dans les mots des personnes. Ceux qui comptent moins de cinq dossiers sont "
            + "réunis sous « Autres », avec ceux qui n’ont pas été reconnus.",
        en: "Regions and offices are recognised in people’s words. Those with fewer than five cases are put together "
            + "under “Other”, with those that were not recognised."
    )
    let methodHidden = Phrase(
        fr: "« Caché » (x dans le fichier) : le nombre est de 1 à 4, ou il permettrait d’en calculer un qui l’est. Un "
            + "nombre caché peut donc aussi être plus grand.",
        en: "“Hidden” (x in the file): the number is 1 to 4, or it would let one be worked out that is. So a hidden "
            + "number can also be larger."
    )
    let methodTotals = Phrase(
        fr: "Des totaux publiés, on ne peut déduire d’aucun nombre caché qu’il est plus petit que 5.",
        en: "From the totals that are published, no hidden number can be told to be under 5."
    )
    let methodZero = Phrase(
        fr: "Zéro est montré : il ne parle de personne. Quand tout un tableau doit être caché, "
            + "ses zéros le sont aussi.",
        en: "Zero is shown: it is about nobody. Where everything in a table has to be hidden, so are its zeros."
    )
    let methodPeriods = Phrase(
        fr: "Les périodes sont des mois entiers et ne se chevauchent jamais : la différence entre deux périodes qui se "
            + "chevauchent révélerait de petits nombres. Une fois publiés, les chiffres d’une période ne devraient pas "
            + "l’être une seconde fois.",
        en:
            "Periods are whole months and never overlap: the difference between two that do would reveal small numbers. "
            + "Once published, the figures of a period should not be published a second time."
    )
    let methodErased = Phrase(
        fr: "Quand une personne fait effacer ses renseignements, il n’en reste que ces nombres, sans lien avec elle.",
        en:
            "When a person has their information erased, these numbers alone remain, and nothing ties them to the person."
    )
}
