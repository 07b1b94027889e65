import IntakeCore
import IntakeStore

/// One page: what its template shows, and with which words.
protocol Page: Sendable {
    /// The words of the page.
    associatedtype Text: ConsoleText
    /// The template's name.
    static var template: String { get }
    /// What the browser's tab and the page's heading say.
    var title: String { get }
    /// The scripts that add comfort to the page, which works without them.
    var scripts: [Assets.Name] { get }
    /// What the person has to correct before the form is taken.
    var faults: [FormFault] { get }
}

extension Page {
    var scripts: [Assets.Name] { [] }
    var faults: [FormFault] { [] }
}

/// Something to correct in one field of a form.
struct FormFault: Sendable {
    /// The id of the field in the page.
    let field: String
    /// What is wrong, and what to do.
    let message: String
}

/// For whom a page is made.
struct Reader: Sendable {
    let language: Language
    let session: Session?
    /// The path of the page, where there is one to come back to.
    var path: String?

    init(language: Language, session: Session? = nil, path: String? = nil) {
        self.language = language
        self.session = session
        self.path = path
    }

    init(_ session: Session, path: String?) {
        self.init(language: session.advocate.language, session: session, path: path)
    }
}
