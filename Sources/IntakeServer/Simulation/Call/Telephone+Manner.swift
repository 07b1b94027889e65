extension Telephone {
    /// How somebody calls.
    public struct Manner: Sendable {
        /// What the person does, as a ``PhoneScript``; then whatever is typed.
        var script: PhoneScript
        /// What a person at a terminal types.
        public var keyboard: Keyboard?
        /// How many times the person is silent after the script's end before hanging up.
        public var patience = 6
        /// After how many seconds the network cuts the call.
        public var dropAfter: Int?
        /// Whether every webhook is sent twice.
        public var repeatsWebhooks = false
        /// Whether time is waited for.
        public var isAtRealSpeed = false
        /// Where the sound goes.
        public var soundtrack: Soundtrack?

        /// - Parameters:
        ///   - script: what the person does; see `porte-voix call --help`.
        ///   - file: what faults call it.
        /// - Throws: `Fault`, with the line that is no act.
        public init(script: String, file: String) throws {
            self.script = try PhoneScript(script, file: file)
        }
    }
}
