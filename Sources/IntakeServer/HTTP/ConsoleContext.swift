import Foundation
public import Hummingbird

/// What is known of a request before anything was asked of it.
public struct ConsoleContext: RequestContext {
    /// What Hummingbird itself keeps.
    public var coreContext: CoreRequestContextStorage
    /// The address at the other end of the socket.
    public internal(set) var peer: String?
    /// The address of whoever asks, once ``ClientAddress`` has looked; nothing if it cannot be told. For slowing down
    /// guesses alone.
    var clientAddress: String?
    /// The session that the request's cookie belongs to, once ``SessionReader`` has looked.
    var session: Session?
    /// The sign-in that waits for its second factor in this browser.
    var signIn: PendingSignIn?
    /// When the request came, by the console's clock.
    var time = Date.distantPast

    /// Makes the context of a request that came through `source`.
    public init(source: ApplicationRequestContextSource) {
        coreContext = CoreRequestContextStorage(source: source)
        peer = source.channel.remoteAddress?.ipAddress
    }
}
