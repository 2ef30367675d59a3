package se.lagesbild.etl.run;

import java.io.PrintStream;

/** Tells a person who watches what the run is doing. */
final class Progress {
  private final PrintStream out;
  private final long startNanos = System.nanoTime();

  Progress(PrintStream out) {
    this.out = out;
  }

  /** Announces a step. */
  synchronized void step(String what) {
    double seconds = (System.nanoTime() - startNanos) / 1e9;
    out.printf("%6.1f s  %s%n", seconds, what);
  }
}
