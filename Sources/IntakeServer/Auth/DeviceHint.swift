import Hummingbird

/// What sort of browser a request comes from, for somebody to recognise their own sessions by. The family alone is
/// kept: versions would tell one person's browser from another's.
enum DeviceHint {
    // Browsers also name those they descend from: the most particular mark comes first.
    private static let browsers = [
        ("Edg", "Edge"), ("OPR/", "Opera"), ("Firefox/", "Firefox"), ("FxiOS/", "Firefox"), ("CriOS/", "Chrome"),
        ("Chrome/", "Chrome"), ("Safari/", "Safari"),
    ]
    private static let systems = [
        ("iPhone", "iPhone"), ("iPad", "iPad"), ("Android", "Android"), ("CrOS", "ChromeOS"), ("Windows", "Windows"),
        ("Mac OS X", "Mac"), ("Linux", "Linux"),
    ]

    /// Browser and system, such as `Firefox, Windows`; empty if neither is known.
    static func text(of userAgent: String?) -> String {
        let agent = userAgent ?? ""
        return [browsers, systems].compactMap { families in families.first { agent.contains($0.0) }?.1 }
            .joined(separator: ", ")
    }

    static func text(of request: Request) -> String {
        text(of: request.headers[.userAgent])
    }
}
