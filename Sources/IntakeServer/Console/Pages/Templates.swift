/// The templates by name, as they stand in the program itself.
enum Templates {
    static let sources: [String: String] = [
        "audit": PackageResources.audit_mustache,
        "account": PackageResources.account_mustache,
        "bulk": PackageResources.bulk_mustache,
        "case": PackageResources.case_mustache,
        "case-actions": PackageResources.case_actions_mustache,
        "case-calls": PackageResources.case_calls_mustache,
        "case-handover": PackageResources.case_handover_mustache,
        "case-history": PackageResources.case_history_mustache,
        "case-merge": PackageResources.case_merge_mustache,
        "case-notes": PackageResources.case_notes_mustache,
        "case-person": PackageResources.case_person_mustache,
        "case-reply": PackageResources.case_reply_mustache,
        "case-words": PackageResources.case_words_mustache,
        "confirmation": PackageResources.confirmation_mustache,
        "error": PackageResources.error_mustache,
        "factor": PackageResources.factor_mustache,
        "figure-chart": PackageResources.figure_chart_mustache,
        "figures": PackageResources.figures_mustache,
        "invitation": PackageResources.invitation_mustache,
        "layout": PackageResources.layout_mustache,
        "link": PackageResources.link_mustache,
        "new-password": PackageResources.new_password_mustache,
        "password": PackageResources.password_mustache,
        "people": PackageResources.people_mustache,
        "person": PackageResources.person_mustache,
        "problems": PackageResources.problems_mustache,
        "queue": PackageResources.queue_mustache,
        "queue-bulk": PackageResources.queue_bulk_mustache,
        "queue-filter": PackageResources.queue_filter_mustache,
        "recording": PackageResources.recording_mustache,
        "recovery-codes": PackageResources.recovery_codes_mustache,
        "reset": PackageResources.reset_mustache,
        "second-step": PackageResources.second_step_mustache,
        "shortcuts": PackageResources.shortcuts_mustache,
        "sign-in": PackageResources.sign_in_mustache,
        "statistics": PackageResources.statistics_mustache,
        "statistics-report": PackageResources.statistics_report_mustache,
        "tasks": PackageResources.tasks_mustache,
        "time": PackageResources.time_mustache,
        "transcript": PackageResources.transcript_mustache,
    ].mapValues(text)

    /// Without the line's end at the end of the file, which would come between a word and its comma.
    private static func text(_ bytes: [UInt8]) -> String {
        let text = String(decoding: bytes, as: UTF8.self)
        return text.hasSuffix("\n") ? String(text.dropLast()) : text
    }
}
