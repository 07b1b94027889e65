import IntakeCore
import IntakeStore

/// The form that records that the complaint was sent.
struct SendingForm: Sendable {
    let manners: [CaseActions.Choice]
    let sentOn: String
    let today: String
    let ombudsmanReference: String
    let followUp: String
    let sentFault: String?
    let sentOnFault: String?
    let followUpFault: String?
    let isOpen: Bool

    init(_ forms: LetterForms, _ scene: ComplaintScene) {
        manners = Submission.Manner.allCases.map {
            CaseActions.Choice(
                code: $0.rawValue,
                name: $0.phrase[scene.language],
                isChosen: $0.rawValue == forms.manner
            )
        }
        today = scene.today.iso
        sentOn = forms.sentOn.isEmpty ? today : forms.sentOn
        ombudsmanReference = forms.ombudsmanReference
        followUp = forms.followUp
        sentFault = forms.sentFault?[scene.language]
        sentOnFault = forms.sentOnFault?[scene.language]
        followUpFault = forms.followUpFault?[scene.language]
        isOpen = [sentFault, sentOnFault, followUpFault].contains { $0 != nil }
    }
}
