/// The words of the page that asks for the second factor.
struct SecondStepText: ConsoleText {
    static let all = SecondStepText()

    let title = Phrase(fr: "Code de connexion", en: "Sign-in code")
    let lead = Phrase(
        fr: "Ouvrez votre application de codes et recopiez le code de Porte-voix.",
        en: "Open your code app and copy the code for Porte-voix."
    )
    let code = Phrase(fr: "Code à 6 chiffres", en: "6-digit code")
    let submit = Phrase(fr: "Se connecter", en: "Sign in")
    let refused = Phrase(
        fr: "Ce code ne convient pas ou a déjà servi. Attendez le suivant et recopiez-le.",
        en: "This code is wrong or was used already. Wait for the next one and copy it."
    )
    let lost = Phrase(fr: "Je n’ai plus mon application", en: "I no longer have my app")
    let recoveryCode = Phrase(fr: "Code de secours", en: "Recovery code")
    let recoveryHint = Phrase(
        fr: "Un des dix codes notés à la création du compte. Chacun sert une fois. Si vous n’en avez plus, la personne "
            + "qui coordonne votre groupe peut réinitialiser votre compte.",
        en: "One of the ten codes written down when the account was made. Each works once. If you have none left, the "
            + "coordinator of your group can reset your account."
    )
    let useRecoveryCode = Phrase(fr: "Utiliser ce code de secours", en: "Use this recovery code")
    let startOver = Phrase(fr: "Recommencer la connexion", en: "Start signing in again")
}

/// The words of the page where an authenticator app learns its codes.
struct FactorText: ConsoleText {
    static let all = FactorText()

    let title = Phrase(fr: "Application de codes", en: "Code app")
    let lead = Phrase(
        fr: "Un mot de passe peut être deviné ou lu. À chaque connexion, un code de votre téléphone est donc demandé "
            + "aussi.",
        en: "A password can be guessed or read. So each sign-in also asks for a code from your phone."
    )
    let install = Phrase(
        fr: "Installez une application de codes sur votre téléphone, par exemple FreeOTP ou Aegis. Elle marche sans "
            + "Internet et ne nous dit rien de vous.",
        en: "Install a code app on your phone, such as FreeOTP or Aegis. It works without the Internet and tells us "
            + "nothing about you."
    )
    let scan = Phrase(
        fr: "Dans l’application, ajoutez un compte et visez cette image.",
        en: "In the app, add an account and point the camera at this picture."
    )
    let picture = Phrase(fr: "Image à lire avec l’application de codes", en: "Picture for the code app to read")
    let orType = Phrase(
        fr: "Sans appareil photo, écrivez cette clé dans l’application :",
        en: "Without a camera, type this key into the app:"
    )
    let open = Phrase(
        fr: "Ouvrir l’application, si elle est sur cet appareil",
        en: "Open the app, if it is on this device"
    )
    let copy = Phrase(fr: "Recopiez le code qu’elle affiche.", en: "Copy the code that it shows.")
    let code = Phrase(fr: "Code à 6 chiffres", en: "6-digit code")
    let submit = Phrase(fr: "Continuer", en: "Continue")
    let refused = Phrase(
        fr: "Ce code ne convient pas. Vérifiez que l’heure du téléphone est juste, puis recopiez le code du moment.",
        en: "This code is wrong. Check that the time of the phone is right, then copy the current code."
    )
}

/// The words of the page with recovery codes.
struct RecoveryText: ConsoleText {
    static let all = RecoveryText()

    let title = Phrase(fr: "Codes de secours", en: "Recovery codes")
    let keep = Phrase(
        fr: "Notez ces codes sur papier et gardez-les loin de l’ordinateur : ils ne seront plus affichés. Chacun "
            + "remplace une fois le code de l’application, si le téléphone est perdu.",
        en: "Write these codes on paper and keep them away from the computer: they are not shown again. Each replaces "
            + "the app’s code once, if the phone is lost."
    )
    let kept = Phrase(fr: "Je les ai notés : continuer", en: "I wrote them down: continue")
    let explanation = Phrase(
        fr: "De nouveaux codes remplacent les anciens, qui n’ouvriront plus rien.",
        en: "New codes replace the old ones, which will open nothing more."
    )
    let make = Phrase(fr: "Faire dix nouveaux codes", en: "Make ten new codes")
}

/// The words of the page that asks for password and code again.
struct ConfirmationText: ConsoleText {
    static let all = ConfirmationText()

    let title = Phrase(fr: "Est-ce bien vous ?", en: "Is it you?")
    let lead = Phrase(
        fr: "Avant de changer ce qui protège un compte, donnez encore votre mot de passe et un code. C’est demandé une "
            + "fois toutes les cinq minutes.",
        en: "Before what protects an account is changed, give your password and a code once more. You are asked at "
            + "most every five minutes."
    )
    let password = Phrase(fr: "Mot de passe actuel", en: "Current password")
    let code = Phrase(fr: "Code à 6 chiffres de l’application", en: "6-digit code of the app")
    let submit = Phrase(fr: "Continuer", en: "Continue")
    let cancel = Phrase(fr: "Annuler", en: "Cancel")
    let refused = Phrase(
        fr: "Le mot de passe ou le code ne convient pas. Un code ne sert qu’une fois : attendez le suivant.",
        en: "The password or the code is wrong. A code works once: wait for the next one."
    )
}
