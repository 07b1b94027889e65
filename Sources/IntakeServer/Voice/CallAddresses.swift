import Foundation
import Providers

/// The addresses that a call goes through. None says anything of a person: a call is named by the provider, a step by
/// its number.
struct CallAddresses: Sendable {
    let account: String
    let publicURL: String

    /// The steps that a call can have: far more than anybody stays for.
    static let steps = 0...100_000

    private var base: String { "\(publicURL)/webhooks/\(account)" }

    /// Where what a caller does at a step of a call is told.
    func step(_ number: Int) -> String {
        "\(base)/voice/\(number)"
    }

    /// Where the provider tells of a message that was left at a step.
    func recording(at step: Int) -> String {
        "\(base)/recording?step=\(step)"
    }

    /// What an advocate hears who is called for a caller.
    func advocate(_ index: Int, at step: Int, of call: String) -> String {
        "\(base)/advocate?" + Self.query(index, step, call)
    }

    /// Where the advocate's key is told.
    func advocateKey(_ index: Int, at step: Int, of call: String) -> String {
        "\(base)/advocate/key?" + Self.query(index, step, call)
    }

    /// What an advocate hears who has asked to call somebody back.
    func callBack(_ id: String) -> String {
        "\(base)/call-back/\(id)"
    }

    /// Where that advocate's key is told.
    func callBackKey(_ id: String) -> String {
        "\(callBack(id))/key"
    }

    /// Where the advocate goes when the two have talked.
    func callBackEnd(_ id: String) -> String {
        "\(callBack(id))/end"
    }

    /// Where it is told that the advocate's call is over, or was never answered.
    func callBackStatus(_ id: String) -> String {
        "\(callBack(id))/status"
    }

    /// What the provider asks when an address of a call that we placed fails.
    var fallback: String { "\(base)/fallback" }

    private static func query(_ index: Int, _ step: Int, _ call: String) -> String {
        FormParameters([("call", call), ("step", String(step)), ("place", String(index))]).encoded
    }
}
