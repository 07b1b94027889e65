import Foundation
import IntakeCore
import IntakeStore

/// How long things are kept, what was destroyed last, and what is destroyed soon.
struct PrivacyPage: Page {
    typealias Text = PrivacyText
    static let template = "privacy"

    /// A case whose time ends soon, or has ended.
    struct Row: Sendable {
        let reference: String
        let closed: Moment
        let fate: String
    }

    let title: String
    let rules: [String]
    let lastRun: String?
    /// What is wrong with the nightly work; nothing if it was done lately.
    let alarm: String?
    /// The cases; nothing for somebody who reads none.
    let list: List?

    /// The cases that the reader may see.
    struct List: Sendable {
        let rows: [Row]
        let isEmpty: Bool
        let hasMore: Bool
    }

    init(
        _ list: RetentionList?,
        lastRun: RetentionRun?,
        under policy: RetentionPolicy,
        at now: Date,
        _ moments: Moments
    ) {
        let language = moments.language
        title = Text.all.title[language]
        rules = PrivacySentences.rules(policy).map { $0[language] }
        self.lastRun = lastRun.map { PrivacySentences.run($0, moments)[language] }
        let isAlive = NightlySchedule.isAlive(last: lastRun?.at, at: now)
        alarm = isAlive ? nil : (lastRun == nil ? Text.all.neverDone : Text.all.late)[language]
        let sentence = KeepingSentence(policy: policy, moments: moments)
        self.list = list.map { list in
            List(
                rows: list.entries.map {
                    Row(
                        reference: $0.reference.text,
                        closed: moments.day($0.closed),
                        fate: sentence.text($0.keeping)
                    )
                },
                isEmpty: list.entries.isEmpty,
                hasMore: list.hasMore
            )
        }
    }
}
