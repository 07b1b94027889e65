import IntakeCore
import Providers
import Synchronization

/// What is configured just now. Whoever serves asks once for each request, so that what is read anew takes effect
/// between two of them.
final class CurrentConfiguration: Sendable {
    private struct Served {
        let catalogue: Catalogue
        let lines: Lines
    }

    /// What the server started with.
    let initial: Catalogue
    private let providers: [String: any MessagingProvider]
    private let publicURL: String
    private let served: Mutex<Served>

    /// - Parameters:
    ///   - providers: what speaks for each account, by the account's name.
    ///   - publicURL: the address that providers call.
    init(_ catalogue: Catalogue, providers: [String: any MessagingProvider], publicURL: String) {
        initial = catalogue
        self.providers = providers
        self.publicURL = publicURL
        let lines = Lines(catalogue: catalogue, providers: providers, publicURL: publicURL)
        served = Mutex(Served(catalogue: catalogue, lines: lines))
    }

    /// What was read last.
    var catalogue: Catalogue { served.withLock { $0.catalogue } }
    /// The lines that are answered.
    var lines: Lines { served.withLock { $0.lines } }

    /// Serves what was read anew. Conversations under way stay with what they began with.
    func replace(with catalogue: Catalogue) {
        let lines = Lines(catalogue: catalogue, providers: providers, publicURL: publicURL)
        served.withLock { $0 = Served(catalogue: catalogue, lines: lines) }
    }
}
