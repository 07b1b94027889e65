import HTTPTypes
import Hummingbird
import IntakeCore
import IntakeStore
import Logging

/// The second step of signing in: the code, or setting up what makes codes.
struct SecondStepRoom: Sendable {
    static let codePath = "/sign-in/code"
    static let factorPath = "/sign-in/factor"

    let console: Console

    var routes: [ConsoleRoute] {
        [
            ConsoleRoute("/sign-in/code", .stepPage(codePage)),
            ConsoleRoute("/sign-in/code", .stepForm(takeCode)),
            ConsoleRoute("/sign-in/factor", .stepPage(factorPage)),
            ConsoleRoute("/sign-in/factor", .stepForm(takeFactor)),
        ]
    }

    @Sendable
    private func codePage(_ request: Request, context: SecondStepContext) async throws -> Response {
        let next = request.uri.queryParameters["next"].flatMap { LocalPath($0) }
        guard try await hasFactor(context) else { return .seeOther(Self.factorPath + (next?.query ?? "")) }
        return respond(SecondStepPage(in: context.language, next: next), context)
    }

    @Sendable
    private func takeCode(_ form: Form, request: Request, context: SecondStepContext) async throws -> Response {
        let advocate = context.signIn.advocate
        let passwordHash = try await console.store.advocate(login: advocate.login)?.passwordHash ?? ""
        let known = console.knownBrowser(of: request, advocate, passwordHash: passwordHash)
        let result = try await SecondFactorCheck(console: console)
            .check(form, of: advocate, address: context.clientAddress, knownBrowser: known?.id)
        let next = LocalPath(form["next"])
        switch result {
        case .right:
            return try await welcome(.seeOther(next?.text ?? "/queue"), request, context, passwordHash)
        case .rightByRecoveryCode:
            return try await welcome(.seeOther("/account?done=recovery"), request, context, passwordHash)
        case .wrong:
            let page = SecondStepPage(in: context.language, next: next, fault: SecondStepText.all.refused)
            return respond(page, context, status: .unprocessableContent)
        case .tooMany:
            let page = SecondStepPage(in: context.language, next: next, fault: SignInText.all.throttled)
            return respond(page, context, status: .tooManyRequests)
        }
    }

    @Sendable
    private func factorPage(_ request: Request, context: SecondStepContext) async throws -> Response {
        let next = request.uri.queryParameters["next"].flatMap { LocalPath($0) }
        if try await hasFactor(context) { return .seeOther(Self.codePath + (next?.query ?? "")) }
        let offer = OfferedFactor(to: context.signIn.token, in: console.store)
        return respond(FactorPage(offer, for: context.signIn.advocate, next: next), context)
    }

    @Sendable
    private func takeFactor(_ form: Form, request: Request, context: SecondStepContext) async throws -> Response {
        let advocate = context.signIn.advocate
        let now = console.settings.now()
        let next = LocalPath(form["next"])
        if try await hasFactor(context) { return .seeOther(Self.codePath + (next?.query ?? "")) }
        let offer = OfferedFactor(to: context.signIn.token, in: console.store)
        guard let step = offer.step(of: form["code"], at: now) else {
            let page = FactorPage(offer, for: advocate, next: next, fault: FactorText.all.refused)
            return respond(page, context, status: .unprocessableContent)
        }
        let codes = RecoveryCode.makeSet()
        let isTaken = try await console.store.setSecondFactor(
            offer.seed,
            step: step,
            recoveryCodes: codes.map(RecoveryCode.folded),
            of: advocate,
            isFirst: true,
            in: context.signIn.token.hash,
            at: now
        )
        guard isTaken else { throw ConsoleError.signInNeeded }
        let passwordHash = try await console.store.advocate(login: advocate.login)?.passwordHash ?? ""
        let page = RecoveryCodesPage(codes, in: context.language, next: next)
        return try await welcome(respond(page, context), request, context, passwordHash, hasEndedSignIn: true)
    }

    /// Opens a new session, whatever the browser brought along.
    private func welcome(
        _ response: Response,
        _ request: Request,
        _ context: SecondStepContext,
        _ passwordHash: String,
        hasEndedSignIn: Bool = false
    ) async throws -> Response {
        let advocate = context.signIn.advocate
        let isFirst = try await console.store.endSignIn(context.signIn.token.hash)
        guard isFirst || hasEndedSignIn else { throw ConsoleError.signInNeeded }
        if let replaced = context.replaced {
            try await console.store.endSession(replaced.kept.id, of: replaced.advocate, at: console.settings.now())
        }
        var response = response
        try await console.openSession(of: advocate, for: request, in: &response)
        let known = console.knownBrowser(of: request, advocate, passwordHash: passwordHash)
        response.setCookie(
            console.cookies.keepingKnownBrowser(
                known ?? KnownBrowser(signedInTo: advocate.login, passwordHash: passwordHash)
            )
        )
        response.setCookie(console.cookies.forgettingSignIn)
        console.logger.info("Somebody signed in.", metadata: ["advocate": "\(advocate.id)"])
        return response
    }

    private func hasFactor(_ context: SecondStepContext) async throws -> Bool {
        try await console.store.secondFactor(of: context.signIn.advocate.id) != nil
    }

    private func respond(
        _ page: some Page,
        _ context: SecondStepContext,
        status: HTTPResponse.Status = .ok
    ) -> Response {
        let reader = Reader(language: context.language)
        let token = FormToken(secret: context.signIn.token)
        return console.pages.response(page, for: reader, status: status, formToken: token)
    }
}

extension SecondStepContext {
    /// The language of whoever signs in.
    fileprivate var language: Language { signIn.advocate.language }
}
