/// What `serve` was asked for.
public struct ServeOptions: Sendable {
    /// The path of the configuration.
    public var configuration: String
    /// The data folder.
    public var data: DataFolder
    /// The address to listen on.
    public var host: String
    /// The port to listen on.
    public var port: Int
    /// How many seconds after an attempt of unknown fate the provider is asked about it.
    public var lookupDelay: Double

    /// Makes options.
    public init(configuration: String, data: DataFolder, host: String, port: Int, lookupDelay: Double = 60) {
        self.configuration = configuration
        self.data = data
        self.host = host
        self.port = port
        self.lookupDelay = lookupDelay
    }
}
