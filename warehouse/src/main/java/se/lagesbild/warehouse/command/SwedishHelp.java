package se.lagesbild.warehouse.command;

import picocli.CommandLine;
import picocli.CommandLine.Model.UsageMessageSpec;

/** Gives every command's help Swedish headings. */
final class SwedishHelp {
  private SwedishHelp() {}

  static void apply(CommandLine command) {
    UsageMessageSpec usage = command.getCommandSpec().usageMessage();
    usage.synopsisHeading("Användning: ");
    usage.synopsisSubcommandLabel("KOMMANDO");
    usage.descriptionHeading("%n");
    usage.parameterListHeading("%nArgument:%n");
    usage.optionListHeading("%nFlaggor:%n");
    usage.commandListHeading("%nKommandon:%n");
    command.getSubcommands().values().forEach(SwedishHelp::apply);
  }
}
