package se.lagesbild.etl.run;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import se.lagesbild.etl.draft.SourceDraftCommand;
import se.lagesbild.warehouse.terminal.CommonOptions;

/** {@code ./lagesbild source …}: what contracts make of files, and files of contracts. */
@Command(
    name = "source",
    description =
        "Prövar en fil mot ett kontrakt, eller skriver ett första kontrakt till en okänd fil.",
    subcommands = {SourceCheckCommand.class, SourceDraftCommand.class})
public final class SourceCommand {
  @Mixin private CommonOptions common;
}
