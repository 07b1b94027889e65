import Foundation

/// What a password must be: long and not among the first that anyone would try. Nothing is asked of its characters.
enum PasswordPolicy {
    /// Why a password is refused.
    enum Fault: Error, Hashable, Sendable {
        case tooShort
        case tooLong
        case common
        case likeLogin
    }

    /// The fewest characters. OWASP's ASVS asks for 8 at least and advises 15; the console advises several words.
    static let fewest = 10
    /// The most characters: far more than anyone types, and little to hash.
    static let most = 200

    /// What is wrong with a new password, if anything is.
    static func fault(in password: String, login: String) -> Fault? {
        if password.count < fewest { return .tooShort }
        if password.count > most { return .tooLong }
        let folded = CommonPasswords.folded(password)
        if !login.isEmpty, folded.contains(CommonPasswords.folded(login)) { return .likeLogin }
        return CommonPasswords.contain(password) ? .common : nil
    }
}

extension PasswordPolicy.Fault {
    /// What to tell the person.
    var phrase: Phrase {
        switch self {
        case .tooShort: PasswordText.all.tooShort
        case .tooLong: PasswordText.all.tooLong
        case .common: PasswordText.all.common
        case .likeLogin: PasswordText.all.likeLogin
        }
    }
}
