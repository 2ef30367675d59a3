package se.lagesbild.dashboard.state;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import se.lagesbild.warehouse.schema.Home;

/** A process that freezes one page, then all of another, and stays there until it is killed. */
final class InterruptedFreezing {
  /** More than SQLite keeps in memory, so that part of it stands in the log. */
  static final int BYTES = 8 << 20;

  private InterruptedFreezing() {}

  /** Freezes in the home named by the only argument. */
  public static void main(String[] arguments) {
    StateStore store = StateStore.open(new Home(Path.of(arguments[0])));
    store.frozenPages().freeze(Drafts.of(Drafts.SUMMER, Drafts.page("whole")));
    store.change(
        Drafts.STAMP,
        "freeze",
        (handle, change) -> {
          Draft draft =
              Drafts.of(Drafts.AUTUMN, Drafts.page("half"), Drafts.file("a.pdf", new byte[BYTES]));
          long id = FrozenPages.insert(handle, change, draft);
          System.out.println("inserted");
          return waitFor(id);
        });
  }

  private static long waitFor(long id) {
    try {
      new CountDownLatch(1).await();
      return id;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
