import Foundation
import IntakeStore

/// A notice as e-mail (RFC 5322): a number, a link, and nothing about anybody.
///
/// In both languages, since a mailbox has many readers. The subject keeps to ASCII, so that every program shows it.
struct NoticeMail {
    let notice: CaseNotice
    let mailbox: Mailboxes.Mailbox
    /// The queue's address.
    let link: URL
    let now: Date

    /// Headers and body, with CRLF at the end of each line.
    var content: [UInt8] {
        let headers = [
            "From: Porte-voix <\(mailbox.from)>", "To: \(mailbox.to.joined(separator: ", "))", "Subject: \(subject)",
            "Date: \(Self.date(now))", "Message-ID: <\(notice.id)@\(link.host() ?? "localhost")>",
            "Auto-Submitted: auto-generated", "MIME-Version: 1.0", "Content-Type: text/plain; charset=utf-8",
            "Content-Transfer-Encoding: base64",
        ]
        let body = Data((sentences + [link.absoluteString]).joined(separator: "\r\n\r\n").utf8)
            .base64EncodedString(options: [.lineLength76Characters, .endLineWithCarriageReturn, .endLineWithLineFeed])
        return Array((headers + ["", body, ""]).joined(separator: "\r\n").utf8)
    }

    private var subject: String {
        switch notice.kind {
        case .new: "Porte-voix: \(notice.count) dossier(s) en attente / case(s) waiting"
        case .overdue: "Porte-voix: \(notice.count) dossier(s) en retard ou urgents / case(s) overdue or urgent"
        }
    }

    private var sentences: [String] {
        let one = notice.count == 1
        switch notice.kind {
        case .new:
            return [
                one ? "1 nouveau dossier attend." : "\(notice.count) nouveaux dossiers attendent.",
                one ? "1 new case is waiting." : "\(notice.count) new cases are waiting.",
            ]
        case .overdue:
            return [
                (one ? "1 dossier est" : "\(notice.count) dossiers sont")
                    + " sans intervention depuis 5 jours ouvrables, ou \(one ? "son" : "leur") prochain appel est passé, "
                    + "ou \(one ? "son" : "leur") délai légal est proche ou dépassé.",
                (one ? "1 case was" : "\(notice.count) cases were")
                    + " left untouched for 5 working days, or \(one ? "its" : "their") next call is past, "
                    + "or \(one ? "its" : "their") legal deadline is near or past.",
            ]
        }
    }

    /// The time as RFC 5322 (section 3.3) writes it.
    private static func date(_ time: Date) -> String {
        let formatter = DateFormatter()
        formatter.locale = Locale(identifier: "en_US_POSIX")
        formatter.timeZone = .gmt
        formatter.dateFormat = "EEE, d MMM yyyy HH:mm:ss +0000"
        return formatter.string(from: time)
    }
}
