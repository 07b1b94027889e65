import Testing

@testable import IntakeServer

@Suite("Scripts of calls")
struct PhoneScriptTests {
    @Test("Every act is read")
    func acts() throws {
        let script = try PhoneScript(
            """
            # Somebody in a hurry.
            press 1   # yes
            interrupt 2
            press 5145550123#

            wait 1.5
            record 12 Mon agent # 3 ne rappelle jamais
            record 3
            advocate 1 voicemail
            advocate 1 answers 1
            advocate 2 busy
            advocate 3 no answer
            hang up
            """,
            file: "a.txt"
        )
        #expect(
            script.acts == [
                .press("1"), .interrupt("2"), .press("5145550123#"), .wait(.milliseconds(1500)),
                .record(.seconds(12), words: "Mon agent # 3 ne rappelle jamais"), .record(.seconds(3), words: ""),
                .hangUp,
            ]
        )
        #expect(
            script.advocates == [
                1: [.answers(keys: ""), .answers(keys: "1")], 2: [.busy], 3: [PhoneScript.Pickup.none],
            ]
        )
    }

    @Test(
        "A line that is no act is told, with what to write",
        arguments: [
            "1", "press", "press a", "press 1 2", "wait", "wait soon", "wait 0", "record -1", "hang", "advocate 1",
            "advocate x answers 1", "advocate 0 answers 1", "advocate 1 answers a", "say hello",
        ]
    )
    func faults(line: String) {
        #expect {
            try PhoneScript("press 1\n\(line)\n", file: "a.txt")
        } throws: { error in
            (error as? Fault)?.description.hasPrefix("a.txt:2:1: An act is `press 1`") == true
        }
    }
}
