import Foundation
import IntakeCore

/// Where the notices of each group go, with the secrets of the mail servers read.
struct Mailboxes: Sendable {
    /// Where the notices of one group go.
    struct Mailbox: Sendable {
        let server: MailServer
        let from: String
        let to: [String]
        /// New cases are told at most once in as many seconds.
        let interval: TimeInterval
    }

    /// By the group's id; a group without one gets no notices.
    let mailboxes: [String: Mailbox]

    /// Reads every secret.
    ///
    /// - Throws: `Faults` with the lines of all that is missing.
    init(of catalogue: Catalogue, data: DataFolder, environment: [String: String]) throws(Faults) {
        var faults: [Fault] = []
        var mailboxes: [String: Mailbox] = [:]
        for organisation in catalogue.configuration.organisations.values.sorted(by: { $0.id < $1.id }) {
            guard let notices = organisation.notices else { continue }
            do throws(Fault) {
                mailboxes[organisation.id] = Mailbox(
                    server: MailServer(
                        url: notices.url,
                        credentials: try notices.credentials(dataFolder: data.path, environment: environment)
                    ),
                    from: notices.from,
                    to: notices.to,
                    interval: TimeInterval(notices.minutes * 60)
                )
            } catch {
                faults.append(error)
            }
        }
        guard faults.isEmpty else { throw Faults(faults) }
        self.mailboxes = mailboxes
    }
}

extension Configuration.Notices {
    fileprivate func credentials(
        dataFolder: String,
        environment: [String: String]
    ) throws(Fault) -> BasicAuthentication? {
        guard let user, let password else { return nil }
        return BasicAuthentication(
            user: try user.resolve(dataFolder: dataFolder, environment: environment).value,
            password: try password.resolve(dataFolder: dataFolder, environment: environment).value
        )
    }
}
