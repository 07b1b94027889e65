import Foundation

/// Makes sound of what happens during a call: voices by `espeak-ng`, tones by arithmetic.
struct SoundStudio: Sendable {
    /// Samples a second of all that is made: what `espeak-ng` gives.
    static let rate = 22_050
    /// Words that a voice speaks in a minute at its own pace.
    private static let wordsPerMinute = 160.0

    private let speaker = ExternalProgram("espeak-ng")
    private let converter = ExternalProgram("sox")

    /// Whether there is a program that speaks.
    var canSpeak: Bool { speaker != nil }

    /// What somebody on the phone hears of a moment; nothing if it makes no sound.
    func sound(of moment: CallMoment, audio: [UInt8]?) async -> WaveFile? {
        switch moment {
        case .hears(.speech(let speech)): await sound(of: speech)
        case .hears(.audio): await sound(ofFile: audio ?? [])
        case .hears(.pause(let duration)), .silence(let duration): WaveFile.silence(duration)
        case .hears(.tones(let keys)): keys.map(Self.tone).reduce(WaveFile.silence(.zero), +)
        case .beep: WaveFile.tones([1_000], lasting: CallRunner.beep)
        case .presses(let key, _): Self.tone(of: key)
        case .speaks(let duration, let words): await voice(saying: words, lasting: duration)
        // What a phone that rings elsewhere sounds like in North America.
        case .rings: WaveFile.tones([440, 480], lasting: .seconds(2)) + WaveFile.silence(.seconds(1))
        case .bridged: WaveFile.silence(.seconds(2))
        case .ends(.failed): await sound(of: .apology)
        case .recorded, .missed, .leaves, .ends, .fails: nil
        }
    }

    /// The voice of a person who says these words, or murmurs, for so long.
    func voice(saying words: String, lasting duration: Duration) async -> WaveFile {
        guard !words.isEmpty, let spoken = await speak(words, voice: "fr+m3", pace: 1) else {
            return .murmur(lasting: duration)
        }
        let missing = duration - spoken.duration
        return missing > .zero ? spoken + WaveFile.silence(missing) : spoken.prefix(duration)
    }

    /// The sound as an MP3 file; silence of the same length if no program can write one.
    func mp3(of sound: WaveFile) async -> [UInt8] {
        let arguments = ["-t", "wav", "-", "-t", "mp3", "-C", "32", "-"]
        if let written = await converter?.run(arguments, input: sound.encoded), !written.isEmpty { return written }
        return Self.silentMP3(lasting: sound.duration)
    }

    private func sound(of speech: SpokenWords) async -> WaveFile? {
        var sound = WaveFile.silence(.zero)
        for part in speech.parts {
            switch part {
            case .pause(let duration): sound = sound + WaveFile.silence(duration)
            case .words(let words, let pace):
                let voice = speech.language?.hasPrefix("fr") == true ? "fr" : "en-us"
                guard let spoken = await speak(words, voice: voice, pace: pace) else { return nil }
                sound = sound + spoken
            }
        }
        return sound
    }

    private func speak(_ words: String, voice: String, pace: Double) async -> WaveFile? {
        let arguments = ["-v", voice, "-s", String(Int(Self.wordsPerMinute * pace)), "--stdin", "--stdout"]
        return await speaker?.run(arguments, input: Array(words.utf8)).flatMap(WaveFile.init(reading:))
    }

    /// An audio file as the phone plays it; silence for what cannot be read.
    private func sound(ofFile file: [UInt8]) async -> WaveFile {
        if let sound = WaveFile(reading: file), sound.rate == Self.rate { return sound }
        let type = file.starts(with: "RIFF".utf8) ? "wav" : "mp3"
        let arguments = ["-t", type, "-", "-t", "wav", "-b", "16", "-c", "1", "-r", String(Self.rate), "-"]
        let converted = await converter?.run(arguments, input: file).flatMap(WaveFile.init(reading:))
        return converted ?? WaveFile(reading: file)?.resampled(to: Self.rate) ?? .silence(.seconds(3))
    }
}

extension SoundStudio {
    /// The two frequencies of a key, in hertz (ITU-T Q.23).
    private static func tone(of key: Character) -> WaveFile {
        let rows = ["123": 697.0, "456": 770, "789": 852, "*0#": 941]
        let columns = ["147*": 1209.0, "2580": 1336, "369#": 1477]
        let frequencies = [rows, columns].compactMap { $0.first { $0.key.contains(key) }?.value }
        // `w` is no key but half a second of nothing.
        guard frequencies.count == 2 else { return .silence(.milliseconds(500)) }
        return WaveFile.tones(frequencies, lasting: .milliseconds(200)) + WaveFile.silence(.milliseconds(100))
    }

    /// An MP3 file in which nothing is heard: frames of MPEG-2 layer III at 8 kbit/s and 16 kHz, 36 ms each, whose
    /// header says all there is.
    private static func silentMP3(lasting duration: Duration) -> [UInt8] {
        let frame: [UInt8] = [0xFF, 0xF3, 0x18, 0xC4] + Array(repeating: 0, count: 32)
        return Array(repeatElement(frame, count: max(1, Int(duration / .milliseconds(36)))).joined())
    }
}
