package se.lagesbild.warehouse.command;

import java.io.UncheckedIOException;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Turns whatever goes wrong into one sentence and an exit code. */
final class Failures {
  private Failures() {}

  static int failed(Exception failure, CommandLine command, ParseResult arguments) {
    command.getErr().println(sentence(failure));
    return CommandLine.ExitCode.SOFTWARE;
  }

  static int wrongUse(ParameterException mistake, String[] arguments) {
    CommandLine command = mistake.getCommandLine();
    command
        .getErr()
        .printf(
            "%s; se ./lagesbild %s--help.%n",
            wording(mistake), command.getParent() == null ? "" : command.getCommandName() + " ");
    return CommandLine.ExitCode.USAGE;
  }

  private static String wording(ParameterException mistake) {
    if (mistake instanceof MissingParameterException missing) {
      return "Det saknas "
          + String.join(
              ", ",
              missing.getMissing().stream().map(CommandLine.Model.ArgSpec::paramLabel).toList())
          + (missing.getMissing().stream().anyMatch(CommandLine.Model.ArgSpec::isOption)
              ? " (flagga)"
              : "");
    }
    if (mistake instanceof UnmatchedArgumentException unmatched) {
      return "Okänt ord \"%s\"".formatted(String.join(" ", unmatched.getUnmatched()));
    }
    if (mistake.getValue() != null && mistake.getArgSpec() != null) {
      return "\"%s\" är inget giltigt värde för %s"
          .formatted(mistake.getValue(), mistake.getArgSpec().paramLabel());
    }
    return "Fel användning: " + mistake.getMessage();
  }

  private static String sentence(Exception failure) {
    if (failure instanceof UncheckedIOException) {
      Throwable cause = failure.getCause();
      return "En fil kan inte läsas eller skrivas (%s); kontrollera rättigheter och diskutrymme."
          .formatted(cause.getMessage());
    }
    return String.valueOf(failure.getMessage());
  }
}
