import HTTPTypes
import Hummingbird

/// One route of the console. The kind of its handler says who may reach it and what was checked before: a handler of
/// cases gets a context that only somebody who may read cases has, a handler of forms gets a form of ours.
struct ConsoleRoute: Sendable {
    /// What answers.
    enum Handler: Sendable {
        case visitorPage(@Sendable (Request, ConsoleContext) async throws -> Response)
        case visitorForm(@Sendable (Form, Request, ConsoleContext) async throws -> Response)
        case stepPage(@Sendable (Request, SecondStepContext) async throws -> Response)
        case stepForm(@Sendable (Form, Request, SecondStepContext) async throws -> Response)
        case page(@Sendable (Request, SignedInContext) async throws -> Response)
        case form(@Sendable (Form, SignedInContext) async throws -> Response)
        case confirmedPage(@Sendable (Request, ConfirmedContext) async throws -> Response)
        case confirmedForm(@Sendable (Form, Request, ConfirmedContext) async throws -> Response)
        case coordinatorPage(@Sendable (Request, CoordinatorContext) async throws -> Response)
        case confirmedCoordinatorPage(@Sendable (Request, ConfirmedCoordinatorContext) async throws -> Response)
        case coordinatorForm(@Sendable (Form, CoordinatorContext) async throws -> Response)
        case confirmedCoordinatorForm(@Sendable (Form, ConfirmedCoordinatorContext) async throws -> Response)
        case overseerPage(@Sendable (Request, OverseerContext) async throws -> Response)
        case overseerForm(@Sendable (Form, OverseerContext) async throws -> Response)
        case casePage(@Sendable (Request, CaseReaderContext) async throws -> Response)
        case caseForm(@Sendable (Form, CaseReaderContext) async throws -> Response)
    }

    let path: RouterPath
    let handler: Handler

    init(_ path: RouterPath, _ handler: Handler) {
        self.path = path
        self.handler = handler
    }

    /// Pages are read with GET; forms are sent with POST, and nothing is changed otherwise.
    var method: HTTPRequest.Method {
        switch handler {
        case .visitorPage, .stepPage, .page, .confirmedPage, .coordinatorPage, .confirmedCoordinatorPage,
            .overseerPage, .casePage:
            .get
        case .visitorForm, .stepForm, .form, .confirmedForm, .coordinatorForm, .confirmedCoordinatorForm,
            .overseerForm, .caseForm:
            .post
        }
    }
}

extension ConsoleRoute {
    /// Adds the route to a router.
    func add(to router: some RouterMethods<ConsoleContext>, cookies: ConsoleCookies, origin: Origin) {
        switch handler {
        case .visitorPage(let handle):
            router.on(path, method: method, use: handle)
        case .visitorForm(let handle):
            router.on(path, method: method) { request, context in
                let form = try await Form(of: request, secret: cookies.form(of: request), origin: origin)
                return try await handle(form, request, context)
            }
        case .stepPage(let handle):
            router.group(context: SecondStepContext.self).on(path, method: method, use: handle)
        case .stepForm(let handle):
            router.group(context: SecondStepContext.self).on(path, method: method) { request, context in
                let form = try await Form(of: request, secret: context.signIn.token, origin: origin)
                return try await handle(form, request, context)
            }
        case .page(let handle):
            router.group(context: SignedInContext.self).on(path, method: method, use: handle)
        case .form(let handle):
            router.group(context: SignedInContext.self).on(path, method: method) { request, context in
                try await handle(Form(of: request, secret: context.session.token, origin: origin), context)
            }
        case .confirmedPage(let handle):
            router.group(context: ConfirmedContext.self).on(path, method: method, use: handle)
        case .confirmedForm(let handle):
            router.group(context: ConfirmedContext.self).on(path, method: method) { request, context in
                let form = try await Form(of: request, secret: context.session.token, origin: origin)
                return try await handle(form, request, context)
            }
        case .coordinatorPage(let handle):
            router.group(context: CoordinatorContext.self).on(path, method: method, use: handle)
        case .coordinatorForm(let handle):
            router.group(context: CoordinatorContext.self).on(path, method: method) { request, context in
                try await handle(Form(of: request, secret: context.session.token, origin: origin), context)
            }
        case .confirmedCoordinatorPage(let handle):
            router.group(context: ConfirmedCoordinatorContext.self).on(path, method: method, use: handle)
        case .confirmedCoordinatorForm(let handle):
            router.group(context: ConfirmedCoordinatorContext.self).on(path, method: method) { request, context in
                try await handle(Form(of: request, secret: context.session.token, origin: origin), context)
            }
        case .overseerPage(let handle):
            router.group(context: OverseerContext.self).on(path, method: method, use: handle)
        case .overseerForm(let handle):
            router.group(context: OverseerContext.self).on(path, method: method) { request, context in
                try await handle(Form(of: request, secret: context.session.token, origin: origin), context)
            }
        case .casePage(let handle):
            router.group(context: CaseReaderContext.self).on(path, method: method, use: handle)
        case .caseForm(let handle):
            router.group(context: CaseReaderContext.self).on(path, method: method) { request, context in
                try await handle(Form(of: request, secret: context.session.token, origin: origin), context)
            }
        }
    }
}
