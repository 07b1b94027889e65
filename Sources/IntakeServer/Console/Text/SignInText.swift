/// The words of the pages that lead into the console.
struct SignInText: ConsoleText {
    static let all = SignInText()

    let title = Phrase(fr: "Connexion", en: "Sign in")
    let login = Phrase(fr: "Identifiant", en: "Login")
    let password = Phrase(fr: "Mot de passe", en: "Password")
    let submit = Phrase(fr: "Se connecter", en: "Sign in")
    let refused = Phrase(
        fr: "L’identifiant ou le mot de passe ne convient pas. Vérifiez les deux et réessayez.",
        en: "The login or the password is wrong. Check both and try again."
    )
    let throttled = Phrase(
        fr: "Trop d’essais. Attendez 15 minutes, puis réessayez.",
        en: "Too many attempts. Wait 15 minutes, then try again."
    )
    let ended = Phrase(
        fr: "Votre session est terminée. Connectez-vous pour continuer. Ce qui n’avait pas été envoyé n’est pas gardé.",
        en: "Your session is over. Sign in to go on. What had not been sent was not kept."
    )
    let signedOut = Phrase(fr: "Vous êtes déconnecté.", en: "You are signed out.")
    let help = Phrase(
        fr: "Pas de compte, ou mot de passe oublié ? La personne qui coordonne votre groupe vous donne un lien.",
        en: "No account, or password forgotten? The coordinator of your group gives you a link."
    )
}

/// The words of the page behind an invitation.
struct InvitationText: ConsoleText {
    static let all = InvitationText()

    let title = Phrase(fr: "Créer votre compte", en: "Set up your account")
    let lead = Phrase(
        fr: "Ce lien ne sert qu’une fois. Choisissez comment vous connecter.",
        en: "This link works once. Choose how you will sign in."
    )
    let name = Phrase(fr: "Votre nom dans la console", en: "Your name in the console")
    let login = Phrase(fr: "Identifiant", en: "Login")
    let loginHint = Phrase(
        fr: "De 3 à 40 caractères : lettres sans accent, chiffres, point, tiret.",
        en: "3 to 40 characters: plain letters, digits, dot, hyphen."
    )
    let language = Phrase(fr: "Langue de la console", en: "Language of the console")
    let submit = Phrase(fr: "Créer le compte", en: "Set up the account")
    let loginTaken = Phrase(
        fr: "Cet identifiant est déjà pris. Choisissez-en un autre.",
        en: "This login is taken. Choose another one."
    )
    let loginShape = Phrase(
        fr: "L’identifiant compte de 3 à 40 caractères : lettres sans accent, chiffres, point, tiret.",
        en: "The login takes 3 to 40 characters: plain letters, digits, dot, hyphen."
    )
}

/// The words around a new password.
struct PasswordText: ConsoleText {
    static let all = PasswordText()

    let new = Phrase(fr: "Nouveau mot de passe", en: "New password")
    let again = Phrase(fr: "Le même mot de passe, une seconde fois", en: "The same password again")
    let hint = Phrase(
        fr: "Au moins 10 caractères. Le plus sûr : quatre ou cinq mots sans lien entre eux. Vous pouvez le coller.",
        en: "At least 10 characters. Safest: four or five unrelated words. You may paste it."
    )
    let tooShort = Phrase(
        fr: "Le mot de passe doit compter au moins 10 caractères.",
        en: "The password must have at least 10 characters."
    )
    let tooLong = Phrase(
        fr: "Le mot de passe ne peut pas dépasser 200 caractères.",
        en: "The password may have at most 200 characters."
    )
    let common = Phrase(
        fr: "Ce mot de passe est trop répandu. Choisissez plusieurs mots sans lien entre eux.",
        en: "This password is too common. Choose several unrelated words."
    )
    let likeName = Phrase(
        fr: "Le mot de passe ne doit contenir ni votre nom ni celui du groupe.",
        en: "The password must contain neither your name nor the group’s."
    )
    let likeLogin = Phrase(
        fr: "Le mot de passe ne doit pas contenir l’identifiant.",
        en: "The password must not contain the login."
    )
    let different = Phrase(
        fr: "Les deux mots de passe ne sont pas pareils.",
        en: "The two passwords are not the same."
    )
}
