import Crypto
import Foundation
import HTTPTypes
import Hummingbird
import NIOCore

/// Files that pages refer to. Their names hold a hash of their content, so browsers may keep them for good.
struct Assets: Sendable {
    /// A file that pages refer to.
    enum Name: CaseIterable, Sendable {
        case stylesheet
        case icon
        case liveScript
        case replyCost
        case shortcuts
        case copy
        case letterStylesheet

        private static let script = "text/javascript; charset=utf-8"

        fileprivate var content: (bytes: [UInt8], stem: String, suffix: String, type: String) {
            switch self {
            case .stylesheet: (PackageResources.console_css, "console", "css", "text/css; charset=utf-8")
            case .liveScript: (PackageResources.live_js, "live", "js", Self.script)
            case .icon: (PackageResources.icon_svg, "icon", "svg", "image/svg+xml")
            case .replyCost: (PackageResources.reply_cost_js, "reply-cost", "js", Self.script)
            case .shortcuts: (PackageResources.shortcuts_js, "shortcuts", "js", Self.script)
            case .copy: (PackageResources.copy_js, "copy", "js", Self.script)
            case .letterStylesheet: (PackageResources.letter_css, "letter", "css", "text/css; charset=utf-8")
            }
        }
    }

    private static let folder = "/assets/"
    private static let hashCharacters = 16

    private let names: [Name: String]

    init() {
        names = Dictionary(
            uniqueKeysWithValues: Name.allCases.map { name in
                let content = name.content
                let hash = Base64URL.encode(SHA256.hash(data: content.bytes)).prefix(Self.hashCharacters)
                return (name, "\(content.stem).\(hash).\(content.suffix)")
            }
        )
    }

    /// Whether a path leads to an asset.
    static func holds(_ path: String) -> Bool {
        path.hasPrefix(folder)
    }

    /// Where a page finds a file.
    func path(of name: Name) -> String {
        Self.folder + names[name, default: ""]
    }

    /// A file as an address that holds it whole, for a page that is read where nothing else can be fetched.
    func content(of name: Name) -> String {
        let content = name.content
        return "data:\(content.type.replacing(" ", with: ""));base64,\(Data(content.bytes).base64EncodedString())"
    }

    /// The file as an answer; nothing if there is none with this name and this content.
    func response(named fileName: String) -> Response? {
        guard let name = names.first(where: { $0.value == fileName })?.key else { return nil }
        return Response(
            status: .ok,
            headers: [.contentType: name.content.type, .cacheControl: "public, max-age=31536000, immutable"],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: name.content.bytes))
        )
    }
}
