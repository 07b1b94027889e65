import ArgumentParser

/// The command.
@main
struct PorteVoix: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "porte-voix",
        abstract: "An SMS and phone intake gateway: people text or call, a checklist is asked, an advocate calls back.",
        subcommands: [
            ServeCommand.self, ReloadCommand.self, CheckCommand.self, PromptsCommand.self, TextCommand.self,
            CallCommand.self, ReplayCommand.self, AdvocateCommand.self, AuditCommand.self, TokenCommand.self,
            PurgeCommand.self, HoldCommand.self, EraseCommand.self, ExportCommand.self,
        ]
    )
}
