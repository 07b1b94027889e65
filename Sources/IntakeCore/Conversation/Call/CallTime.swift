/// When a caller wants to be called back, by its key.
enum CallTime: String {
    case morning = "1"
    case afternoon = "2"
    case anyTime = "3"

    func text(in language: Language) -> String {
        switch (self, language) {
        case (.morning, .french): "le matin"
        case (.morning, .english): "in the morning"
        case (.afternoon, .french): "l'après-midi"
        case (.afternoon, .english): "in the afternoon"
        case (.anyTime, .french): "n'importe quand"
        case (.anyTime, .english): "at any time"
        }
    }
}
