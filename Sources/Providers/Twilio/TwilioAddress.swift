/// An absolute address, taken apart without changing a character.
struct TwilioAddress {
    private let scheme: Substring
    private let host: Substring
    private let port: Substring?
    private let rest: Substring

    init(_ url: String) {
        let separator = url.firstRange(of: "://")
        scheme = separator.map { url[..<$0.lowerBound] } ?? ""
        let afterScheme = separator.map { url[$0.upperBound...] } ?? url[...]
        let authority = afterScheme.prefix { !"/?#".contains($0) }
        rest = afterScheme[authority.endIndex...]
        // A colon also stands in user:password@ and inside the brackets of an IPv6 address; neither is a port.
        let digits = authority.reversed().prefix { "0"..."9" ~= $0 }.count
        let beforePort = authority.dropLast(digits)
        if digits > 0, beforePort.hasSuffix(":") {
            host = beforePort.dropLast()
            port = authority.suffix(digits)
        } else {
            host = authority
            port = nil
        }
    }

    /// The scheme, host and port as written.
    var origin: String {
        "\(scheme)://\(host)" + (port.map { ":\($0)" } ?? "")
    }

    /// The addresses that Twilio may have signed: it is not constant about whether the port is written.
    var spellings: [String] {
        let usualPort = scheme.lowercased() == "https" ? "443" : "80"
        return [host, "\(host):\(port ?? Substring(usualPort))"].map { "\(scheme)://\($0)\(rest)" }
    }
}
