import Foundation

/// Makes the names of rows: 32 hexadecimal digits that nobody can guess.
enum Identifier {
    /// A new name: 48 bits of the time, then 80 random bits.
    ///
    /// What is made together stays together in every index, so that writing stays fast in a large database.
    static func make(at now: Date) -> String {
        var random = SystemRandomNumberGenerator()
        let high = milliseconds(of: now) << 16 | random.next() & 0xFFFF
        return Hexadecimal.word(high) + Hexadecimal.word(random.next())
    }

    /// What stands before every name that is made at a time or later.
    static func first(at time: Date) -> String {
        Hexadecimal.word(milliseconds(of: time) << 16)
    }

    private static func milliseconds(of time: Date) -> UInt64 {
        UInt64(min(max(time.timeIntervalSince1970 * 1000, 0), 0xFFFF_FFFF_FFFF))
    }
}

/// Writes numbers in hexadecimal, with all their digits.
enum Hexadecimal {
    static func word(_ word: UInt64) -> String {
        let digits = String(word, radix: 16)
        return String(repeating: "0", count: 16 - digits.utf8.count) + digits
    }

    static func byte(_ byte: UInt8) -> String {
        (byte < 16 ? "0" : "") + String(byte, radix: 16)
    }
}
