import IntakeCore
import TestSupport
import Testing

struct DeliveryStatusTests {
    @Test func `never moves backwards, in whatever order reports come`() {
        var generator = SeededGenerator()
        for _ in 0..<2_000 {
            let reports = (0..<Int.random(in: 1...8, using: &generator)).compactMap { _ in
                DeliveryStatus.allCases.randomElement(using: &generator)
            }
            var status = DeliveryStatus.queued
            for report in reports {
                let next = status.advanced(by: report)
                #expect(next >= status && next >= report, "seed \(generator.seed): \(reports)")
                #expect(!status.isFinal || next.isFinal, "seed \(generator.seed): \(reports)")
                status = next
            }
            let shuffled = reports.shuffled(using: &generator).reduce(DeliveryStatus.queued) { $0.advanced(by: $1) }
            #expect(shuffled == status, "seed \(generator.seed): \(reports)")
        }
    }

    @Test func `keeps to the order of knowledge`() {
        #expect(DeliveryStatus.allCases == DeliveryStatus.allCases.sorted())
        #expect(DeliveryStatus.allCases.filter(\.isFinal) == [.canceled, .failed, .undelivered, .delivered, .read])
    }

    @Test(arguments: [
        (DeliveryStatus.delivered, DeliveryStatus.sent, DeliveryStatus.delivered),
        (.delivered, .read, .read), (.read, .delivered, .read), (.sent, .queued, .sent),
        (.undelivered, .sent, .undelivered), (.failed, .delivered, .delivered), (.sent, .sent, .sent),
    ])
    func `combines what is known with a report`(known: DeliveryStatus, report: DeliveryStatus, after: DeliveryStatus) {
        #expect(known.advanced(by: report) == after)
    }
}
