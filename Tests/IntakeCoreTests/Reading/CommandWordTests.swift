import Foundation
import IntakeCore
import Testing

struct CommandWordTests {
    @Test(arguments: CommandWord.allCases, Language.allCases)
    func everyWordIsReadAndIsNoAnswer(_ command: CommandWord, _ language: Language) {
        let words = command.words(in: language)
        #expect(!words.isEmpty)
        for word in words {
            for typed in [word, word.lowercased(), word.capitalized, "\(word).", " \(word)!\n"] {
                #expect(CommandWord.read(IncomingText(typed)) == command, "\(typed.debugDescription)")
                #expect(AnswerReader.yesNo(IncomingText(typed)) == nil, "\(typed.debugDescription)")
            }
            #expect(CommandWord.read(IncomingText("\(word) svp")) == nil)
            #expect(CommandWord.read(IncomingText("\(word)\nplease")) == nil)
        }
    }

    @Test(arguments: [
        (CommandWord.stop, "ARRET", "STOP"), (.help, "AIDE", "HELP"), (.human, "HUMAIN", "HUMAN"),
        (.english, "ENGLISH", "ENGLISH"), (.french, "FRANCAIS", "FRANCAIS"), (.privacy, "VIE PRIVEE", "PRIVACY"),
    ])
    func theFirstWordIsTheOneToOffer(_ command: CommandWord, _ french: String, _ english: String) {
        #expect(command.words(in: .french).first == french)
        #expect(command.words(in: .english).first == english)
    }

    @Test func stoppingIsNeverConfirmed() {
        for word in CommandWord.stop.words(in: .french) + CommandWord.stop.words(in: .english) + ["0"] {
            #expect(!CommandWord.isOrdinaryWord(IncomingText(word)), "\(word)")
        }
    }
}
