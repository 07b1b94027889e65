import IntakeCore

/// Reads who is called when a caller asks for a human.
struct OnCallReader {
    /// The numbers of all lines: none of them can be called, it would call itself.
    let lines: Set<PhoneNumber>

    /// Providers ring ten telephones together at most.
    private static let mostTogether = 10
    private static let keys = ["ring", "seconds", "limit", "advocates"]

    func read(_ node: NodeReader) -> Configuration.OnCall? {
        guard let mapping = node.mapping(of: Self.keys) else { return nil }
        let usual = Configuration.OnCall.nobody
        let ring = mapping["ring"].map { $0.choice(of: Configuration.OnCall.Ring.self) } ?? usual.ring
        let seconds = mapping["seconds"].map { $0.wholeNumber(in: 5...120, of: "seconds") } ?? usual.seconds
        let limit = mapping["limit"].map { $0.wholeNumber(in: 1...240, of: "minutes") } ?? usual.limit
        let example = "[{ name: Ana, number: \"+15145550181\" }]"
        let nodes = mapping.required("advocates", example: example)?.list()
        guard let ring, let seconds, let limit, let nodes else { return nil }
        if ring == .together, nodes.count > Self.mostTogether {
            nodes[Self.mostTogether].fault("\(Self.mostTogether) telephones ring together at most: take this one out.")
        }
        return Configuration.OnCall(ring: ring, seconds: seconds, limit: limit, advocates: advocates(nodes))
    }

    private func advocates(_ nodes: [NodeReader]) -> [Configuration.OnCallAdvocate] {
        var numbers: Set<PhoneNumber> = []
        return nodes.compactMap { node in
            guard let mapping = node.mapping(of: ["name", "number", "login"]) else { return nil }
            let name = mapping.required("name", example: "Ana")?.text()
            let number = mapping.required("number", example: "\"+15145550181\"").flatMap { number in
                self.number(number, unlike: &numbers)
            }
            let login = mapping["login"].map { $0.text() } ?? .some(nil)
            guard let name, let number, let login else { return nil }
            return Configuration.OnCallAdvocate(name: name, number: number, login: login)
        }
    }

    private func number(_ node: NodeReader, unlike others: inout Set<PhoneNumber>) -> PhoneNumber? {
        guard let number = node.phoneNumber() else { return nil }
        if lines.contains(number) {
            node.fault("This is the number of a line, which would call itself: write an advocate's own number.")
        }
        if !others.insert(number).inserted {
            node.fault("This number stands in the list twice: take it out once.")
        }
        return number
    }
}
