import HTTPTypes
import Hummingbird
import IntakeCore
import IntakeStore
import Logging
import NIOCore

/// Turns what a handler throws into an answer that tells people a sentence and programs a status, and nobody more.
struct ErrorPages: RouterMiddleware {
    typealias Context = ConsoleContext

    let pages: Pages
    let refusals: RefusalLog
    let logger: Logger

    func handle(
        _ request: Request,
        context: ConsoleContext,
        next: (Request, ConsoleContext) async throws -> Response
    ) async throws -> Response {
        do {
            return try await next(request, context)
        } catch let error as APIError {
            return error.response
        } catch is ConfirmationNeeded {
            return .seeOther(ConfirmationRoom.path(from: request))
        } catch {
            let shown = consoleError(for: error, request)
            await note(shown, request, context)
            if request.isForPrograms {
                return Response.json(error: shown.sentence[.english], status: shown.status, headers: shown.headers)
            }
            if shown.status == .unauthorized {
                return .seeOther(SignInRoom.path(from: request))
            }
            return page(shown, request, context)
        }
    }

    /// What somebody signed in was refused at a wall goes to the audit log: the route and never the address, which could
    /// hold anything. An address that leads nowhere at all is no wall.
    private func note(_ error: ConsoleError, _ request: Request, _ context: ConsoleContext) async {
        guard let session = context.session, [.forbidden, .notFound].contains(error.status),
            let route = context.endpointPath, route.hasPrefix("/")
        else { return }
        await refusals.request(
            "\(error.status.code) \(request.method.rawValue) \(route)",
            by: .advocate(session.advocate),
            reference: CaseReference(inPath: request.uri.path),
            at: context.time
        )
    }

    private func page(_ error: ConsoleError, _ request: Request, _ context: ConsoleContext) -> Response {
        let language = context.session?.advocate.language ?? request.preferredLanguage
        let reader = Reader(language: language, session: context.session)
        var response = pages.response(ErrorPage(error, in: language), for: reader, status: error.status)
        response.headers.append(contentsOf: error.headers)
        return response
    }

    /// What may be shown of an error. The kind of one that nobody expected goes to the log, never its content: that
    /// could hold what somebody wrote.
    private func consoleError(for error: any Error, _ request: Request) -> ConsoleError {
        switch error {
        case let error as ConsoleError: return error
        case is NIOTooManyBytesError: return .tooLarge
        case is AccessDenied: return .notForAdministrators
        case is PasswordHasher.Busy: return .busy
        case let error as any HTTPResponseError where error.status == .notFound: return .noSuchPage
        case let error as any HTTPResponseError where error.status == .contentTooLarge: return .tooLarge
        case let error as StoreError:
            logger.error("A request failed in the store.", metadata: ["reason": "\(error)"])
            return .failed
        default:
            logger.error("A request failed.", metadata: ["kind": "\(type(of: error))"])
            return .failed
        }
    }
}

extension CaseReference {
    /// The case that an address of the console or the API asks for.
    init?(inPath path: String) {
        let parts = path.split(separator: "/")
        guard let folder = parts.lastIndex(of: "cases"), folder + 1 < parts.count else { return nil }
        self.init(reading: String(parts[folder + 1]))
    }
}
