public import IntakeCore

/// What letters of complaint take from configuration.
public struct LetterSettings: Sendable {
    /// How the answers to a checklist make a letter; nothing where nobody wrote it.
    public var template: @Sendable (Checklist.ID) -> LetterTemplate?
    /// Where complaints go; nothing where nobody wrote it.
    public var ombudsman: @Sendable () -> Ombudsman?
    /// The postal address of a group, a line each.
    public var address: @Sendable (String) -> [String]
    /// What makes PDF files.
    public var pdf: PDFEngine

    /// Gathers the settings.
    public init(
        template: @escaping @Sendable (Checklist.ID) -> LetterTemplate? = { _ in nil },
        ombudsman: @escaping @Sendable () -> Ombudsman? = { nil },
        address: @escaping @Sendable (String) -> [String] = { _ in [] },
        pdf: PDFEngine = PDFEngine()
    ) {
        self.template = template
        self.ombudsman = ombudsman
        self.address = address
        self.pdf = pdf
    }
}

extension LetterSettings {
    /// What configuration says, as it stands whenever a letter is made.
    public init(of catalogue: @escaping @Sendable () -> Catalogue) {
        self.init(
            template: { catalogue().letters[$0] },
            ombudsman: { catalogue().ombudsman },
            address: { catalogue().configuration.organisations[$0]?.address ?? [] }
        )
    }
}
