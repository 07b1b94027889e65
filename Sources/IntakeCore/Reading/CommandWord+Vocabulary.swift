extension CommandWord {
    /// The words of every command.
    enum Vocabulary {
        struct Entry {
            let command: CommandWord
            let isOrdinaryWord: Bool
        }

        struct Word {
            let word: String
            /// Whether people use it for something else than the command.
            let isOrdinary: Bool
        }

        /// The commands by folded word. The words of a phrase may be tied by a hyphen.
        static let entries: [String: Entry] = {
            var entries: [String: Entry] = [:]
            for command in CommandWord.allCases {
                for word in Language.allCases.flatMap({ words(for: command, in: $0) }) {
                    let entry = Entry(command: command, isOrdinaryWord: word.isOrdinary)
                    let words = Folding.words(of: word.word)
                    entries[words.joined(separator: " ")] = entry
                    entries[words.joined(separator: "-")] = entry
                }
            }
            return entries
        }()

        /// Bytes in the longest message that can be a command, with room for accents, quotes and spaces.
        static let maximumLength = 60

        static func words(for command: CommandWord, in language: Language) -> [Word] {
            switch language {
            case .french: french(command)
            case .english: english(command)
            }
        }

        /// STOPALL to OPTOUT are the opt-out words on which North American carriers act themselves.
        private static func english(_ command: CommandWord) -> [Word] {
            switch command {
            case .stop:
                plain("STOP", "STOPALL", "STOP ALL", "UNSUBSCRIBE", "CANCEL", "END", "QUIT", "REVOKE")
                    + plain("OPTOUT", "OPT OUT")
            case .help: ordinary("HELP")
            case .info: plain("INFO")
            case .back: ordinary("BACK")
            case .skip: plain("SKIP")
            case .repeat: ordinary("REPEAT")
            case .human: ordinary("HUMAN", "AGENT") + plain("0")
            case .french: plain("FRANCAIS") + ordinary("FRENCH")
            case .english: plain("ENGLISH")
            case .restart: ordinary("RESTART")
            case .status: ordinary("STATUS")
            case .delete: ordinary("DELETE")
            case .privacy: ordinary("PRIVACY")
            case .start: ordinary("START") + plain("UNSTOP")
            case .new: ordinary("NEW")
            }
        }

        private static func french(_ command: CommandWord) -> [Word] {
            switch command {
            case .stop:
                plain("ARRET", "STOP", "ARRETER", "ARRETE", "ARRETEZ", "ARRETT", "DESABONNER", "DESABONNEMENT")
                    + plain("DESABONNE", "DESABONNEZ", "DESINSCRIRE", "DESINSCRIPTION")
            case .help: ordinary("AIDE")
            case .info: plain("INFO", "INFOS")
            case .back: ordinary("RETOUR")
            case .skip: ordinary("PASSER")
            case .repeat: ordinary("REPETER", "REPETE", "REPETEZ")
            case .human: ordinary("HUMAIN", "AGENT", "HUMAINE", "AGENTE") + plain("0")
            case .french: plain("FRANCAIS")
            case .english: plain("ENGLISH") + ordinary("ANGLAIS")
            case .restart: ordinary("RECOMMENCER")
            case .status: ordinary("DOSSIER", "STATUT")
            case .delete: ordinary("EFFACER")
            case .privacy: ordinary("VIE PRIVEE", "VIEPRIVEE", "CONFIDENTIALITE")
            case .start: ordinary("DEBUT", "COMMENCER")
            case .new: ordinary("NOUVEAU")
            }
        }

        private static func plain(_ words: String...) -> [Word] {
            words.map { Word(word: $0, isOrdinary: false) }
        }

        private static func ordinary(_ words: String...) -> [Word] {
            words.map { Word(word: $0, isOrdinary: true) }
        }
    }
}
