import Foundation
import HTTPTypes
import Hummingbird
import IntakeCore
import IntakeStore
import NIOCore

/// What a letter becomes: paper, a PDF file, text for a form, a sheet for a call.
extension LetterRoom {
    /// The letter on paper, for the browser to print.
    @Sendable
    func printed(_ request: Request, context: CaseReaderContext) async throws -> Response {
        let scene = try await scene(context, upTo: Self.version(request), as: .letterPrinted, detail: "print")
        return show(try paper(scene), context)
    }

    /// The letter as a PDF file.
    @Sendable
    func pdf(_ request: Request, context: CaseReaderContext) async throws -> Response {
        let scene = try await scene(context, upTo: Self.version(request), as: .letterPrinted, detail: "pdf")
        return try await file(try paper(scene), scene, named: "plainte")
    }

    /// The letter as plain text, for the ombudsman's form.
    @Sendable
    func form(_ request: Request, context: CaseReaderContext) async throws -> Response {
        let scene = try await scene(context, as: .letterPrinted, detail: "form")
        guard let page = FormTextPage(scene) else { throw ConsoleError.noSuchVersion }
        return console.pages.response(page, for: Reader(context.session, path: "\(scene.path)/form"))
    }

    /// What to say on the phone.
    @Sendable
    func sheet(_ request: Request, context: CaseReaderContext) async throws -> Response {
        show(try callSheet(try await scene(context, as: .letterPrinted, detail: "call")), context)
    }

    /// What to say on the phone, as a PDF file.
    @Sendable
    func sheetPDF(_ request: Request, context: CaseReaderContext) async throws -> Response {
        let scene = try await scene(context, as: .letterPrinted, detail: "call-pdf")
        return try await file(try callSheet(scene), scene, named: "telephone")
    }

    private static func version(_ request: Request) -> Int? {
        request.uri.queryParameters["version"].flatMap { Int($0) }
    }

    private func paper(_ scene: ComplaintScene) throws -> LetterPaper {
        guard let template = scene.template, let ombudsman = scene.ombudsman else {
            throw ConsoleError.noLetterTemplate
        }
        guard let version = scene.version else { throw ConsoleError.noSuchVersion }
        return LetterPaper(scene, version, template, ombudsman)
    }

    private func callSheet(_ scene: ComplaintScene) throws -> CallSheetPaper {
        guard let template = scene.template, let ombudsman = scene.ombudsman else {
            throw ConsoleError.noLetterTemplate
        }
        guard let source = scene.source else { throw ConsoleError.noSuchCase }
        return CallSheetPaper(scene, template, source, ombudsman)
    }

    private func show(_ paper: some Paper, _ context: CaseReaderContext) -> Response {
        var paper = paper
        paper.stationery.stylesheet = console.pages.path(of: .letterStylesheet)
        return console.pages.response(paper, for: Reader(context.session, path: nil))
    }

    private func file(
        _ paper: some Paper,
        _ scene: ComplaintScene,
        named name: String
    ) async throws -> Response {
        var paper = paper
        paper.stationery.stylesheet = console.pages.content(of: .letterStylesheet)
        paper.stationery.isOnScreen = false
        let html = console.pages.html(paper, for: Reader(language: paper.stationery.language))
        let bytes: Data
        do {
            bytes = try await console.settings.letters.pdf.pdf(of: html)
        } catch let failure as PDFEngine.Failure {
            throw ConsoleError(failure)
        }
        let fileName = "\(scene.listing.reference.text)-\(name).pdf"
        return Response(
            status: .ok,
            headers: [
                .contentType: "application/pdf",
                .contentDisposition: "attachment; filename=\"\(fileName)\"",
            ],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes))
        )
    }
}

extension ConsoleError {
    fileprivate init(_ failure: PDFEngine.Failure) {
        let sentence =
            switch failure {
            case .notInstalled:
                Phrase(
                    fr: "Le programme qui fait les PDF n’est pas installé ici. La personne qui gère le système peut "
                        + "l’ajouter par « apt install weasyprint ». En attendant, ouvrez « Imprimer » et choisissez "
                        + "« Enregistrer en PDF » dans votre navigateur : la lettre est la même.",
                    en:
                        "The program that makes PDF files is not installed here. Whoever runs the system can add it with "
                        + "“apt install weasyprint”. Meanwhile, open “Print” and choose “Save as PDF” in your browser: "
                        + "the letter is the same."
                )
            case .busy:
                Phrase(
                    fr: "D’autres PDF sont en train de se faire. Réessayez dans quelques secondes.",
                    en: "Other PDF files are being made. Try again in a few seconds."
                )
            case .failed:
                Phrase(
                    fr: "Le PDF n’a pas pu être fait. Réessayez, ou ouvrez « Imprimer » et choisissez « Enregistrer en "
                        + "PDF » dans votre navigateur.",
                    en:
                        "The PDF could not be made. Try again, or open “Print” and choose “Save as PDF” in your browser."
                )
            }
        self.init(
            status: .serviceUnavailable,
            title: Phrase(fr: "PDF impossible pour l’instant", en: "No PDF for now"),
            sentence: sentence,
            wayOn: .queue
        )
    }
}
