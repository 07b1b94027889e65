import IntakeCore

/// What a running server cannot take up from a configuration.
extension Catalogue {
    /// What has changed since the server started and takes effect only when it is started again.
    func changesThatNeedRestart(since initial: Catalogue) -> [String] {
        var changes: [String] = []
        if configuration.publicURL != initial.configuration.publicURL { changes.append("publicURL") }
        if accountsToStart != initial.accountsToStart { changes.append("accounts") }
        if notices != initial.notices { changes.append("notices") }
        if zone != initial.zone { changes.append("timeZone of the first line's organisation, for the console") }
        return changes
    }

    /// The same with the accounts that the server started with. A line that is to move to an account that does not
    /// run stays where it was, and one that is new there waits.
    func keepingAccounts(of initial: Catalogue) -> Catalogue {
        var kept = configuration
        kept.accounts = initial.configuration.accounts
        for (name, account) in configuration.accounts {
            kept.accounts[name]?.carrierAnswers = account.carrierAnswers
        }
        kept.lines = kept.lines.compactMap { line in
            kept.accounts[line.account] == nil ? initial.line(line.number) : line
        }
        return Catalogue(
            configuration: kept,
            checklistFiles: checklistFiles,
            wordingFiles: wordingFiles,
            spokenFiles: spokenFiles,
            repliesFile: repliesFile,
            groupsFile: groupsFile,
            letters: letters,
            ombudsman: ombudsman,
            audio: audio
        )
    }

    /// The accounts without what turns read of them, which is no part of what was started.
    private var accountsToStart: [String: Configuration.Account] {
        configuration.accounts.mapValues { account in
            var account = account
            account.carrierAnswers = []
            return account
        }
    }

    private var notices: [String: Configuration.Notices] {
        configuration.organisations.compactMapValues(\.notices)
    }

    private var zone: String? {
        configuration.lines.first.flatMap { configuration.organisations[$0.organisation]?.timeZone }
    }
}
