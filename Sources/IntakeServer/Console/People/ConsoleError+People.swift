import HTTPTypes

extension ConsoleError {
    static let accountChanged = ConsoleError(
        status: .conflict,
        title: Phrase(fr: "Ce compte a changé", en: "This account changed"),
        sentence: Phrase(
            fr: "Quelqu’un l’a changé entre-temps. Rouvrez-le pour voir où il en est. Rien n’a été changé.",
            en: "Somebody changed it meanwhile. Open it again to see where it stands. Nothing was changed."
        ),
        wayOn: .queue
    )

    static let noSuchInvitation = ConsoleError(
        status: .notFound,
        title: Phrase(fr: "Invitation introuvable", en: "Invitation not found"),
        sentence: Phrase(
            fr: "Elle a été acceptée ou retirée entre-temps, ou elle est expirée. Rouvrez la page de l’équipe pour "
                + "voir où elle en est.",
            en: "It was accepted, withdrawn or has expired meanwhile. Open the page of people again to see where it "
                + "stands."
        ),
        wayOn: .queue
    )

    static let notYoursToChange = ConsoleError(
        status: .forbidden,
        title: Phrase(fr: "Changement refusé", en: "Change refused"),
        sentence: Phrase(
            fr: "Personne ne change ainsi son propre compte, et seule une personne qui administre le système change le "
                + "compte d’une autre qui l’administre. Rien n’a été changé.",
            en: "Nobody changes their own account this way, and only somebody who runs the system changes the account "
                + "of another who runs it. Nothing was changed."
        ),
        wayOn: .queue
    )

    static let lastOne = ConsoleError(
        status: .conflict,
        title: Phrase(fr: "La dernière personne", en: "The last person"),
        sentence: Phrase(
            fr: "Plus personne ne coordonnerait le groupe ou n’administrerait le système. Donnez d’abord ce rôle à "
                + "quelqu’un d’autre. Rien n’a été changé.",
            en: "Nobody would be left to coordinate the group or to run the system. Give that role to somebody else "
                + "first. Nothing was changed."
        ),
        wayOn: .queue
    )
}
