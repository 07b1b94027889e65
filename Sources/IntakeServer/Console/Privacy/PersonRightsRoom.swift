import Foundation
import HTTPTypes
import Hummingbird
import IntakeCore
import IntakeStore
import NIOCore

/// Where a coordinator destroys what is held on a person, or hands it to them. Password and code are asked for again.
struct PersonRightsRoom: Sendable {
    let console: Console

    var routes: [ConsoleRoute] {
        [
            ConsoleRoute("/cases/{reference}/erase", .confirmedCoordinatorPage(erasurePage)),
            ConsoleRoute("/cases/{reference}/erase", .confirmedCoordinatorForm(erase)),
            ConsoleRoute("/cases/{reference}/export", .confirmedCoordinatorPage(exportPage)),
            ConsoleRoute("/cases/{reference}/export", .confirmedCoordinatorForm(export)),
        ]
    }

    @Sendable
    private func erasurePage(_ request: Request, context: ConfirmedCoordinatorContext) async throws -> Response {
        try await respond(ErasureDraft(), context)
    }

    @Sendable
    private func erase(_ form: Form, context: ConfirmedCoordinatorContext) async throws -> Response {
        let coordinator = context.session.advocate
        let reference = try CaseRoom.reference(in: context.parameters)
        var draft = ErasureDraft(reason: form["reason"])
        let reason = ErasureReason(rawValue: draft.reason).flatMap { ErasureReason.stated.contains($0) ? $0 : nil }
        if reason == nil { draft.reasonFault = CasePrivacyText.all.eraseReasonMissing }
        if form["sure"] != "yes" { draft.sureFault = CasePrivacyText.all.sureMissing }
        guard let reason, draft.sureFault == nil else {
            return try await respond(draft, context, status: .unprocessableContent)
        }
        let result = try await console.store.erase(
            personOf: reference,
            because: reason,
            by: .advocate(coordinator),
            at: console.settings.now()
        )
        switch result {
        case .done, .alreadyErased:
            return .seeOther("/cases/\(reference.text)/privacy?done=\(Notice.erased.rawValue)")
        case .notFound: throw ConsoleError.noSuchCase
        case .held(let held, let hold):
            let moments = console.moments(for: Reader(context.session, path: nil))
            draft.refusal = PrivacySentences.refused(held, hold, moments)
            return try await respond(draft, context, status: .conflict)
        }
    }

    private func respond(
        _ draft: ErasureDraft,
        _ context: ConfirmedCoordinatorContext,
        status: HTTPResponse.Status = .ok
    ) async throws -> Response {
        let (reference, cases) = try await cases(context)
        let reader = Reader(context.session, path: "/cases/\(reference.text)/erase")
        let page = ErasurePage(reference, cases: cases, draft: draft, in: reader.language)
        return console.pages.response(page, for: reader, status: status)
    }

    @Sendable
    private func exportPage(_ request: Request, context: ConfirmedCoordinatorContext) async throws -> Response {
        let (reference, cases) = try await cases(context)
        let reader = Reader(context.session, path: "/cases/\(reference.text)/export")
        return console.pages.response(ExportPage(reference, cases: cases, in: reader.language), for: reader)
    }

    /// The archive, in the person's language.
    @Sendable
    private func export(_ form: Form, context: ConfirmedCoordinatorContext) async throws -> Response {
        let coordinator = context.session.advocate
        let reference = try CaseRoom.reference(in: context.parameters)
        let now = console.settings.now()
        let found = try await console.store.export(personOf: reference, for: .advocate(coordinator), at: now)
        guard let found else { throw ConsoleError.noSuchCase }
        let frame = console.exportFrame(for: found, of: coordinator.organisation, at: now)
        return try PersonArchive(person: found, frame: frame).download(named: reference)
    }

    /// The cases of the person, once it is sure that the reader may see them.
    private func cases(_ context: ConfirmedCoordinatorContext) async throws -> (CaseReference, [CaseReference]) {
        let coordinator = context.session.advocate
        let reference = try CaseRoom.reference(in: context.parameters)
        guard let cases = try await console.store.casesOfPerson(of: reference, for: .advocate(coordinator)) else {
            throw ConsoleError.noSuchCase
        }
        return (reference, cases)
    }
}

extension Console {
    /// What stands around what a group hands to a person, in the person's language.
    func exportFrame(for person: PersonFile, of organisation: String, at now: Date) -> ExportFrame {
        ExportFrame(
            moments: Moments(language: person.language, timeZone: settings.timeZone(organisation)),
            policy: settings.retention(),
            now: now,
            contact: settings.privacyContact(organisation)?[person.language]
        )
    }
}

extension PersonArchive {
    /// The archive as a browser saves it.
    ///
    /// - Parameter reference: a case of the person; none for somebody who has no case.
    func download(named reference: CaseReference?) throws -> Response {
        Response(
            status: .ok,
            headers: [
                .contentType: "application/zip",
                .contentDisposition: "attachment; filename=\"\(Self.fileName(reference))\"",
            ],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: try bytes()))
        )
    }
}
