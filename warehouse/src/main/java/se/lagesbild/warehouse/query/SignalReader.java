package se.lagesbild.warehouse.query;

import java.sql.SQLException;
import java.time.LocalDate;
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
import se.lagesbild.warehouse.generation.Session;
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
   * @param alpha how often a series without any change is called more than usual, or fewer
   * @param falseAlarmsAMonth signals that chance alone may give
   */
  public record Watched(long series, double alpha, double falseAlarmsAMonth) {}

  /**
   * A series that differs.
   *
   * @param series which
   * @param period the period judged
   * @param periods how many of the last ones together show it best
   * @param more whether it holds more than usual, else fewer
   * @param artefact what else may explain it, or null
   * @param words what was observed, how sure that is and what it does not say
   */
  public record ExactSignal(
      SeriesId series,
      DateRange period,
      long periods,
      boolean more,
      @Nullable String artefact,
      Text words) {

    /** From the first to the last day of the periods that together show it best. */
    public DateRange window() {
      LocalDate from = period.from();
      for (long back = 1; back < periods; back++) {
        from = series.grain().startOf(from.minusDays(1));
      }
      return new DateRange(from, period.to());
    }
  }

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
            list(session, "judged", row -> row.isTrue("judged")).get(0)
                ? new ExactSignals(
                    list(session, "watch", SignalReader::watched).stream().findFirst(),
                    list(session, "signals", SignalReader::signal))
                : new ExactSignals(Optional.empty(), List.of()));
  }

  private static <T> List<T> list(Session session, String file, Row.Reader<T> reader)
      throws SQLException {
    return session.list(SqlFile.of(SignalReader.class, file).bind(Map.of()), reader);
  }

  private static Watched watched(Row row) throws SQLException {
    return new Watched(
        row.number("series"), row.decimal("alpha"), row.decimal("false_alarms_a_month"));
  }

  private static ExactSignal signal(Row row) throws SQLException {
    return new ExactSignal(
        new SeriesId(
            row.text("indicator"),
            row.text("municipality"),
            row.textOrNull("area"),
            Grain.valueOf(row.text("grain").toUpperCase(Locale.ROOT))),
        new DateRange(row.requiredDay("period_start"), row.requiredDay("period_end")),
        row.number("periods"),
        row.text("verdict").equals("more"),
        row.textOrNull("artefact"),
        new Text(row.text("text_sv"), row.text("text_en")));
  }
}
