/// What somebody in no hurry answers to the first of the shipped checklists.
enum WholeInterview {
    static let texts = [
        "bonjour", "1", "1", "2", "oui, depuis 3 mois", "1", "3", "1", "non",
        "Mon agent ne rappelle jamais. On m'a dit d'aller sur Internet.", "1", "CLE de Laval", "depuis mars",
        "1 j'ai appelé 5 fois, pas de réponse", "Parler à une vraie personne", "1", "3 mars", "1 le matin", "Marie Roy",
        "H2X 1Y4", "1", "1",
    ]
}
