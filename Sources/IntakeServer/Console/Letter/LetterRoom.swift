import Foundation
import HTTPTypes
import Hummingbird
import IntakeCore
import IntakeStore

/// From a case to a filed complaint: the letter, its versions, the papers it makes, and that it was sent.
struct LetterRoom: Sendable {
    let console: Console

    private static let path = "/cases/{reference}/letter"

    var routes: [ConsoleRoute] {
        let path = Self.path
        return [
            ConsoleRoute("\(path)", .casePage(page)),
            ConsoleRoute("\(path)", .caseForm(save)),
            ConsoleRoute("\(path)/draft", .caseForm(draft)),
            ConsoleRoute("\(path)/versions/{version}", .casePage(version)),
            ConsoleRoute("\(path)/restore", .caseForm(restore)),
            ConsoleRoute("\(path)/approval", .caseForm(approve)),
            ConsoleRoute("\(path)/sent", .caseForm(send)),
            ConsoleRoute("\(path)/print", .casePage(printed)),
            ConsoleRoute("\(path)/letter.pdf", .casePage(pdf)),
            ConsoleRoute("\(path)/form", .casePage(form)),
            ConsoleRoute("\(path)/call", .casePage(sheet)),
            ConsoleRoute("\(path)/call.pdf", .casePage(sheetPDF)),
        ]
    }

    @Sendable
    private func page(_ request: Request, context: CaseReaderContext) async throws -> Response {
        try await response(context, notice: Notice(in: request))
    }

    /// Makes a letter from the answers, as a new version.
    @Sendable
    private func draft(_ form: Form, context: CaseReaderContext) async throws -> Response {
        guard let language = Language(rawValue: form["language"]) else { throw ConsoleError.notAForm }
        let scene = try await scene(context)
        guard scene.mayEdit else { throw ConsoleError.notYours }
        guard let letter = scene.draft(in: language) else { throw ConsoleError.noLetterTemplate }
        let change = try await console.store.saveLetter(
            letter,
            as: .draft,
            after: Int(form["base"]) ?? 0,
            on: scene.listing.reference,
            by: context.session.advocate,
            at: console.settings.now()
        )
        return try await answer(change, .letterDrafted, context)
    }

    /// Saves what was written as a new version, or puts a reference into it without saving.
    @Sendable
    private func save(_ form: Form, context: CaseReaderContext) async throws -> Response {
        guard var draft = LetterDraft(form) else { throw ConsoleError.notAForm }
        if !form["cite"].isEmpty {
            let scene = try await scene(context)
            guard let reference = scene.reference(form["cite"]) else { throw ConsoleError.notAForm }
            draft.cite(reference)
            draft.faults = [:]
            return try await response(context, scene: scene, draft: draft)
        }
        guard draft.faults.isEmpty else {
            return try await response(context, draft: draft, status: .unprocessableContent)
        }
        let change = try await console.store.saveLetter(
            draft.letter,
            as: .edit,
            after: draft.base,
            on: try reference(context),
            by: context.session.advocate,
            at: console.settings.now()
        )
        return try await answer(change, .letterSaved, context, draft)
    }
}

extension LetterRoom {
    func reference(_ context: CaseReaderContext) throws -> CaseReference {
        guard let reference = context.parameters.get("reference").flatMap(CaseReference.init(reading:)) else {
            throw ConsoleError.noSuchCase
        }
        return reference
    }

    /// The case and its letter, read anew. The audit log knows of it before it is shown.
    ///
    /// - Parameters:
    ///   - last: the latest version to read.
    ///   - action: what the audit log calls it.
    ///   - detail: what else the audit log says.
    func scene(
        _ context: CaseReaderContext,
        upTo last: Int? = nil,
        as action: AuditAction = .letterViewed,
        detail: String? = nil
    ) async throws -> ComplaintScene {
        let now = console.settings.now()
        let advocate = context.session.advocate
        let complaint = try await console.store.complaint(
            of: reference(context),
            upTo: last,
            for: .advocate(advocate),
            as: action,
            detail: detail,
            at: now
        )
        guard let complaint else { throw ConsoleError.noSuchCase }
        let moments = console.moments(for: Reader(context.session, path: nil))
        let settings = console.settings
        let group = complaint.file.listing.organisation
        return ComplaintScene(
            complaint: complaint,
            advocate: advocate,
            moments: moments,
            today: moments.civilDate(now),
            template: settings.letters.template(complaint.file.listing.checklist),
            ombudsman: settings.letters.ombudsman(),
            group: (settings.organisationName(group), settings.letters.address(group))
        )
    }

    /// The letter's page.
    func response(
        _ context: CaseReaderContext,
        scene: ComplaintScene? = nil,
        draft: LetterDraft? = nil,
        forms: LetterForms = LetterForms(),
        notice: Notice? = nil,
        status: HTTPResponse.Status = .ok
    ) async throws -> Response {
        var shown = scene
        if shown == nil { shown = try await self.scene(context) }
        guard let scene = shown else { throw ConsoleError.noSuchCase }
        let reader = Reader(context.session, path: scene.path)
        let page = LetterPage(scene, draft: draft, forms: forms)
        return console.pages.response(page, for: reader, status: status, notice: notice?.phrase[reader.language])
    }

    /// What became of a change to the letter.
    func answer(
        _ change: LetterChange,
        _ notice: Notice,
        _ context: CaseReaderContext,
        _ draft: LetterDraft? = nil
    ) async throws -> Response {
        switch change {
        case .saved: return done(notice, try reference(context))
        case .unchanged: return done(.letterUnchanged, try reference(context))
        case .noSuchVersion: throw ConsoleError.noSuchVersion
        case .refused(let change): throw Self.error(for: change)
        case .overtaken:
            var draft = draft
            draft?.isOvertaken = true
            return try await response(
                context,
                draft: draft,
                notice: draft == nil ? .letterOvertaken : nil,
                status: .conflict
            )
        }
    }

    /// Shows the letter again after something was saved.
    func done(_ notice: Notice, _ reference: CaseReference) -> Response {
        .seeOther("/cases/\(reference.text)/letter?done=\(notice.rawValue)")
    }

    /// Why the case itself does not allow a change.
    static func error(for change: CaseChange) -> ConsoleError {
        switch change {
        case .notFound, .erased: .noSuchCase
        default: .notYours
        }
    }
}

extension ConsoleError {
    static let noSuchVersion = ConsoleError(
        status: .notFound,
        title: Phrase(fr: "Version introuvable", en: "Version not found"),
        sentence: Phrase(
            fr: "Cette lettre n’a pas de version de ce numéro. Rouvrez la lettre pour voir ses versions.",
            en: "This letter has no version of that number. Open the letter again to see its versions."
        ),
        wayOn: .queue
    )

    static let noLetterTemplate = ConsoleError(
        status: .notFound,
        title: Phrase(fr: "Pas de modèle de lettre", en: "No letter template"),
        sentence: Phrase(
            fr: "La configuration n’a pas de modèle de lettre pour cette liste de questions, ou pas d’adresse où "
                + "l’envoyer. La personne qui gère le système peut les ajouter dans « Config/letters » et "
                + "« Config/ombudsman.yaml ».",
            en:
                "The configuration has no letter template for this checklist, or no address to send it to. Whoever runs "
                + "the system can add them in “Config/letters” and “Config/ombudsman.yaml”."
        ),
        wayOn: .queue
    )
}
