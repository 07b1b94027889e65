import IntakeCore

extension RecordingScript {
    /// The script as somebody reads it who records: the file's name, then what to say.
    public var text: String {
        let parts = sections.filter { !$0.sentences.isEmpty }.map { part, sentences in
            "\(part.title(in: language))\n\n" + sentences.map(Self.lines).joined(separator: "\n")
        }
        return ([introduction] + parts).joined(separator: "\n\n") + "\n"
    }

    private var introduction: String {
        switch language {
        case .french:
            """
            Phrases à enregistrer en français

            Chaque phrase a son fichier, en WAV ou en MP3, d'au plus 5 Mo: Config/audio/fr/NOM.wav
            Ce qui n'est pas enregistré est dit par la voix de la compagnie de téléphone.
            Sous quelques phrases se trouve, entre parenthèses, le texte entier dont elles font partie. Ce qui y est
            entre accolades change à chaque appel, et cette voix le dit: n'enregistrez que les mots de la phrase.
            """
        case .english:
            """
            Sentences to record in English

            Each sentence has its file, in WAV or MP3, of 5 MB at most: Config/audio/en/NAME.wav
            What is not recorded is spoken by the telephony company's voice.
            Under some sentences stands, in parentheses, the whole text that they are a part of. What is in braces
            there changes with each call, and that voice says it: record the words of the sentence alone.
            """
        }
    }

    private static func lines(of sentence: Sentence) -> String {
        let whole = sentence.whole.map { "\n    (\($0))" } ?? ""
        return "\(sentence.name)\n    \(sentence.text)\(whole)\n"
    }
}
