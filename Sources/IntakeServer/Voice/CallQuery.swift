import Providers

/// What the address of a webhook says after its `?`. A number that is missing or out of range counts as 0.
struct CallQuery: Sendable {
    let step: Int
    let call: String?
    let place: Int

    init(_ request: WebhookRequest) {
        let query = try? FormParameters(parsing: request.query.utf8)
        func value(_ name: String) -> String? { query?.all.first { $0.name == name }?.value }
        func number(_ name: String) -> Int {
            value(name).flatMap { Int($0) }.flatMap { CallAddresses.steps.contains($0) ? $0 : nil } ?? 0
        }
        step = number("step")
        call = value("call")
        place = number("place")
    }
}
