/// The meanings are general knowledge of Twilio's error dictionary; these tables are the one place to correct them.
extension TwilioError {
    /// When we hand over a message, and in the reports on it. Those up to 21212 are given for calls too.
    static let sending: [SendFailure] = [
        SendFailure(code: "20003", operatorMustAct: true, sentence: "Twilio refused our credentials. Check the token."),
        SendFailure(code: "20404", operatorMustAct: true, sentence: "Twilio does not know the account. Check its SID."),
        SendFailure(code: "20429", retry: .later, sentence: "Too many requests at once."),

        SendFailure(code: "21211", sentence: "The recipient's number is not valid."),
        SendFailure(code: "21212", operatorMustAct: true, sentence: "The line's number is not valid. Correct it."),

        SendFailure(code: "21602", sentence: "The message is empty."),
        SendFailure(code: "21604", sentence: "The recipient's number is missing."),
        SendFailure(code: "21610", recipientOptedOut: true, sentence: "The recipient has texted STOP to this number."),
        SendFailure(code: "21611", retry: .later, sentence: "This line's queue is longer than ten hours."),
        SendFailure(code: "21612", sentence: "No route leads to the recipient. Call instead."),
        SendFailure(
            code: "21614",
            recipientTakesNoTexts: true,
            sentence: "The recipient's number is not a mobile. Call instead."
        ),
        SendFailure(code: "21617", sentence: "The message is longer than 1600 characters. Split it."),

        SendFailure(code: "21408", operatorMustAct: true, sentence: "The account may not text this country. Allow it."),
        SendFailure(code: "21603", operatorMustAct: true, sentence: "The line's number is missing. Configure it."),
        SendFailure(code: "21606", operatorMustAct: true, sentence: "The account may not send from the line's number."),
        SendFailure(code: "21608", operatorMustAct: true, sentence: "A trial account texts verified numbers alone."),

        SendFailure(code: "30001", retry: .later, sentence: "The queue was full, or the message waited too long."),
        SendFailure(code: "30002", operatorMustAct: true, sentence: "The account is suspended. Ask Twilio why."),
        SendFailure(code: "30003", retry: .after(.seconds(3 * 3_600)), sentence: "The phone is off or out of reach."),
        SendFailure(code: "30004", sentence: "The recipient's carrier blocks the message."),
        SendFailure(code: "30005", sentence: "The number is unknown, or no longer in service."),
        SendFailure(
            code: "30006",
            recipientTakesNoTexts: true,
            sentence: "The number is a landline, or its carrier takes no texts. Call instead."
        ),
        SendFailure(code: "30007", operatorMustAct: true, sentence: "The carrier filtered the message. Look at it."),
        SendFailure(code: "30008", retry: .after(.seconds(900)), sentence: "The carrier gave no reason."),
        SendFailure(code: "30022", retry: .later, sentence: "The line sends faster than its campaign allows."),
        SendFailure(code: "30032", operatorMustAct: true, sentence: "The toll-free number is not verified. Verify it."),
        SendFailure(code: "30034", operatorMustAct: true, sentence: "The line is not registered for US carriers."),
        SendFailure(
            code: "63038",
            retry: .after(.seconds(24 * 3_600)),
            operatorMustAct: true,
            sentence: "The account has reached its messages for 24 hours. Ask Twilio for more."
        ),
    ]

    /// When we place a call, or a caller is connected with another number.
    static let calling: [SendFailure] = [
        SendFailure(code: "10001", operatorMustAct: true, sentence: "The account is not active. Ask Twilio why."),
        SendFailure(code: "10004", retry: .later, sentence: "The account has as many calls at once as it may have."),

        SendFailure(code: "21201", sentence: "The number to call is missing."),
        SendFailure(code: "21214", sentence: "The number cannot be reached."),
        SendFailure(code: "21216", sentence: "Twilio does not call this number."),
        SendFailure(code: "21217", sentence: "The number does not look like one."),
        SendFailure(code: "13223", sentence: "The number to connect with is not valid."),
        SendFailure(code: "13224", sentence: "The number to connect with is not valid, or Twilio does not call it."),
        SendFailure(code: "13225", sentence: "Twilio does not connect calls with this number."),

        SendFailure(code: "21203", operatorMustAct: true, sentence: "The account may not call abroad. Allow it."),
        SendFailure(
            code: "21205",
            operatorMustAct: true,
            sentence: "Our webhook's address is not valid. See publicURL."
        ),
        SendFailure(code: "21210", operatorMustAct: true, sentence: "The account may not call from the line's number."),
        SendFailure(code: "21213", operatorMustAct: true, sentence: "The line's number is missing. Configure it."),
        SendFailure(code: "21215", operatorMustAct: true, sentence: "The account may not call this country. Allow it."),
        SendFailure(code: "21219", operatorMustAct: true, sentence: "A trial account calls verified numbers alone."),
        SendFailure(code: "13214", operatorMustAct: true, sentence: "The account may not show the line's number."),
        SendFailure(code: "13227", operatorMustAct: true, sentence: "The account may not call this country. Allow it."),
    ]

    /// When Twilio cannot use what our webhooks answer, and calls the fallback address.
    static let webhooks: [SendFailure] = [
        SendFailure(code: "11200", operatorMustAct: true, sentence: "Our webhook answered with an error. See its log."),
        SendFailure(code: "11205", operatorMustAct: true, sentence: "Twilio could not connect to our webhook."),
        SendFailure(code: "11206", operatorMustAct: true, sentence: "What answered for our webhook speaks no HTTP."),
        SendFailure(code: "11210", operatorMustAct: true, sentence: "Twilio found no address for our webhook's name."),
        SendFailure(code: "11215", operatorMustAct: true, sentence: "Our webhook's address redirects too often."),
        SendFailure(code: "11220", operatorMustAct: true, sentence: "Twilio could not set up TLS with our webhook."),
        SendFailure(code: "11235", operatorMustAct: true, sentence: "Our webhook's certificate bears another name."),
        SendFailure(code: "11236", operatorMustAct: true, sentence: "Our webhook's certificate has expired. Renew it."),
        SendFailure(code: "11237", operatorMustAct: true, sentence: "Our webhook's certificate lacks its issuer's."),
        SendFailure(code: "11750", operatorMustAct: true, sentence: "Our answer was larger than 64 kB."),
        SendFailure(code: "12100", operatorMustAct: true, sentence: "Our answer was not well-formed XML."),
        SendFailure(code: "12200", operatorMustAct: true, sentence: "Our answer held verbs that Twilio does not know."),
        SendFailure(code: "12300", operatorMustAct: true, sentence: "Our answer had a wrong Content-Type."),
    ]

    /// The verbs of our answers by the hundreds of the codes that find fault with them.
    static let verbs = [132: "Dial", 133: "Gather", 134: "Play", 135: "Say", 136: "Record", 137: "Redirect"]
}
