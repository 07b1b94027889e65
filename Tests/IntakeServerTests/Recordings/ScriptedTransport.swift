import IntakeCore
import Synchronization

/// A provider that gives these answers, one after the other, and is down once it has none left.
final class ScriptedTransport: Transport {
    private let state: Mutex<(answers: [OutboundResponse], asked: [String])>

    init(_ answers: [OutboundResponse] = []) {
        state = Mutex((answers, []))
    }

    /// What it was asked, as `GET RE1.mp3`.
    var asked: [String] { state.withLock { $0.asked } }

    func add(_ answer: OutboundResponse) {
        state.withLock { $0.answers.append(answer) }
    }

    func perform(_ request: OutboundRequest) async throws(TransportError) -> OutboundResponse {
        let answer: OutboundResponse? = state.withLock { state in
            let name = request.url.split(separator: "/").last ?? ""
            state.asked.append("\(request.method.rawValue) \(name)")
            return state.answers.isEmpty ? nil : state.answers.removeFirst()
        }
        guard let answer else { throw TransportError(.couldNotConnect, requestMayHaveBeenReceived: false) }
        return answer
    }
}

extension OutboundResponse {
    /// A recording as a provider hands it over.
    static func sound(_ text: String = "bonjour") -> OutboundResponse {
        OutboundResponse(status: 200, headers: ["Content-Type": "audio/mpeg"], body: Array(text.utf8))
    }
}
