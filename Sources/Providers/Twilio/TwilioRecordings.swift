import IntakeCore

/// Fetches and deletes what callers recorded.
///
/// The address is made from the account's own and the recording's name alone: a webhook names an address too, and
/// whoever chose it would get our token.
struct TwilioRecordings {
    let account: TwilioAccount

    func request(toFetch id: String) -> OutboundRequest {
        OutboundRequest(
            method: .get,
            url: account.url(of: "Recordings", named: id, as: "mp3"),
            headers: ["Accept": "audio/mpeg"],
            basicAuthentication: account.basicAuthentication
        )
    }

    func fetched(in response: OutboundResponse) -> RecordingFetch {
        switch response.status {
        case 200:
            sound(in: response)
        case 202, 204, 404:
            .notYetThere
        case 410:
            .gone
        default:
            .refused(TwilioError.failure(in: response))
        }
    }

    private func sound(in response: OutboundResponse) -> RecordingFetch {
        let type = response.headers["Content-Type"].map { MediaType.essence(of: $0) } ?? ""
        guard type.hasPrefix("audio/") else {
            return .refused(
                SendFailure(
                    retry: .later,
                    operatorMustAct: true,
                    sentence: "What came instead of a recording is no sound. Check the account's apiBase."
                )
            )
        }
        return response.body.isEmpty ? .notYetThere : .fetched(audio: response.body, mediaType: type)
    }

    func request(toDelete id: String) -> OutboundRequest {
        OutboundRequest(
            method: .delete,
            url: account.url(of: "Recordings", named: id, as: "json"),
            headers: ["Accept": "application/json"],
            basicAuthentication: account.basicAuthentication
        )
    }

    func deletion(in response: OutboundResponse) -> RecordingDeletion {
        switch response.status {
        case 200..<300, 404, 410: .deleted
        default: .refused(TwilioError.failure(in: response))
        }
    }
}
