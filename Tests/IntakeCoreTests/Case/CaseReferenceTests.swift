import IntakeCore
import Testing

@Suite("Case references")
struct CaseReferenceTests {
    private static let alphabet = Array("23456789AFHKLMRUWXY")
    /// Numbers spread over all of them, so that each symbol comes at each place.
    private static let numbers = Array(stride(from: 0, to: CaseReference.count, by: 4_999))

    @Test("Every single wrong symbol is found")
    func wrongSymbol() {
        for right in Self.numbers.map({ Array(CaseReference(number: $0).text) }) {
            for place in right.indices where right[place] != "-" {
                for symbol in Self.alphabet where symbol != right[place] {
                    var wrong = right
                    wrong[place] = symbol
                    #expect(CaseReference(reading: String(wrong)) == nil)
                }
            }
        }
    }

    @Test("Every exchange of two neighbours is found")
    func exchangedNeighbours() {
        for right in Self.numbers.map({ CaseReference(number: $0).text.filter { $0 != "-" }.map { $0 } }) {
            for place in right.indices.dropLast() where right[place] != right[place + 1] {
                var exchanged = right
                exchanged.swapAt(place, place + 1)
                #expect(CaseReference(reading: String(exchanged)) == nil)
            }
        }
    }

    @Test("The sample has every symbol at every place")
    func sampleIsWide() {
        let texts = Self.numbers.map { Array(CaseReference(number: $0).text) }
        for place in [0, 1, 2, 4, 5, 6] {
            #expect(Set(texts.map { $0[place] }) == Set(Self.alphabet))
        }
    }

    @Test("Different numbers give different references, which read back")
    func roundTrip() {
        let references = (0..<10_000).map { CaseReference(number: $0 * 247) }
        #expect(Set(references).count == references.count)
        #expect(references.allSatisfy { CaseReference(reading: $0.text) == $0 })
    }

    @Test("Any number is taken modulo the count", arguments: [0, 1, 2_476_098])
    func modulo(number: Int) {
        #expect(CaseReference(number: number + CaseReference.count) == CaseReference(number: number))
        #expect(CaseReference(number: number - CaseReference.count) == CaseReference(number: number))
    }

    @Test("The largest and the smallest number are references too", arguments: [Int.max, Int.min])
    func extremes(number: Int) {
        let reference = CaseReference(number: number)
        #expect(CaseReference(reading: reference.text) == reference)
    }

    @Test("A reference is read as people write it")
    func writtenByPeople() {
        let reference = CaseReference(number: 123_456)
        let symbols = reference.text.filter { $0 != "-" }
        for written in [
            symbols, symbols.lowercased(), " \(reference.text) ", symbols.map(String.init).joined(separator: " "),
        ] {
            #expect(CaseReference(reading: written) == reference)
        }
    }

    @Test("What is no reference is not read", arguments: ["", "-", "K7R", "K7R-4M", "K7R-4MXX", "KOR-4MX", "👍"])
    func notAReference(written: String) {
        #expect(CaseReference(reading: written) == nil)
    }
}
