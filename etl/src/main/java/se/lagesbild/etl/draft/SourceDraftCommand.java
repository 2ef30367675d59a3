package se.lagesbild.etl.draft;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Placeholder. */
@Command(name = "draft")
public final class SourceDraftCommand implements Callable<Integer> {
  @Override
  public Integer call() {
    return 0;
  }
}
