import Foundation

/// What a password must be: long and not among the first that anyone would try. Nothing is asked of its characters.
enum PasswordPolicy {
    /// Why a password is refused.
    enum Fault: Error, Hashable, Sendable {
        case tooShort
        case tooLong
        case common
        case likeLogin
        case likeName
    }

    /// The fewest characters. OWASP's ASVS asks for 8 at least and advises 15; the console advises several words.
    static let fewest = 10
    /// The most characters: far more than anyone types, and little to hash.
    static let most = 200

    /// Shorter parts of a name are parts of too many words.
    private static let fewestOfName = 4

    /// What is wrong with a new password, if anything is.
    ///
    /// - Parameters:
    ///   - login: what the person signs in with.
    ///   - name: what colleagues call them: neither the whole nor one of its words may be in it.
    ///   - organisation: what their group is called: the whole may not be in it, its words may.
    static func fault(
        in password: String,
        login: String,
        name: String = "",
        organisation: String = ""
    ) -> Fault? {
        if password.count < fewest { return .tooShort }
        if password.count > most { return .tooLong }
        let folded = CommonPasswords.folded(password)
        if !login.isEmpty, folded.contains(CommonPasswords.folded(login)) { return .likeLogin }
        let names = [name, organisation] + name.split { !$0.isLetter }.map(String.init)
        if names.map(letters).contains(where: { $0.count >= fewestOfName && letters(password).contains($0) }) {
            return .likeName
        }
        return CommonPasswords.contain(password) ? .common : nil
    }

    private static func letters(_ text: String) -> String {
        CommonPasswords.folded(text).filter(\.isLetter)
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
        case .likeName: PasswordText.all.likeName
        }
    }
}
