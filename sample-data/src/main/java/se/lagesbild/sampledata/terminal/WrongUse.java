package se.lagesbild.sampledata.terminal;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** A command refuses its arguments for a reason of its own, said in Swedish. */
public final class WrongUse extends ParameterException {
  private static final long serialVersionUID = 1L;

  /** The reason is a clause without a full stop: {@code --years ska vara från 1 till 30}. */
  public WrongUse(CommandSpec command, String reason) {
    super(command.commandLine(), reason);
  }
}
