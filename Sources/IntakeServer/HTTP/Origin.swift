public import Foundation
import HTTPTypes
import Hummingbird

/// Scheme, host and port at which our pages are reached, as browsers write it.
public struct Origin: Hashable, Sendable {
    /// The origin as text, for example `https://console.example.org`.
    public let text: String
    /// Whether browsers reach us over https.
    public let isHTTPS: Bool

    /// Where a console lives that nothing was configured for.
    static let loopback = Origin(text: "http://127.0.0.1:8080", isHTTPS: false)

    private init(text: String, isHTTPS: Bool) {
        self.text = text
        self.isHTTPS = isHTTPS
    }

    /// The origin of a URL; nothing if the URL has no host.
    public init?(of url: URL) {
        guard let scheme = url.scheme?.lowercased(), let host = url.host()?.lowercased() else { return nil }
        let isDefaultPort = url.port == nil || url.port == (scheme == "https" ? 443 : 80)
        text = "\(scheme)://\(host)" + (isDefaultPort ? "" : ":\(url.port ?? 0)")
        isHTTPS = scheme == "https"
    }

    /// Whether a browser says that a request comes from one of our own pages.
    ///
    /// `Sec-Fetch-Site` is the browser's own judgement and stands where there is one. `Origin` is the older witness;
    /// for pages that send no referrer, as ours, it may say `null`. Without either, the form's token alone must prove it.
    func isSource(of request: Request) -> Bool {
        if let site = request.headers[.secFetchSite] { return site == "same-origin" }
        if let origin = request.headers[.origin], origin != "null" { return origin == text }
        return true
    }
}
