import HTTPTypes
import Hummingbird

extension Response {
    /// Sends the browser to another page with a GET, so that reloading it repeats nothing.
    static func seeOther(_ path: String) -> Response {
        Response(status: .seeOther, headers: [.location: path])
    }
}
