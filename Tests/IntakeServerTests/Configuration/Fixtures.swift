import Foundation

/// Configuration files without a fault.
enum Fixtures {
    /// The folder of the configuration that the project ships.
    static let shippedFolder = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Config")

    /// A file that the project ships.
    static func shipped(_ file: String) throws -> String {
        try String(contentsOf: shippedFolder.appending(path: file), encoding: .utf8)
    }

    static let main = """
        publicURL: http://127.0.0.1:8080
        organisations:
          demo:
            name: Groupe
            timeZone: America/Toronto
            callBack: { fr: bientôt, en: soon }
            urgentHelp: { fr: "911", en: "911 now" }
            privacyContact: { fr: "514 555-0199", en: "514 555-0198" }
            complaints: { fr: "1 800 463-5070", en: "1 800 463-5071" }
        accounts:
          demo: { provider: twilio, accountSID: ACdemo, authToken: { file: token }, apiBase: simulated }
        lines:
          - number: "+15145550100"
            account: demo
            organisation: demo
            checklist: first
            checklists: [second, first]
            languages: [fr, en]

        """

    static let first = """
        id: first
        version: "1"
        title: { fr: Premier, en: First }
        words: [un, one]
        distress-words: { include: common/words.yaml }
        questions:
          - id: letter
            kind: yes-no
            distress: [unknown]
            label: { fr: Lettre, en: Letter }
            text: { fr: "Une lettre?", en: "A letter?" }
            references:
              - { text: { fr: Loi, en: Law }, date: 2012-04, source: Bulletin, verify: true }
          - id: letter-date
            kind: date
            when: { letter: yes }
            label: { fr: Date, en: Date }
            text: { fr: "Quelle date?", en: "What date?" }
            deadline: { days: 90, source: "Loi, art. 1" }
          - id: children
            kind: number
            min: 1
            max: 20
            label: { fr: Enfants, en: Children }
            text: { fr: "Combien d'enfants?", en: "How many children?" }
          - include: common/end.yaml

        """

    static let second = """
        id: second
        version: "1"
        title: { fr: Second, en: Second }
        words: [deux]
        distress-words: [homeless]
        questions:
          - id: problem
            kind: yes-no
            label: { fr: Problème, en: Problem }
            text: { fr: "Un problème?", en: "A problem?" }

        """

    static let end = """
        questions:
          - id: story
            kind: text
            long: true
            label: { fr: Histoire, en: Story }
            text: { fr: "Racontez.", en: "Tell us." }
          - id: reach
            kind: choice
            purpose: reach
            label: { fr: Joindre, en: Reach }
            text: { fr: "Comment vous joindre?", en: "How to reach you?" }
            options:
              - { id: text-and-call, label: { fr: les deux, en: both }, words: [les deux, both] }
              - { id: call, label: { fr: appel, en: call } }
              - { id: text, label: { fr: texto, en: text }, words: [texto, sms] }
              - { id: neither, label: { fr: aucun, en: neither } }
          - id: other-number
            kind: phone
            purpose: phone
            when: { reach: neither }
            label: { fr: Numéro, en: Number }
            text: { fr: "Quel numéro?", en: "What number?" }

        """
}
