import Foundation

/// The sound of a call, aloud or in a file.
public actor Soundtrack {
    /// Where the sound goes.
    public enum Destination: Hashable, Sendable {
        /// To the machine's loudspeaker, while the call goes on.
        case aloud
        /// To a WAV file, at the call's end.
        case file(String)
    }

    private let destination: Destination
    private let studio = SoundStudio()
    private let player: ExternalProgram?
    private var sound = WaveFile.silence(.zero)
    private var lastStart = 0
    private var playing: Process?
    private let scratch = FileManager.default.temporaryDirectory
        .appending(path: "porte-voix-call-\(UUID().uuidString).wav")

    /// - Throws: ``StartError`` if a program is missing, with what to install.
    public init(_ destination: Destination) throws {
        self.destination = destination
        player = ExternalProgram("play") ?? ExternalProgram("aplay") ?? ExternalProgram("paplay")
        guard studio.canSpeak else {
            throw StartError("espeak-ng, which speaks, is missing: install it with `apt-get install espeak-ng`.")
        }
        if destination == .aloud, player == nil {
            throw StartError("No program plays sound: install one with `apt-get install sox libsox-fmt-alsa`.")
        }
    }

    /// Lets a moment be heard.
    ///
    /// - Returns: how long it takes, if it makes a sound of its own.
    func add(_ moment: CallMoment, audio: [UInt8]?) async -> Duration? {
        // Aloud, silence is time that passes anyway.
        if case .silence = moment, destination == .aloud { return nil }
        guard let made = await studio.sound(of: moment, audio: audio) else { return nil }
        if destination == .aloud {
            await play(made)
        } else {
            lastStart = sound.samples.count
            sound = sound + made
        }
        return made.duration
    }

    /// Ends what is heard before its end.
    func interrupt(after heard: Duration) {
        playing?.terminate()
        let end = lastStart + Int(heard / .seconds(1) * Double(sound.rate))
        sound.samples.removeLast(max(0, sound.samples.count - end))
    }

    /// Writes what is to be written, after the last moment.
    ///
    /// - Throws: ``StartError`` if the file cannot be written.
    func finish() async throws {
        await silence()
        try? FileManager.default.removeItem(at: scratch)
        guard case .file(let path) = destination else { return }
        guard FileManager.default.createFile(atPath: path, contents: Data(sound.encoded)) else {
            throw StartError("The file \(path) cannot be written. Check its folder.")
        }
    }

    private func play(_ made: WaveFile) async {
        await silence()
        guard (try? Data(made.encoded).write(to: scratch)) != nil else { return }
        playing = player?.start([scratch.path])
    }

    /// Waits until nothing is heard any more.
    private func silence() async {
        while playing?.isRunning == true { try? await Task.sleep(for: .milliseconds(20)) }
        playing = nil
    }
}
