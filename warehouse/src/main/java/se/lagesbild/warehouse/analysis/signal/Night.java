package se.lagesbild.warehouse.analysis.signal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.lagesbild.warehouse.catalogue.Installation;
import se.lagesbild.warehouse.schema.SignalTable;
import se.lagesbild.warehouse.schema.TableData;
import se.lagesbild.warehouse.schema.WatchTable;

/** What a night's judging of all series came to. */
public final class Night {
  /** What nothing is known to explain, then what rests on the strongest evidence. */
  static final Comparator<Signal> STRONGEST_FIRST =
      Comparator.comparing((Signal signal) -> signal.artefact().isPresent())
          .thenComparingDouble(signal -> signal.judged().evidence().chance());

  private final Installation installation;
  private final double alpha;
  private final int series;
  private final List<Signal> signals;

  /**
   * What was found.
   *
   * @param alpha how often a series without any change is called more than usual, or fewer
   * @param series how many were judged
   */
  Night(Installation installation, double alpha, int series, List<Signal> signals) {
    this.installation = installation;
    this.alpha = alpha;
    this.series = series;
    this.signals = List.copyOf(signals);
  }

  /** Both, each judged within its own budget; the alpha told is the strictest. */
  Night and(Night other) {
    return new Night(
        installation,
        Math.min(alpha, other.alpha),
        series + other.series,
        Stream.concat(signals.stream(), other.signals.stream()).sorted(STRONGEST_FIRST).toList());
  }

  /** How many series were judged. */
  public int series() {
    return series;
  }

  /** How many of them differ, and nothing that is known of explains it. */
  public int differing() {
    return signals.size() - explained();
  }

  /** How many of them differ with a known explanation. */
  public int explained() {
    return (int) signals.stream().filter(signal -> signal.artefact().isPresent()).count();
  }

  List<Signal> signals() {
    return signals;
  }

  /** The tables {@code signal}, the strongest first, and {@code watch}. */
  public List<TableData> tables() {
    return List.of(
        signalTable(), WatchTable.of(series, alpha, installation.judging().falseSignalsAMonth()));
  }

  private TableData signalTable() {
    Naming naming = new Naming(installation);
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (Signal signal : signals) {
      rows.add(signal.row(rows.size() + 1, naming));
    }
    return SignalTable.of(rows);
  }
}
