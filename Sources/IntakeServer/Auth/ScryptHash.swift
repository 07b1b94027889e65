import Crypto
import CryptoExtras
import Foundation

/// A password's hash by scrypt, with its parameters: `scrypt$17$8$1$SALT$HASH`, salt and hash in base64url.
struct ScryptHash: Sendable {
    /// The cost of one hash: the base-2 logarithm of N, the block size r and the parallelism p.
    struct Cost: Hashable, Sendable {
        let logN: Int
        let blockSize: Int
        let parallelism: Int

        /// OWASP's first choice for scrypt: 128 MiB and about a third of a second.
        static let standard = Cost(logN: 17, blockSize: 8, parallelism: 1)

        /// Costs beyond these are not ours, and could exhaust memory.
        var isSane: Bool {
            (1...20).contains(logN) && (1...16).contains(blockSize) && (1...4).contains(parallelism)
        }
    }

    let cost: Cost
    let salt: [UInt8]
    let hash: [UInt8]

    private static let saltBytes = 16
    private static let hashBytes = 32

    /// Hashes a password with a fresh salt.
    init(of password: String, cost: Cost) throws {
        let salt = Self.random(Self.saltBytes)
        self.cost = cost
        self.salt = salt
        hash = try Self.derive(password, salt: salt, cost: cost, bytes: Self.hashBytes)
    }

    /// A hash that no password has, at the same cost to compare with.
    init(decoyAt cost: Cost) {
        self.cost = cost
        salt = Self.random(Self.saltBytes)
        hash = Self.random(Self.hashBytes)
    }

    private static func random(_ count: Int) -> [UInt8] {
        SymmetricKey(size: SymmetricKeySize(bitCount: count * 8)).withUnsafeBytes { Array($0) }
    }

    /// Reads a hash as it was stored; nothing if it is none of ours.
    init?(encoded: String) {
        let parts = encoded.split(separator: "$", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 6, parts[0] == "scrypt",
            let logN = Int(parts[1]), let blockSize = Int(parts[2]), let parallelism = Int(parts[3]),
            let salt = Base64URL.decode(parts[4]), let hash = Base64URL.decode(parts[5]),
            !salt.isEmpty, hash.count >= Self.saltBytes
        else { return nil }
        let cost = Cost(logN: logN, blockSize: blockSize, parallelism: parallelism)
        guard cost.isSane else { return nil }
        self.cost = cost
        self.salt = salt
        self.hash = hash
    }

    /// The hash as the store keeps it.
    var encoded: String {
        "scrypt$\(cost.logN)$\(cost.blockSize)$\(cost.parallelism)$\(Base64URL.encode(salt))$\(Base64URL.encode(hash))"
    }

    /// Whether this is the hash of `password`; as slow for a wrong one as for the right one.
    func matches(_ password: String) throws -> Bool {
        ConstantTime.areEqual(try Self.derive(password, salt: salt, cost: cost, bytes: hash.count), hash)
    }

    /// The same password typed on two systems may differ in how its accents are composed: NFKC makes them one.
    private static func derive(_ password: String, salt: [UInt8], cost: Cost, bytes: Int) throws -> [UInt8] {
        let key = try KDF.Scrypt.deriveKey(
            from: Data(password.precomposedStringWithCompatibilityMapping.utf8),
            salt: Data(salt),
            outputByteCount: bytes,
            rounds: 1 << cost.logN,
            blockSize: cost.blockSize,
            parallelism: cost.parallelism
        )
        return key.withUnsafeBytes { Array($0) }
    }
}
