package se.lagesbild.etl.run;

import java.io.UncheckedIOException;
import se.lagesbild.warehouse.schema.Home;
import se.lagesbild.warehouse.schema.RunLock;

/** The run cannot publish; the message is one sentence for the administrator. */
final class RunFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  RunFailure(String sentence) {
    super(sentence);
  }

  /**
   * Takes the lock of an installation.
   *
   * @param work what it is held for, in a Swedish word
   * @throws RunFailure if somebody holds it, saying who, or if the disk does not let it be taken
   */
  static RunLock lockOrFail(Home home, String work) {
    try {
      return RunLock.tryTake(home, work)
          .orElseThrow(
              () ->
                  new RunFailure(
                      "en annan körning pågår redan i %s (%s); vänta på den."
                          .formatted(home.root(), RunLock.holder(home))));
    } catch (UncheckedIOException e) {
      throw DiskTrouble.of(home.root(), e)
          .<RuntimeException>map(trouble -> new RunFailure(trouble + "; åtgärda det."))
          .orElse(e);
    }
  }
}
