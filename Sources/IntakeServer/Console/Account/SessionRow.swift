import IntakeStore

/// One browser in which somebody is signed in, as the account page shows it.
struct SessionRow: Sendable {
    let id: String
    let device: String
    let since: Moment
    let seen: Moment
    let isCurrent: Bool

    init(_ session: AdvocateSession, current: Session, in moments: Moments) {
        id = session.id
        device = session.device.isEmpty ? AccountText.all.unknownDevice[moments.language] : session.device
        since = moments.moment(session.created)
        seen = moments.moment(session.seen)
        isCurrent = session.id == current.kept.id
    }
}
