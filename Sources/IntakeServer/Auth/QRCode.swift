import CLibqrencode

/// A text as a QR code, for an authenticator app's camera. Made here, so that no seed ever leaves for another site.
struct QRCode: Sendable {
    /// Modules at each side, with the quiet zone around that readers need.
    let size: Int
    /// The dark modules, as the data of an SVG path.
    let path: String

    private static let quietZone = 4

    /// Encodes a text; nothing if it is too long or there is no memory for it.
    init?(_ text: String) {
        guard let code = QRcode_encodeString8bit(text, 0, QR_ECLEVEL_M) else { return nil }
        defer { QRcode_free(code) }
        let width = Int(code.pointee.width)
        guard let modules = UnsafeBufferPointer(start: code.pointee.data, count: width * width).baseAddress else {
            return nil
        }
        size = width + 2 * Self.quietZone
        path = (0..<width).map { row in
            Self.runs(in: UnsafeBufferPointer(start: modules + row * width, count: width), row: row)
        }.joined()
    }

    /// A rectangle for each run of dark modules. The lowest bit of a module says whether it is dark.
    private static func runs(in row: UnsafeBufferPointer<UInt8>, row number: Int) -> String {
        var path = ""
        var start = 0
        while start < row.count {
            let isDark = row[start] & 1 == 1
            let end = row[start...].firstIndex { ($0 & 1 == 1) != isDark } ?? row.count
            if isDark {
                path += "M\(start + quietZone) \(number + quietZone)h\(end - start)v1h-\(end - start)z"
            }
            start = end
        }
        return path
    }
}
