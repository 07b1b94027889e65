import Foundation

/// A small random generator whose numbers depend on the seed alone, on every platform (SplitMix64). A failing test
/// prints its seed, and `PORTE_VOIX_SEED` brings it back.
public struct SeededGenerator: RandomNumberGenerator, Sendable {
    /// What all its numbers follow from.
    public let seed: UInt64
    private var state: UInt64

    /// Starts from a seed: the one given, else the one of the environment, else any.
    public init(seed: UInt64? = nil) {
        let given = ProcessInfo.processInfo.environment["PORTE_VOIX_SEED"].flatMap { UInt64($0) }
        self.seed = seed ?? given ?? UInt64.random(in: 0...UInt64.max)
        state = self.seed
    }

    /// The next 64 random bits.
    public mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
