import Crypto
import Foundation

/// One step of the schema, frozen once it shipped: a change of mind is another migration.
struct Migration: Sendable {
    /// Its place, from 1 without a gap.
    let number: Int
    let statements: [StaticString]

    /// All migrations of this program, in order.
    static let all = [
        Migration(number: 1, statements: Schema001.statements),
        Migration(number: 2, statements: Schema002.statements),
        Migration(number: 3, statements: Schema003.statements),
        Migration(number: 4, statements: Schema004.statements),
        Migration(number: 5, statements: Schema005.statements),
        Migration(number: 6, statements: Schema006.statements),
        Migration(number: 7, statements: Schema007.statements),
        Migration(number: 8, statements: Schema008.statements),
        Migration(number: 9, statements: Schema009.statements),
        Migration(number: 10, statements: Schema010.statements),
        Migration(number: 11, statements: Schema011.statements),
        Migration(number: 12, statements: Schema012.statements),
        auditBeginning,
    ]

    /// With this one the audit log gets its beginning, sealed with a key that no statement knows.
    static let auditBeginning = Migration(number: 13, statements: Schema013.statements)

    /// What tells a migration from an edited one.
    var checksum: String {
        var digest = SHA256()
        for statement in statements {
            digest.update(data: Data(statement.description.utf8))
        }
        return digest.finalize().map { Hexadecimal.byte($0) }.joined()
    }
}
