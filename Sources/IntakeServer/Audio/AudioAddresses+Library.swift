import IntakeCore

extension AudioAddresses {
    /// The addresses of what is recorded. Each holds the version of its file: what a telephony company keeps is
    /// never older than what was read last.
    init(of library: AudioLibrary, publicURL: String) {
        self.init { name, language in
            library.file(name, in: language).map { file in
                "\(publicURL)/audio/\(language.rawValue)/\(file.fileName)?v=\(file.version)"
            }
        }
    }
}
