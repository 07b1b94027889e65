import Foundation
import IntakeCore
import IntakeServer

/// How many turns a second the dialogue takes on one core, for whole interviews of a shipped checklist.
///
/// Usage: dialogue-benchmark CONFIGURATION [CHECKLIST]. The first figure is `handle` alone; the second is a whole turn
/// with the words of its messages; beside them, what encoding and decoding the state in JSON costs.
@main
enum DialogueBenchmark {
    static func main() throws {
        let path = CommandLine.arguments.dropFirst().first ?? "Config/porte-voix.yaml"
        let catalogue = try Catalogue.load(configuration: path)
        guard let line = catalogue.configuration.lines.first, let facts = catalogue.facts(of: line) else { return }
        for checklist in catalogue.checklists(of: line) {
            let interview = Interview(checklist: checklist, line: facts, wording: catalogue.wording)
            print("\(checklist.id), \(interview.texts.count) texts an interview")
            let handled = measure(interview, Interview.handleAll)
            let rendered = measure(interview, Interview.renderAll)
            let stored = measure(interview, Interview.storeAll)
            report("handle", handled, of: handled)
            report("handle and render", rendered, of: handled)
            report("handle, encode and decode the state", stored, of: handled)
        }
    }

    /// Turns a second over about two seconds.
    private static func measure(_ interview: Interview, _ run: (Interview) -> () -> Void) -> Double {
        let body = run(interview)
        body()
        let clock = ContinuousClock()
        let start = clock.now
        var interviews = 0
        while start.duration(to: clock.now) < .seconds(2) {
            for _ in 0..<20 { body() }
            interviews += 20
        }
        let seconds = start.duration(to: clock.now) / .seconds(1)
        return Double(interviews * interview.texts.count) / seconds
    }

    private static func report(_ name: String, _ rate: Double, of base: Double) {
        let ratio = (rate / base * 100).rounded() / 100
        print("  \(Int(rate)) turns/s  \(name) (\(ratio) of handle)")
    }
}
