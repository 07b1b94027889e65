import IntakeStore

/// The page where an authenticator app learns to make the codes of an account.
struct FactorPage: Page {
    typealias Text = FactorText
    static let template = "factor"

    let title: String
    /// What the app's camera reads; none if the code could not be drawn.
    let picture: QRCode?
    /// What is typed into the app instead, in groups of four.
    let secret: String
    /// What opens the app on this very device.
    let address: String
    /// Where to go afterwards.
    let next: String
    let fault: String?

    init(_ offer: OfferedFactor, for advocate: Advocate, next: LocalPath? = nil, fault: Phrase? = nil) {
        title = FactorText.all.title[advocate.language]
        address = offer.address(login: advocate.login)
        picture = QRCode(address)
        secret = Base32.grouped(offer.secret, by: " ")
        self.next = next?.text ?? ""
        self.fault = fault?[advocate.language]
    }

    var faults: [FormFault] { fault.map { [FormFault(field: "code", message: $0)] } ?? [] }
}
