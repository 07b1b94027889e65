import IntakeCore
import IntakeStore

/// How far the latest version has come.
struct LetterStatus: Sendable {
    let saved: VersionRow
    let isReady: Bool
    let gaps: [String]
    /// Whether the person agreed to this version, to an earlier one, or to none.
    let approval: String
    let isApproved: Bool

    init(_ version: LetterVersion, _ scene: ComplaintScene) {
        saved = VersionRow(version, scene)
        gaps = version.letter.gaps
        isReady = gaps.isEmpty
        isApproved = !version.approvals.isEmpty
        let earlier = scene.complaint.versions.first { !$0.approvals.isEmpty }?.number
        approval = LetterSentences.approval(isApproved: isApproved, earlier: earlier)[scene.language]
    }
}
