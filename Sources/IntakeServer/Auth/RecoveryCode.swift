/// A code on paper that opens an account once, where the authenticator app is lost.
///
/// 120 random bits, so that a keyed hash is enough to keep it by.
enum RecoveryCode {
    /// How many an account gets.
    static let count = 10
    private static let byteCount = 15

    /// New codes for one account, as they are shown: `ABCD-EFGH-…`, six groups.
    static func makeSet() -> [String] {
        var generator = SystemRandomNumberGenerator()
        return (0..<count).map { _ in
            let bytes = (0..<byteCount).map { _ in UInt8.random(in: 0...255, using: &generator) }
            return Base32.grouped(Base32.encode(bytes), by: "-")
        }
    }

    /// The code as it is compared: capitals and what stands between the groups make no difference.
    static func folded(_ typed: String) -> String {
        String(typed.uppercased().filter { $0.isASCII && ($0.isLetter || $0.isNumber) })
    }
}
