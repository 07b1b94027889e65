extension Configuration {
    /// Whom a group's notices go to by e-mail, and through which server.
    public struct Notices: Hashable, Sendable {
        /// The mail server: `smtps://…`, or `smtp://…`, where TLS is begun before anything is said.
        public var url: String
        /// Who we are there; with ``password`` or not at all.
        public var user: Secret?
        /// The password of ``user``.
        public var password: Secret?
        /// The address that notices come from.
        public var from: String
        /// The addresses they go to; at least one.
        public var to: [String]
        /// New cases are told at most once in as many minutes; at least 1.
        public var minutes: Int
    }
}
