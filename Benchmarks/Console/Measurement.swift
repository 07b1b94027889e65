/// How long one thing took, many times.
struct Measurement {
    private let times: [Duration]

    init(of count: Int, _ body: () async throws -> Void) async throws {
        try await self.init(of: 0..<count) { _ in try await body() }
    }

    /// With one thing after another.
    init<Things: Sequence>(of things: Things, _ body: (Things.Element) async throws -> Void) async throws {
        var times: [Duration] = []
        for thing in things {
            let start = ContinuousClock.now
            try await body(thing)
            times.append(start.duration(to: .now))
        }
        self.times = times.sorted()
    }

    /// The time within which a part of all ended.
    private func within(_ part: Double) -> Duration {
        times[min(Int(Double(times.count) * part), times.count - 1)]
    }

    var text: String {
        "p50 \(Self.milliseconds(within(0.5))) ms  p99 \(Self.milliseconds(within(0.99))) ms"
    }

    /// How many times as long as something else the slowest of a hundred takes.
    func ratio(to base: Measurement) -> String {
        let ratio = within(0.99) / base.within(0.99)
        return "p99 is \((ratio * 10).rounded() / 10) times that of /healthz"
    }

    private static func milliseconds(_ duration: Duration) -> Double {
        (duration / .milliseconds(1) * 100).rounded() / 100
    }
}
