/// What one transfer may take, and whom it trusts.
struct TransferLimits: Sendable {
    let connectTimeout: Duration
    let totalTimeout: Duration
    let maximumResponseSize: Int
    let certificateAuthorityFile: String?
}

extension Duration {
    /// Whole milliseconds for libcurl, to which 0 would mean no limit at all.
    var timeoutInMilliseconds: Int {
        let (seconds, attoseconds) = components
        let bounded = min(max(seconds, 0), 1_000_000)
        return max(1, Int(bounded) * 1000 + Int(attoseconds / 1_000_000_000_000_000))
    }
}
