import Providers
import Testing

struct TwiMLTests {
    static let documents: [(replies: [ReplyMessage], document: String)] = [
        ([], "<Response/>"),
        ([ReplyMessage(text: "Été à 18 h")], "<Response><Message><Body>Été à 18 h</Body></Message></Response>"),
        (
            [ReplyMessage(text: "1", statusCallback: "https://x.test/s?a=1&b=\"2\""), ReplyMessage(text: "2")],
            "<Response><Message statusCallback=\"https://x.test/s?a=1&amp;b=&quot;2&quot;\"><Body>1</Body></Message>"
                + "<Message><Body>2</Body></Message></Response>"
        ),
        (
            [ReplyMessage(text: "a & b < c > d ]]> \"e\" 'f' </Body>")],
            "<Response><Message><Body>a &amp; b &lt; c &gt; d ]]&gt; &quot;e&quot; 'f' &lt;/Body&gt;</Body>"
                + "</Message></Response>"
        ),
        (
            [ReplyMessage(text: "👍 1\u{FE0F}\u{20E3} e\u{301}\u{10FFFF}\u{1FFFF}")],
            "<Response><Message><Body>👍 1\u{FE0F}\u{20E3} e\u{301}\u{10FFFF}\u{1FFFF}</Body></Message></Response>"
        ),
        (
            [ReplyMessage(text: "\u{0}a\u{1}\u{8}\u{B}\u{1F}b\u{FFFE}\u{FFFF}\u{FFFD}\u{7F}")],
            "<Response><Message><Body>ab\u{FFFD}\u{7F}</Body></Message></Response>"
        ),
        (
            [ReplyMessage(text: "a\r\nb\tc\n", statusCallback: "x\ny")],
            "<Response><Message statusCallback=\"x&#10;y\"><Body>a&#13;&#10;b&#9;c&#10;</Body></Message></Response>"
        ),
        ([ReplyMessage(text: "")], "<Response><Message><Body></Body></Message></Response>"),
    ]

    @Test(arguments: documents)
    func `writes the whole document`(replies: [ReplyMessage], document: String) throws {
        let answer = try #require(twilio.answer(saying: replies))
        let expected = #"<?xml version="1.0" encoding="UTF-8"?>"# + document
        // Bytes: strings would take two spellings of é for equal.
        #expect(answer.body == Array(expected.utf8), "\(String(decoding: answer.body, as: UTF8.self))")
        #expect(answer.contentType == "text/xml; charset=utf-8")
    }

    @Test func `stays silent with an empty response`() {
        #expect(twilio.silentAnswer == twilio.answer(saying: []))
    }

    @Test func `names a recipient where it is another person`() {
        let document = TwiML([.message("Oui", to: "+14185551234")]).answer.body
        #expect(
            String(decoding: document, as: UTF8.self).hasSuffix(
                "<Response><Message to=\"+14185551234\"><Body>Oui</Body></Message></Response>"
            )
        )
    }

    @Test func `writes elements within elements, in order`() {
        let element = MarkupElement(
            "A",
            ["x": "1", "y": nil, "z": ""],
            content: [.text("a"), .element(MarkupElement("B")), .text("b")]
        )
        #expect(String(decoding: element.document, as: UTF8.self).hasSuffix(#"<A x="1" z="">a<B/>b</A>"#))
    }

    @Test func `does not answer more than Twilio reads`() throws {
        let frame = try #require(twilio.answer(saying: [ReplyMessage(text: "")])).body.count
        let room = TwiML.maximumSize - frame
        let largest = ReplyMessage(text: String(repeating: "a", count: room))
        #expect(twilio.answer(saying: [largest])?.body.count == TwiML.maximumSize)
        #expect(twilio.answer(saying: [ReplyMessage(text: largest.text + "a")]) == nil)
    }
}
