package se.lagesbild.warehouse.query;

import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.lagesbild.warehouse.catalogue.DateRange;
import se.lagesbild.warehouse.catalogue.Grain;
import se.lagesbild.warehouse.catalogue.Text;
import se.lagesbild.warehouse.generation.Lease;
import se.lagesbild.warehouse.generation.Row;
import se.lagesbild.warehouse.generation.SqlFile;

/** Reads which series of a generation differ from what is usual for them. */
public final class SignalReader {
  private SignalReader() {}

  /**
   * The signals of a generation.
   *
   * @param watch how the series were judged; empty when they were not
   * @param signals the strongest first, those with a known explanation last
   */
  public record ExactSignals(Optional<Watched> watch, List<ExactSignal> signals) {}

  /**
   * How series were judged.
   *
   * @param series how many
   * @param falseAlarmsAMonth signals that chance alone may give
   */
  public record Watched(long series, double falseAlarmsAMonth) {}

  /**
   * A series that differs.
   *
   * @param series which
   * @param period the days judged
   * @param more whether it holds more than usual, else fewer
   * @param artefact what else may explain it, or null
   * @param words what was observed, how sure that is and what it does not say
   */
  public record ExactSignal(
      SeriesId series, DateRange period, boolean more, @Nullable String artefact, Text words) {}

  /**
   * What names a series that is watched.
   *
   * @param indicator id
   * @param municipality code
   * @param area id, or null for the whole municipality
   * @param grain step
   */
  public record SeriesId(
      String indicator, String municipality, @Nullable String area, Grain grain) {}

  /** All of them. */
  public static ExactSignals read(Lease lease) {
    return lease.read(
        session ->
            new ExactSignals(
                session
                    .list(
                        SqlFile.of(SignalReader.class, "watch").bind(Map.of()),
                        SignalReader::watched)
                    .stream()
                    .findFirst(),
                session.list(
                    SqlFile.of(SignalReader.class, "signals").bind(Map.of()),
                    SignalReader::signal)));
  }

  private static Watched watched(Row row) throws SQLException {
    return new Watched(row.number("series"), row.decimal("false_alarms_a_month"));
  }

  private static ExactSignal signal(Row row) throws SQLException {
    return new ExactSignal(
        new SeriesId(
            row.text("indicator"),
            row.text("municipality"),
            row.textOrNull("area"),
            Grain.valueOf(row.text("grain").toUpperCase(Locale.ROOT))),
        new DateRange(row.requiredDay("period_start"), row.requiredDay("period_end")),
        row.text("verdict").equals("more"),
        row.textOrNull("artefact"),
        new Text(row.text("text_sv"), row.text("text_en")));
  }
}
