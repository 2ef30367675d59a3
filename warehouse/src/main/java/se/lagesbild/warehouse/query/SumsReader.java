package se.lagesbild.warehouse.query;

import java.sql.SQLException;
import java.util.ArrayList;
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
import se.lagesbild.warehouse.generation.Session;
import se.lagesbild.warehouse.generation.SqlFile;

/** Reads the sums of sources that send no events. */
public final class SumsReader {
  private SumsReader() {}

  /**
   * A sum of a municipality in one of the source's periods.
   *
   * @param source id
   * @param period which days it is for
   * @param municipality code
   * @param lower smallest number it can be
   * @param upper greatest number it can be, or null when that is not known
   * @param lot drawn from the ids and numbers of its parts: the same sum always has the same lot, 0
   *     to 32767
   */
  public record Sum(
      String source,
      DateRange period,
      String municipality,
      double lower,
      @Nullable Double upper,
      int lot) {}

  /**
   * Every sum that somebody has counted and whose period lies within the selection; what nobody has
   * counted is absent. A source whose contract cannot be used does not say what its sums are.
   */
  public static List<Sum> read(Lease lease, Installation installation, Selection selection) {
    List<SourceContract> sources =
        selection.indicator().filter().sources().stream()
            .flatMap(id -> installation.findSource(id).stream())
            .toList();
    return lease.read(
        session -> {
          List<Sum> sums = new ArrayList<>();
          for (SourceContract source : sources) {
            sums.addAll(list(session, source, selection));
          }
          return sums;
        });
  }

  private static List<Sum> list(Session session, SourceContract source, Selection selection)
      throws SQLException {
    Aggregate aggregate = source.requireAggregate();
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("source", source.id());
    parameters.put("quantity", aggregate.quantity());
    parameters.put("members", aggregate.wholeMember().stream().toList());
    parameters.put("municipalities", selection.municipalities());
    parameters.put("from", selection.period().from());
    parameters.put("to", selection.period().to());
    return session.list(SqlFile.of(SumsReader.class, "sums").bind(parameters), SumsReader::sum);
  }

  private static Sum sum(Row row) throws SQLException {
    return new Sum(
        row.text("source"),
        new DateRange(row.requiredDay("period_start"), row.requiredDay("period_end")),
        row.text("municipality"),
        row.decimal("lower"),
        row.number("open_parts") > 0 ? null : row.decimal("upper"),
        (int) row.number("lot"));
  }
}
