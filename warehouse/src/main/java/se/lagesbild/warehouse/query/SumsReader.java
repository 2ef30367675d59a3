package se.lagesbild.warehouse.query;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
   * A sum of a municipality or an area in one of the source's periods.
   *
   * @param source id
   * @param period which days it is for
   * @param municipality code
   * @param area id, or null for all that is sent of the municipality
   * @param lower smallest number it can be
   * @param upper greatest number it can be, or null when that is not known
   * @param parts what its parts are; only missing ones where nobody has counted any of it
   * @param lot drawn from the ids and numbers of its parts: the same sum always has the same lot, 0
   *     to 32767
   */
  public record Sum(
      String source,
      DateRange period,
      String municipality,
      @Nullable String area,
      double lower,
      @Nullable Double upper,
      Set<SumPart> parts,
      int lot) {}

  /**
   * Every sum that is sent and whose period lies within the selection. A source whose contract
   * cannot be used does not say what its sums are.
   */
  public static List<Sum> read(Lease lease, Installation installation, Selection selection) {
    return lease.read(session -> read(session, installation, selection));
  }

  /** The same, in a generation that is being built. */
  static List<Sum> read(Session session, Installation installation, Selection selection)
      throws SQLException {
    boolean ofAreas = !selection.slice().areas().isEmpty();
    return list(session, installation, selection, ofAreas ? SumPlace.AREA : SumPlace.WHOLE);
  }

  /** The sums of each area; none where sources send only those of whole municipalities. */
  static List<Sum> readByArea(Session session, Installation installation, Selection selection)
      throws SQLException {
    return list(session, installation, selection, SumPlace.AREA).stream()
        .filter(sum -> sum.area() != null)
        .toList();
  }

  private static List<Sum> list(
      Session session, Installation installation, Selection selection, SumPlace place)
      throws SQLException {
    List<Sum> sums = new ArrayList<>();
    for (String id : selection.indicator().filter().sources()) {
      Optional<SourceContract> source = installation.findSource(id);
      if (source.isPresent()) {
        SqlFile file = SqlFile.of(SumsReader.class, "sums").choose("area", place);
        Map<String, Object> parameters = parameters(source.get(), selection);
        parameters.put("apart", place == SumPlace.AREA);
        sums.addAll(session.list(file.bind(parameters), SumsReader::sum));
      }
    }
    return sums;
  }

  private static Map<String, Object> parameters(SourceContract source, Selection selection) {
    Aggregate aggregate = source.requireAggregate();
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("source", source.id());
    parameters.put("quantity", aggregate.quantity());
    Map<String, String> members = selection.indicator().filter().members();
    parameters.put("members", aggregate.member(members).stream().toList());
    parameters.put("municipalities", selection.municipalities());
    parameters.put("areas", selection.slice().areas());
    parameters.put("from", selection.period().from());
    parameters.put("to", selection.period().to());
    return parameters;
  }

  private static Sum sum(Row row) throws SQLException {
    return new Sum(
        row.text("source"),
        new DateRange(row.requiredDay("period_start"), row.requiredDay("period_end")),
        row.text("municipality"),
        row.textOrNull("area"),
        row.decimal("lower"),
        row.number("open_parts") > 0 ? null : row.decimal("upper"),
        parts(row),
        (int) row.number("lot"));
  }

  private static Set<SumPart> parts(Row row) throws SQLException {
    Set<SumPart> parts = EnumSet.noneOf(SumPart.class);
    for (SumPart part : SumPart.values()) {
      if (row.number(part.name().toLowerCase(Locale.ROOT) + "_parts") > 0) {
        parts.add(part);
      }
    }
    return parts;
  }
}
