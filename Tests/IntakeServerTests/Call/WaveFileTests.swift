import Testing

@testable import IntakeServer

@Suite("Sound of a call")
struct WaveFileTests {
    @Test("A sound is read as it was written")
    func roundTrip() {
        let sound = WaveFile(rate: 8_000, samples: [0, 1, -1, .max, .min])
        #expect(WaveFile(reading: sound.encoded) == sound)
    }

    @Test("A program that writes to a pipe does not know the size: what comes counts")
    func unknownSize() {
        let sound = WaveFile(rate: 22_050, samples: [1, 2, 3])
        var bytes = sound.encoded
        bytes.replaceSubrange(40..<44, with: [0xFF, 0xFF, 0xFF, 0x7F])
        #expect(WaveFile(reading: bytes) == sound)
    }

    @Test("What is no such file is none", arguments: [[], Array("RIFF1234WAVE".utf8), Array("RIFF1234WAVEfmt x".utf8)])
    func refused(bytes: [UInt8]) {
        #expect(WaveFile(reading: bytes) == nil)
    }

    @Test("Every beginning of a file is read or refused, and none traps")
    func cut() {
        let bytes = WaveFile(rate: 8_000, samples: [1, 2, 3]).encoded
        for count in bytes.indices {
            let read = WaveFile(reading: Array(bytes.prefix(count)))
            #expect(read == nil || (read?.samples.count ?? 0) < 3)
        }
    }

    @Test("Tones last as long as they should, and rates are changed")
    func lengths() {
        let tone = WaveFile.tones([440], lasting: .milliseconds(500))
        #expect(tone.duration == .milliseconds(500) && tone.samples.contains { $0 > 7_000 })
        #expect((tone + .silence(.seconds(1))).duration == .milliseconds(1500))
        #expect(tone.prefix(.milliseconds(100)).duration == .milliseconds(100))
        #expect(
            WaveFile(rate: 8_000, samples: Array(repeating: 1, count: 8_000)).resampled(to: 22_050).duration
                == .seconds(1)
        )
    }
}
