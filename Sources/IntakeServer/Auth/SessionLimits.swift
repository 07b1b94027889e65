/// How long a session lasts.
///
/// The console stays open on a desk for a working day, between calls; an advocate who is signed out in the middle of
/// one loses what they were writing. So a session survives a quiet working day and no longer, and never reaches the
/// next morning.
///
/// Passwords and second factors are changed only by somebody who gave both within the last minutes: a console left open
/// on a desk must not be enough to take an account over.
enum SessionLimits {
    /// Without any request, a session ends after this long.
    static let idle = Duration.seconds(8 * 3600)
    /// A session ends this long after sign-in, whatever happens in it.
    static let absolute = Duration.seconds(12 * 3600)
    /// For this many seconds after password and second factor they are not asked for again.
    static let confirmed: Double = 5 * 60
}
