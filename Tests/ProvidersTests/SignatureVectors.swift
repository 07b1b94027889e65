import Providers
import Testing

/// Requests whose signature was made by Twilio's own libraries.
struct SignatureVector: Sendable, CustomTestStringConvertible {
    let name: String
    var token = ProvidersTests.token
    let url: String
    var parameters: [(name: String, value: String)] = []
    let signature: String

    var testDescription: String { name }
    var form: FormParameters { FormParameters(parameters) }

    static let libraryCall = [
        ("CallSid", "CA1234567890ABCDE"), ("Caller", "+14158675309"), ("Digits", "1234"), ("From", "+14158675309"),
        ("To", "+18005551212"),
    ]
    static let call = [
        ("CallSid", "CA" + String(repeating: "2", count: 32)), ("Digits", "1"), ("From", "+14185551234"),
        ("To", "+15145550000"),
    ]

    /// Signatures over exactly this address.
    static let exact: [SignatureVector] = [
        SignatureVector(
            name: "F1 library fixture",
            token: "12345",
            url: "https://mycompany.com/myapp.php?foo=1&bar=2",
            parameters: libraryCall,
            signature: "RSOYDt4T1cUTdK1PDd93/VVr8B8="
        ),
        SignatureVector(
            name: "F1 with the usual port",
            token: "12345",
            url: "https://mycompany.com:443/myapp.php?foo=1&bar=2",
            parameters: libraryCall,
            signature: "kvajT1Ptam85bY51eRf/AJRuM3w="
        ),
        SignatureVector(
            name: "F2 repeated names",
            token: "12345",
            url: "https://mycompany.com/myapp.php?foo=1&bar=2",
            parameters: [("Sid", "CA123"), ("SidAccount", "AC123"), ("Digits", "5678"), ("Digits", "1234")],
            signature: "IK+Dwps556ElfBT0I3Rgjkr1wJU="
        ),
        SignatureVector(
            name: "V1 accents",
            url: "https://example.test/sms",
            parameters: [
                ("AccountSid", accountSID), ("Body", "Été à Québec, ça va? Oui"), ("From", "+14185551234"),
                ("MessageSid", messageSID), ("NumMedia", "0"), ("To", "+15145550000"),
            ],
            signature: "m55RvyfMhodSXsEfENYoA5tN5mg="
        ),
        SignatureVector(
            name: "V2a port and query",
            url: "https://example.test:8443/voice?lang=fr&step=2",
            parameters: call,
            signature: "idHKf0pTmDtWUk0UEIdenPTc0eU="
        ),
        SignatureVector(
            name: "V2b no port",
            url: "https://example.test/voice?lang=fr&step=2",
            parameters: call,
            signature: "eeSBR+pjOjYIh0CIj6byNCwKgm0="
        ),
        SignatureVector(
            name: "V2c usual port",
            url: "https://example.test:443/voice?lang=fr&step=2",
            parameters: call,
            signature: "G+wufAdo2avdB/paWgq8G2uIwqk="
        ),
        SignatureVector(
            name: "V3 repeated values",
            url: "https://example.test/sms",
            parameters: [
                ("Digits", "5"), ("Digits", "1"), ("Digits", "5"), ("Extra", "é"), ("Extra", "e"), ("Extra", "É"),
                ("A", ""),
            ],
            signature: "ORdNsMT35rQfutTXUeLbb0TQ1xI="
        ),
        SignatureVector(
            name: "V4 empty values, case, white space",
            url: "https://example.test/sms",
            parameters: [
                ("Body", ""), ("From", "+14185551234"), ("FromCity", ""), ("SpeechResult", "a b\n c "), ("body", "z"),
            ],
            signature: "ZCqes1zMee5jXTTw46nca2JBgeQ="
        ),
        SignatureVector(
            name: "V5 GET",
            url: "https://example.test/sms?Body=Oui&From=%2B14185551234",
            signature: "qG7F4nOF1LCe4/7F6sirsiO4OXo="
        ),
        SignatureVector(
            name: "V7 by SHA-1",
            url: "https://example.test/sms",
            parameters: [("Body", "OUI"), ("From", "+14185551234")],
            signature: "d+8KAvflHj92knmTyxd2WRcs2nQ="
        ),
        SignatureVector(
            name: "V8 escapes in the address",
            url: "https://example.test/sms/caf%C3%A9?x=a%20b&y=c+d",
            parameters: [("Body", "OUI")],
            signature: "zcrrlHz/4VB6/CBW8zDcOWBle7I="
        ),
        SignatureVector(
            name: "V9 emoji and no-break space",
            url: "https://example.test/sms",
            parameters: [("Body", "👍 1\u{FE0F}\u{20E3}\u{A0}oui"), ("From", "12345")],
            signature: "S87m2YmYYZMMbJ1ORPr74qoEAB0="
        ),
        SignatureVector(
            name: "two spellings of an accent",
            url: "https://example.test/sms",
            parameters: [
                ("Digits", "z"), ("Digits", "e\u{301}"), ("Digits", "\u{E9}"), ("e\u{301}", "1"), ("f", "2"),
            ],
            signature: "Q3kFi1/3GMXozFSNJYbyFWNxKzk="
        ),
    ]
}
