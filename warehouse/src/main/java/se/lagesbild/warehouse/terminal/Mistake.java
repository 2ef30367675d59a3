package se.lagesbild.warehouse.terminal;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.MaxValuesExceededException;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in one Swedish sentence why a command line cannot be understood. */
final class Mistake {
  private Mistake() {}

  static int answer(ParameterException mistake, String[] arguments) {
    CommandLine command = mistake.getCommandLine();
    String reason = reason(mistake, List.of(arguments));
    String name = command.getCommandSpec().qualifiedName();
    command.getErr().printf("Fel användning: %s; se ./%s --help.%n", reason, name);
    return CommandLine.ExitCode.USAGE;
  }

  private static String reason(ParameterException mistake, List<String> arguments) {
    if (mistake instanceof WrongUse) {
      return mistake.getMessage();
    }
    if (mistake instanceof UnmatchedArgumentException unmatched) {
      return unmatched(unmatched);
    }
    if (mistake instanceof MissingParameterException missing) {
      return misspelt(mistake.getCommandLine(), arguments)
          .orElseGet(() -> missing(missing.getMissing(), arguments));
    }
    if (mistake instanceof OverwrittenOptionException twice) {
      return name(twice.getOverwritten()) + " kan bara anges en gång";
    }
    if (mistake instanceof MaxValuesExceededException) {
      return "för många värden";
    }
    ArgSpec argument = mistake.getArgSpec();
    if (argument == null) {
      return "ett kommando eller ett värde saknas";
    }
    return value(argument, mistake.getValue());
  }

  /** What is missing is often there, but misspelt. */
  private static Optional<String> misspelt(CommandLine command, List<String> arguments) {
    return arguments.stream()
        .filter(argument -> argument.matches("--[a-z][a-z-]*(=.*)?"))
        .map(argument -> argument.replaceFirst("=.*", ""))
        .filter(option -> !command.getCommandSpec().optionsMap().containsKey(option))
        .findFirst()
        .map(option -> unmatched(new UnmatchedArgumentException(command, List.of(option))));
  }

  private static String missing(List<ArgSpec> missing, List<String> arguments) {
    for (ArgSpec argument : missing) {
      if (argument instanceof OptionSpec option
          && Arrays.stream(option.names()).anyMatch(arguments::contains)) {
        return name(option) + " saknar sitt värde " + option.paramLabel();
      }
    }
    return "det saknas "
        + missing.stream().map(Mistake::withLabel).collect(Collectors.joining(" och "));
  }

  private static String unmatched(UnmatchedArgumentException unmatched) {
    String kind = unmatched.isUnknownOption() ? "okänt val" : "okänt ord";
    List<String> suggestions = unmatched.getSuggestions();
    String instead = suggestions.isEmpty() ? "" : " (menar du " + suggestions.get(0) + "?)";
    return kind + " \"" + unmatched.getUnmatched().get(0) + '"' + instead;
  }

  private static String value(ArgSpec argument, String value) {
    Class<?> type = argument.type();
    if (argument instanceof OptionSpec option && option.arity().max() == 0) {
      return name(option) + " tar inget värde";
    }
    String expected = "något annat";
    if (type == LocalDate.class) {
      expected = "ett datum, till exempel 2026-09-14";
    } else if (type == int.class || type == long.class || type == Long.class) {
      expected = "ett heltal";
    } else if (type.isEnum()) {
      expected = "ett av " + names(type);
    }
    return "%s ska vara %s, inte \"%s\"".formatted(name(argument), expected, value);
  }

  private static String names(Class<?> type) {
    return Arrays.stream(type.getEnumConstants())
        .map(constant -> constant.toString().toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(", "));
  }

  private static String name(ArgSpec argument) {
    return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
  }

  private static String withLabel(ArgSpec argument) {
    return argument instanceof OptionSpec option
        ? option.longestName() + " " + option.paramLabel()
        : argument.paramLabel();
  }
}
