import Foundation

/// Paths as people write them, relative to some folder or whole.
enum FilePath {
    /// A path from a folder, which may be the current one (an empty text). A path that begins with a slash stays.
    static func path(_ path: String, from folder: String) -> String {
        path.hasPrefix("/") || folder.isEmpty ? path : (folder as NSString).appendingPathComponent(path)
    }

    /// The folder that a file is in.
    static func folder(of path: String) -> String {
        (path as NSString).deletingLastPathComponent
    }

    /// A file's name with its extension.
    static func fileName(of path: String) -> String {
        (path as NSString).lastPathComponent
    }

    /// A file's name without its extension.
    static func name(of path: String) -> String {
        ((path as NSString).lastPathComponent as NSString).deletingPathExtension
    }
}
