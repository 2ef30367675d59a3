package se.lagesbild.warehouse.query;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.lagesbild.warehouse.catalogue.Aggregate;
import se.lagesbild.warehouse.catalogue.DateRange;
import se.lagesbild.warehouse.catalogue.Installation;
import se.lagesbild.warehouse.catalogue.SourceContract;
import se.lagesbild.warehouse.generation.Lease;
import se.lagesbild.warehouse.generation.Row;
import se.lagesbild.warehouse.generation.SqlFile;

/** Reads what sources have estimated, each number as it was sent. */
public final class EstimatesReader {
  private EstimatesReader() {}

  /**
   * What was sent of a municipality or an area in one of the source's periods.
   *
   * @param period which days it is of
   * @param told whether there is a number
   * @param value the number, in the unit of the source, or null when it is not told
   * @param low lower limit of its interval, or null when it is not told
   * @param high upper limit of its interval, or null when it is not told
   */
  public record Sent(
      DateRange period,
      Told told,
      @Nullable Double value,
      @Nullable Double low,
      @Nullable Double high) {}

  /** Whether there is a number. */
  public enum Told {
    /** With the limits of its interval. */
    ESTIMATED,
    /** There is one, and the source keeps it to itself. */
    WITHHELD,
    /** Nobody has asked, or the limits are missing. */
    UNKNOWN
  }

  /**
   * Everything that was sent of the selection, by period: of the areas chosen, or of whole
   * municipalities where none is. A source whose contract cannot be used tells nothing.
   */
  public static List<Sent> read(Lease lease, Installation installation, Selection selection) {
    return selection.indicator().filter().sources().stream()
        .flatMap(id -> installation.findSource(id).stream())
        .map(source -> parameters(source, selection))
        .flatMap(
            parameters ->
                lease
                    .read(
                        session ->
                            session.list(
                                SqlFile.of(EstimatesReader.class, "estimates").bind(parameters),
                                EstimatesReader::sent))
                    .stream())
        .toList();
  }

  private static Map<String, Object> parameters(SourceContract source, Selection selection) {
    Aggregate aggregate = source.requireAggregate();
    Map<String, String> members = selection.indicator().filter().members();
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("source", source.id());
    parameters.put("quantity", aggregate.quantity());
    parameters.put("members", aggregate.member(members).stream().toList());
    parameters.put("municipalities", selection.municipalities());
    parameters.put("areas", selection.slice().areas());
    parameters.put("of_areas", !selection.slice().areas().isEmpty());
    parameters.put("from", selection.period().from());
    parameters.put("to", selection.period().to());
    return parameters;
  }

  private static Sent sent(Row row) throws SQLException {
    DateRange period =
        new DateRange(row.requiredDay("period_start"), row.requiredDay("period_end"));
    return switch (row.text("status")) {
      case "estimated" ->
          new Sent(
              period,
              Told.ESTIMATED,
              row.decimal("value"),
              row.decimal("lower"),
              row.decimal("upper"));
      case "suppressed" -> new Sent(period, Told.WITHHELD, null, null, null);
      default -> new Sent(period, Told.UNKNOWN, null, null, null);
    };
  }
}
