import HTTPTypes
import Hummingbird
import IntakeCore
import IntakeStore
import Mustache
import NIOCore

/// Makes pages out of templates. Whatever a template shows is escaped: none of them asks for anything else.
struct Pages: Sendable {
    private let library: MustacheLibrary
    private let settings: ConsoleSettings
    private let assets: Assets

    /// Reads the templates, which are part of the program.
    init(settings: ConsoleSettings, assets: Assets) throws {
        self.settings = settings
        self.assets = assets
        library = MustacheLibrary(templates: try Templates.sources.mapValues(MustacheTemplate.init(string:)))
    }

    /// A page as an answer.
    ///
    /// - Parameters:
    ///   - page: what to show.
    ///   - reader: for whom.
    ///   - formToken: what its forms carry; the session's, if there is one.
    ///   - notice: what was just done.
    func response<Content: Page>(
        _ page: Content,
        for reader: Reader,
        status: HTTPResponse.Status = .ok,
        formToken: FormToken? = nil,
        notice: String? = nil
    ) -> Response {
        let html = html(page, for: reader, formToken: formToken, notice: notice)
        return Response(
            status: status,
            headers: [.contentType: "text/html; charset=utf-8", .contentLanguage: reader.language.rawValue],
            body: ResponseBody(byteBuffer: ByteBuffer(string: html))
        )
    }

    /// A page as text.
    func html<Content: Page>(
        _ page: Content,
        for reader: Reader,
        formToken: FormToken? = nil,
        notice: String? = nil
    ) -> String {
        let layout = layout(of: page, for: reader, formToken: formToken, notice: notice)
        let frame = Frame<Content>(layout: layout, page: page, phrases: Words(reader.language))
        return library.filled(Content.template, with: frame)
    }

    /// Where a page finds a file.
    func path(of name: Assets.Name) -> String { assets.path(of: name) }

    /// A file as an address that holds it whole.
    func content(of name: Assets.Name) -> String { assets.content(of: name) }

    /// All that a page's template sees.
    private struct Frame<Content: Page> {
        let layout: Layout
        let page: Content
        let phrases: Words<Content.Text>
    }

    private func layout(
        of page: some Page,
        for reader: Reader,
        formToken: FormToken?,
        notice: String?
    ) -> Layout {
        let hasShortcuts = reader.session?.advocate.usesShortcuts == true
        return Layout(
            language: reader.language.rawValue,
            title: page.title,
            text: Words(reader.language),
            stylesheet: assets.path(of: .stylesheet),
            icon: assets.path(of: .icon),
            scripts: (page.scripts + (hasShortcuts ? [.shortcuts] : [])).map(assets.path),
            hasShortcuts: hasShortcuts,
            formToken: (formToken ?? reader.session?.formToken)?.text ?? "",
            user: reader.session.map { session in
                Layout.User(
                    name: session.advocate.name,
                    organisation: settings.organisationName(session.advocate.organisation),
                    isCoordinator: session.advocate.roles.contains(.coordinator),
                    tasks: session.openTasks.map(Layout.Tasks.init),
                    isOnTasks: reader.path == "/tasks",
                    isOnQueue: reader.path?.hasPrefix("/queue") == true,
                    isOnStatistics: reader.path == "/statistics",
                    isOnPeople: reader.path == "/people",
                    isOnAudit: reader.path == "/audit",
                    oversees: session.advocate.oversees,
                    isOnPrivacy: reader.path == "/privacy",
                    isOnAccount: reader.path == "/account"
                )
            },
            other: reader.path.map { Layout.OtherLanguage(code: reader.language.other.rawValue, back: $0) },
            privacyContact: reader.session.flatMap {
                settings.privacyContact($0.advocate.organisation)?[reader.language]
            },
            notice: notice,
            faults: page.faults,
            hasFaults: !page.faults.isEmpty
        )
    }
}
