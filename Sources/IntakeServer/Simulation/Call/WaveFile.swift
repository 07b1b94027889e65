import Foundation

/// Sound as numbers: 16 bits, one channel.
struct WaveFile: Hashable, Sendable {
    /// Samples a second.
    var rate: Int
    var samples: [Int16]

    var duration: Duration { .seconds(Double(samples.count) / Double(rate)) }

    init(rate: Int, samples: [Int16]) {
        self.rate = rate
        self.samples = samples
    }

    /// Reads a RIFF file of 16-bit samples in one channel; nil for anything else.
    init?(reading bytes: [UInt8]) {
        guard bytes.count > 12, bytes[0..<4].elementsEqual("RIFF".utf8), bytes[8..<12].elementsEqual("WAVE".utf8) else {
            return nil
        }
        var rate: Int?
        var position = 12
        while position + 8 <= bytes.count {
            let name = bytes[position..<position + 4]
            let size = Self.integer(bytes[position + 4..<position + 8])
            let content = bytes[(position + 8)...].prefix(size)
            if name.elementsEqual("fmt ".utf8) {
                guard content.count >= 16 else { return nil }
                let format = Array(content)
                guard Self.integer(format[0..<2]) == 1, Self.integer(format[2..<4]) == 1,
                    Self.integer(format[14..<16]) == 16
                else { return nil }
                rate = Self.integer(format[4..<8])
            } else if name.elementsEqual("data".utf8), let rate, rate > 0 {
                // A program that writes to a pipe does not know the size: whatever comes counts.
                self.init(rate: rate, samples: Self.samples(of: content))
                return
            }
            position += 8 + size + size % 2
        }
        return nil
    }

    /// The sound as a RIFF file.
    var encoded: [UInt8] {
        let data = samples.flatMap { Self.bytes(UInt32(UInt16(bitPattern: $0)), count: 2) }
        return Array("RIFF".utf8) + Self.bytes(UInt32(36 + data.count), count: 4) + Array("WAVEfmt ".utf8)
            + Self.bytes(16, count: 4) + Self.bytes(1, count: 2) + Self.bytes(1, count: 2)
            + Self.bytes(UInt32(rate), count: 4) + Self.bytes(UInt32(rate * 2), count: 4)
            + Self.bytes(2, count: 2) + Self.bytes(16, count: 2) + Array("data".utf8)
            + Self.bytes(UInt32(data.count), count: 4) + data
    }

    private static func samples(of content: ArraySlice<UInt8>) -> [Int16] {
        let start = content.startIndex
        return (0..<content.count / 2).map { index in
            Int16(bitPattern: UInt16(content[start + 2 * index]) | UInt16(content[start + 2 * index + 1]) << 8)
        }
    }

    private static func integer(_ bytes: some Collection<UInt8>) -> Int {
        bytes.reversed().reduce(0) { $0 << 8 | Int($1) }
    }

    private static func bytes(_ value: UInt32, count: Int) -> [UInt8] {
        (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
    }
}

extension WaveFile {
    /// Something that stands for a person's voice: a murmur that swells and fades.
    static func murmur(lasting duration: Duration, rate: Int = SoundStudio.rate) -> WaveFile {
        let count = Int(duration / .seconds(1) * Double(rate))
        let samples = (0..<count).map { index -> Int16 in
            let time = Double(index) / Double(rate)
            let loudness = max(0, sin(2 * .pi * 1.5 * time))
            return Int16(4_000 * loudness * sin(2 * .pi * 140 * time))
        }
        return WaveFile(rate: rate, samples: samples)
    }
}

extension WaveFile {
    static func silence(_ duration: Duration, rate: Int = SoundStudio.rate) -> WaveFile {
        WaveFile(rate: rate, samples: Array(repeating: 0, count: max(0, Int(duration / .seconds(1) * Double(rate)))))
    }

    /// Pure tones of these frequencies, in hertz, at once.
    static func tones(_ frequencies: [Double], lasting duration: Duration) -> WaveFile {
        var sound = silence(duration)
        for index in sound.samples.indices {
            let time = Double(index) / Double(sound.rate)
            let height = frequencies.reduce(0) { $0 + sin(2 * .pi * $1 * time) } / Double(max(1, frequencies.count))
            sound.samples[index] = Int16(8_000 * height)
        }
        return sound
    }

    /// One sound after the other; both have the same rate.
    static func + (first: WaveFile, second: WaveFile) -> WaveFile {
        WaveFile(rate: first.rate, samples: first.samples + second.samples)
    }

    /// The beginning of the sound.
    func prefix(_ duration: Duration) -> WaveFile {
        WaveFile(rate: rate, samples: Array(samples.prefix(max(0, Int(duration / .seconds(1) * Double(rate))))))
    }

    /// The same sound with another number of samples a second.
    func resampled(to rate: Int) -> WaveFile {
        let count = samples.count * rate / max(1, self.rate)
        return WaveFile(rate: rate, samples: (0..<count).map { samples[min($0 * self.rate / rate, samples.count - 1)] })
    }
}
