import Foundation

/// Shows a call in a terminal, and makes it heard.
actor TerminalListener: CallListener {
    private var narrations: [CallSide: CallNarration] = [:]
    private let soundtrack: Soundtrack?
    private let show: @Sendable (String) -> Void

    /// - Parameters:
    ///   - soundtrack: where the sound goes; without one there is none.
    ///   - show: takes one line.
    init(soundtrack: Soundtrack?, show: @escaping @Sendable (String) -> Void) {
        self.soundtrack = soundtrack
        self.show = show
    }

    func notice(_ moment: CallMoment, on side: CallSide, audio: [UInt8]?) async -> Duration? {
        for line in narrations[side, default: CallNarration(prefix: Self.prefix(of: side))].lines(for: moment) {
            show(line)
        }
        // Whoever waits for somebody to answer hears it ring, and not what they hear.
        guard side == .person else { return nil }
        return await soundtrack?.add(moment, audio: audio)
    }

    func interrupt(after heard: Duration) async {
        await soundtrack?.interrupt(after: heard)
    }

    private static func prefix(of side: CallSide) -> String {
        switch side {
        case .person: ""
        case .advocate(let number): "advocate \(number) "
        }
    }
}
