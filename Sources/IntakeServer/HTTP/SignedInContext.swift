import Hummingbird
import IntakeStore

/// A request of somebody who is signed in: a handler that takes this context cannot be reached otherwise.
struct SignedInContext: ChildRequestContext {
    var coreContext: CoreRequestContextStorage
    let session: Session

    init(context: ConsoleContext) throws {
        guard let session = context.session else { throw ConsoleError.signInNeeded }
        coreContext = context.coreContext
        self.session = session
    }
}

/// A request of somebody who may read cases. Running the system gives no right to read what people told.
struct CaseReaderContext: ChildRequestContext {
    var coreContext: CoreRequestContextStorage
    let session: Session

    init(context: ConsoleContext) throws {
        let signedIn = try SignedInContext(context: context)
        guard signedIn.session.advocate.worksOnCases else { throw ConsoleError.notForAdministrators }
        coreContext = signedIn.coreContext
        session = signedIn.session
    }
}
