package se.lagesbild.sampledata.terminal;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/** Command lines that speak Swedish. */
public final class SwedishCommands {
  private SwedishCommands() {}

  /** The commands that {@code main} describes; what a failed one says is left to the caller. */
  public static CommandLine of(Object main) {
    CommandLine commands = new CommandLine(main);
    commands.setOut(utf8(System.out));
    commands.setErr(utf8(System.err));
    commands.setCaseInsensitiveEnumValuesAllowed(true);
    // An argument that begins with @ is meant as it stands.
    commands.setExpandAtFiles(false);
    commands.setParameterExceptionHandler(Mistake::answer);
    speakSwedish(commands);
    return commands;
  }

  private static void speakSwedish(CommandLine command) {
    CommandSpec spec = command.getCommandSpec();
    spec.versionProvider(SwedishCommands::version);
    UsageMessageSpec usage = spec.usageMessage();
    usage.synopsisHeading("Användning: ");
    usage.synopsisSubcommandLabel("KOMMANDO");
    usage.descriptionHeading("%n");
    usage.parameterListHeading("%nArgument:%n");
    usage.optionListHeading("%nVal:%n");
    usage.commandListHeading("%nKommandon:%n");
    command.getSubcommands().values().forEach(SwedishCommands::speakSwedish);
  }

  private static String[] version() {
    String built = SwedishCommands.class.getPackage().getImplementationVersion();
    return new String[] {"Lägesbild " + (built == null ? "(inte byggd)" : built)};
  }

  private static PrintWriter utf8(PrintStream stream) {
    return new PrintWriter(stream, true, StandardCharsets.UTF_8);
  }
}
