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

/// A request of somebody signed in, whatever else was checked, for what several kinds of pages need.
protocol SignedInRequest: RequestContext {
    var session: Session { get }
}

/// A request of a coordinator, confirmed or not.
protocol CoordinatorRequest: SignedInRequest {}

/// A request of somebody who coordinates a group.
struct CoordinatorContext: ChildRequestContext, CoordinatorRequest {
    var coreContext: CoreRequestContextStorage
    let session: Session

    init(context: ConsoleContext) throws {
        let signedIn = try SignedInContext(context: context)
        guard signedIn.session.advocate.roles.contains(.coordinator) else { throw ConsoleError.forCoordinators }
        coreContext = signedIn.coreContext
        session = signedIn.session
    }
}

/// A request of somebody who answers for how things are kept: for the group they coordinate, or the system they run.
struct OverseerContext: ChildRequestContext {
    var coreContext: CoreRequestContextStorage
    let session: Session

    init(context: ConsoleContext) throws {
        let signedIn = try SignedInContext(context: context)
        guard signedIn.session.advocate.oversees else { throw ConsoleError.forCoordinators }
        coreContext = signedIn.coreContext
        session = signedIn.session
    }
}

/// Thrown where somebody signed in has to give password and second factor again.
struct ConfirmationNeeded: Error {}

/// A request of somebody who gave password and second factor within the last minutes, and may change them.
struct ConfirmedContext: ChildRequestContext {
    var coreContext: CoreRequestContextStorage
    let session: Session

    init(context: ConsoleContext) throws {
        let signedIn = try SignedInContext(context: context)
        guard signedIn.session.isConfirmed(at: context.time) else { throw ConfirmationNeeded() }
        coreContext = signedIn.coreContext
        session = signedIn.session
    }
}

/// A request of a coordinator who gave password and second factor within the last minutes, and may hand out access.
struct ConfirmedCoordinatorContext: ChildRequestContext, CoordinatorRequest {
    var coreContext: CoreRequestContextStorage
    let session: Session

    init(context: ConsoleContext) throws {
        let coordinator = try CoordinatorContext(context: context)
        guard coordinator.session.isConfirmed(at: context.time) else { throw ConfirmationNeeded() }
        coreContext = coordinator.coreContext
        session = coordinator.session
    }
}

/// A request of somebody who gave the right password and owes the second factor: good for the second step alone.
struct SecondStepContext: ChildRequestContext {
    var coreContext: CoreRequestContextStorage
    let signIn: PendingSignIn
    /// The address of whoever asks, if it can be told.
    let clientAddress: String?
    /// The session that the browser brought along, which the new one replaces.
    let replaced: Session?

    init(context: ConsoleContext) throws {
        guard let signIn = context.signIn else { throw ConsoleError.signInNeeded }
        coreContext = context.coreContext
        self.signIn = signIn
        clientAddress = context.clientAddress
        replaced = context.session
    }
}

/// A request of somebody who may read cases. Running the system gives no right to read what people told.
struct CaseReaderContext: ChildRequestContext, SignedInRequest {
    var coreContext: CoreRequestContextStorage
    let session: Session

    init(context: ConsoleContext) throws {
        let signedIn = try SignedInContext(context: context)
        guard signedIn.session.advocate.worksOnCases else { throw ConsoleError.notForAdministrators }
        coreContext = signedIn.coreContext
        session = signedIn.session
    }
}
