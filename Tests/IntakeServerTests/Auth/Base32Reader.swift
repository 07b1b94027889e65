import Foundation

/// Reads Base32 as an authenticator app does.
enum Base32Reader {
    static func bytes(of text: String) -> Data {
        let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")
        let bits = text.filter { $0 != " " }.flatMap { character in
            let number = alphabet.firstIndex(of: character) ?? 0
            return (0..<5).reversed().map { number >> $0 & 1 }
        }
        return Data(
            stride(from: 0, to: bits.count - 7, by: 8).map { start in
                bits[start..<start + 8].reduce(UInt8(0)) { $0 << 1 | UInt8($1) }
            }
        )
    }
}
