import HTTPTypes
import Hummingbird

/// What keeps a program from getting an answer: a status and a sentence that says what to do.
struct APIError: Error, Sendable {
    let status: HTTPResponse.Status
    let sentence: String
    var headers: HTTPFields = [:]

    /// The error as an answer.
    var response: Response {
        .json(error: sentence, status: status, headers: headers)
    }
}

extension APIError {
    static let unauthorized = APIError(
        status: .unauthorized,
        sentence: "Send a token that is in force: \"Authorization: Bearer TOKEN\". "
            + "Make one with \"porte-voix token add NAME\".",
        headers: [.wwwAuthenticate: "Bearer realm=\"Porte-voix\""]
    )

    static let noSuchCase = APIError(
        status: .notFound,
        sentence: "No case that this token may read has this reference."
    )

    static let wrongMethod = APIError(
        status: .methodNotAllowed,
        sentence: "The API is for reading: use GET.",
        headers: [.allow: "GET"]
    )

    static func badParameter(_ name: String, _ expected: String) -> APIError {
        APIError(status: .badRequest, sentence: "The parameter \"\(name)\" is not understood: \(expected)")
    }
}
