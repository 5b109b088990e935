"""The command `gen`: arguments in; diagnostics, a report and an exit code out."""
