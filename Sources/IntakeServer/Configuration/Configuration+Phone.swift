public import IntakeCore

extension Configuration {
    /// Who is called when a caller of a line asks for a human within its hours.
    public struct OnCall: Hashable, Sendable {
        /// How the advocates' telephones ring.
        public enum Ring: String, CaseIterable, Hashable, Sendable {
            /// One after the other, in the order of the file.
            case inTurn = "in-turn"
            /// All at once; whoever takes the call first has it.
            case together
        }

        /// How the telephones ring.
        public var ring = Ring.inTurn
        /// How many seconds each place rings, 5 to 120.
        public var seconds = 25
        /// How many minutes a conversation with an advocate may last, 1 to 240.
        public var limit = 60
        /// The advocates; none where a line is answered by call backs alone.
        public var advocates: [OnCallAdvocate] = []

        /// Nobody is called; people are called back.
        public static let nobody = OnCall()

        /// How many places there are to try before nobody is left: a place for each advocate, or one for all.
        public var places: Int {
            switch ring {
            case .inTurn: advocates.count
            case .together: min(1, advocates.count)
            }
        }

        /// Who is called at a place, from 0 on; nobody at a place that there is not.
        public func numbers(at place: Int) -> [OnCallAdvocate] {
            guard (0..<places).contains(place) else { return [] }
            return ring == .together ? advocates : [advocates[place]]
        }
    }

    /// An advocate who takes calls at a telephone of theirs.
    public struct OnCallAdvocate: Hashable, Sendable {
        /// Their name, for those who read the file.
        public var name: String
        /// The telephone that rings.
        public var number: PhoneNumber
        /// Their login in the console, if their calls are to count as theirs.
        public var login: String?
    }
}
