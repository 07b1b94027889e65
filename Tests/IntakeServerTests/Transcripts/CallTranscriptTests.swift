import Testing

@testable import IntakeServer

@Suite("Written calls")
struct CallTranscriptTests {
    @Test("A call is written as it was read, between texts")
    func roundTrip() throws {
        let text = """
            # A text first.
            > press 1
            < Hello.
            > call withheld
            < Hello, this is the group.
            > press 03032026
            > press #
            > silence
            > record 12
            > record 30 #
            > advocate takes
            > advocate ends
            > hang up
            > call
            > hang up
            > silence

            """
        let transcript = try Transcript(text, file: "a.call.txt")
        #expect(
            transcript.steps.map(\.act) == [
                .send("press 1"), .call(.begin(isNumberWithheld: true)), .call(.press("03032026")), .call(.press("#")),
                .call(.silence), .call(.record(seconds: 12, endKey: nil)), .call(.record(seconds: 30, endKey: "#")),
                .call(.advocateTakes), .call(.advocateEnds), .call(.hangUp), .call(.begin(isNumberWithheld: false)),
                .call(.hangUp), .send("silence"),
            ]
        )
        #expect(transcript.text == text)
    }

    @Test(
        "What nobody can do on the phone is told",
        arguments: [
            "hello", "press", "press a", "press 1 2", "silence 3", "record", "record 0", "record 5 x", "advocate",
        ]
    )
    func faults(act: String) {
        #expect {
            try Transcript("> call\n> \(act)\n", file: "a.call.txt")
        } throws: { error in
            (error as? Fault)?.description.hasPrefix("a.call.txt:2:1: On a call nobody sends `\(act)`") == true
        }
    }

    @Test("In a file of texts alone, `call` is a text")
    func textsAlone() throws {
        #expect(try Transcript("> call\n", file: "a.txt").steps.map(\.act) == [.send("call")])
    }
}
