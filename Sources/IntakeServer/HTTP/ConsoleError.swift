import HTTPTypes

/// What keeps a request from being answered, in words for the person who made it.
struct ConsoleError: Error, Sendable {
    /// Where the page leads on to.
    enum WayOn: Sendable {
        case queue
        case signIn
    }

    let status: HTTPResponse.Status
    let title: Phrase
    let sentence: Phrase
    let wayOn: WayOn
    var headers: HTTPFields = [:]
}

extension ConsoleError {
    static let signInNeeded = ConsoleError(
        status: .unauthorized,
        title: Phrase(fr: "Connexion nécessaire", en: "Please sign in"),
        sentence: Phrase(fr: "Connectez-vous pour voir cette page.", en: "Sign in to see this page."),
        wayOn: .signIn
    )

    static let notForAdministrators = ConsoleError(
        status: .forbidden,
        title: Phrase(fr: "Accès réservé", en: "Not for your account"),
        sentence: Phrase(
            fr: "Votre compte sert à faire fonctionner le système. Seules les personnes intervenantes lisent les "
                + "dossiers.",
            en: "Your account runs the system. Only advocates read cases."
        ),
        wayOn: .queue
    )

    static let forCoordinators = ConsoleError(
        status: .forbidden,
        title: Phrase(fr: "Accès réservé", en: "Not for your account"),
        sentence: Phrase(
            fr: "Cela est réservé aux personnes qui coordonnent. Adressez-vous à celle de votre groupe.",
            en: "This is for coordinators. Ask the one of your group."
        ),
        wayOn: .queue
    )

    static let noSuchPage = ConsoleError(
        status: .notFound,
        title: Phrase(fr: "Page introuvable", en: "Page not found"),
        sentence: Phrase(
            fr: "Rien ne se trouve à cette adresse. Vérifiez-la, ou repartez de la file.",
            en: "There is nothing at this address. Check it, or start again from the queue."
        ),
        wayOn: .queue
    )

    static let noSuchCase = ConsoleError(
        status: .notFound,
        title: Phrase(fr: "Dossier introuvable", en: "Case not found"),
        sentence: Phrase(
            fr: "Aucun dossier de votre organisme ne porte ce numéro. Vérifiez les caractères un à un.",
            en: "No case of your organisation has this reference. Check it character by character."
        ),
        wayOn: .queue
    )

    static let notYours = ConsoleError(
        status: .conflict,
        title: Phrase(fr: "Ce dossier n’est pas à votre nom", en: "This case is not yours"),
        sentence: Phrase(
            fr: "Il a changé de mains ou il est fermé. Rouvrez-le pour voir où il en est. Rien n’a été changé.",
            en: "It changed hands or is closed. Open it again to see where it stands. Nothing was changed."
        ),
        wayOn: .queue
    )

    static let notAForm = ConsoleError(
        status: .unsupportedMediaType,
        title: Phrase(fr: "Formulaire illisible", en: "Form not understood"),
        sentence: Phrase(
            fr: "Ce qui a été envoyé n’est pas un formulaire de cette console. Rien n’a été changé.",
            en: "What was sent is not a form of this console. Nothing was changed."
        ),
        wayOn: .queue
    )

    static let foreignForm = ConsoleError(
        status: .forbidden,
        title: Phrase(fr: "Demande refusée", en: "Request refused"),
        sentence: Phrase(
            fr: "Cette demande ne vient pas d’une page de la console. Rien n’a été changé.",
            en: "This request does not come from a page of the console. Nothing was changed."
        ),
        wayOn: .queue
    )

    static let expiredForm = ConsoleError(
        status: .forbidden,
        title: Phrase(fr: "Formulaire périmé", en: "Form out of date"),
        sentence: Phrase(
            fr: "Votre session a changé depuis l’ouverture de la page. Rouvrez la page et recommencez. Rien n’a été "
                + "changé.",
            en: "Your session changed since the page was opened. Open the page again and retry. Nothing was changed."
        ),
        wayOn: .queue
    )

    static let tooLarge = ConsoleError(
        status: .contentTooLarge,
        title: Phrase(fr: "Texte trop long", en: "Text too long"),
        sentence: Phrase(
            fr: "Ce qui a été envoyé dépasse 64 Ko. Raccourcissez le texte et recommencez. Rien n’a été changé.",
            en: "What was sent is larger than 64 KB. Shorten the text and retry. Nothing was changed."
        ),
        wayOn: .queue
    )

    static let wrongMethod = ConsoleError(
        status: .methodNotAllowed,
        title: Phrase(fr: "Demande non permise", en: "Request not allowed"),
        sentence: Phrase(
            fr: "Cette adresse ne s’utilise pas de cette façon. Repartez de la file.",
            en: "This address is not used in this way. Start again from the queue."
        ),
        wayOn: .queue
    )

    static let invitationOver = ConsoleError(
        status: .notFound,
        title: Phrase(fr: "Invitation expirée", en: "Invitation no longer valid"),
        sentence: Phrase(
            fr: "Ce lien a déjà servi ou il est expiré. Demandez-en un nouveau à la personne qui coordonne "
                + "votre groupe.",
            en: "This link was used or has expired. Ask the coordinator of your group for a new one."
        ),
        wayOn: .signIn
    )

    static let failed = ConsoleError(
        status: .internalServerError,
        title: Phrase(fr: "Une erreur s’est produite", en: "Something went wrong"),
        sentence: Phrase(
            fr: "La demande n’a pas abouti. Réessayez dans un instant. Si cela continue, avertissez la personne qui "
                + "administre le système.",
            en: "The request did not go through. Try again in a moment. If it goes on, tell the person who runs the "
                + "system."
        ),
        wayOn: .queue
    )

    static let busy = ConsoleError(
        status: .serviceUnavailable,
        title: Phrase(fr: "Trop de connexions à la fois", en: "Too many sign-ins at once"),
        sentence: Phrase(fr: "Réessayez dans quelques secondes.", en: "Try again in a few seconds."),
        wayOn: .signIn,
        headers: [.retryAfter: "5"]
    )
}
