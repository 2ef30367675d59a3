package se.lagesbild.warehouse.query;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.lagesbild.warehouse.catalogue.DeliveredPeriods;
import se.lagesbild.warehouse.catalogue.ExpectedDeliveries;
import se.lagesbild.warehouse.catalogue.Installation;
import se.lagesbild.warehouse.catalogue.ReceivedDelivery;
import se.lagesbild.warehouse.catalogue.SourceContract;
import se.lagesbild.warehouse.catalogue.ToldBySource;
import se.lagesbild.warehouse.catalogue.ToldDays;
import se.lagesbild.warehouse.generation.Session;
import se.lagesbild.warehouse.generation.SqlFile;

/** Reads which days each source's deliveries tell of. */
public final class ToldReader {
  private ToldReader() {}

  /**
   * The days by source.
   *
   * @param today the day that the generation was made for
   */
  public static ToldBySource read(Session session, Installation installation, LocalDate today)
      throws SQLException {
    List<ReceivedDelivery> received = ReceivedReader.read(session);
    ExpectedDeliveries expected = ExpectedDeliveries.of(installation, received, today);
    Map<String, List<ToldDays>> told = new TreeMap<>();
    CoverageReader.read(session)
        .forEach((id, coverage) -> told.put(id, expected.told(id, coverage.firstDay())));
    return new ToldBySource(
        told,
        installation.sources().stream()
            .collect(Collectors.toMap(SourceContract::id, Function.identity())),
        DeliveredPeriods.of(received, forgotten(session)));
  }

  /** The periods that files say they cover and do not tell, by delivery. */
  private static Map<String, Set<String>> forgotten(Session session) throws SQLException {
    Map<String, Set<String>> forgotten = new HashMap<>();
    session
        .list(
            SqlFile.of(ToldReader.class, "forgotten_periods").bind(Map.of()),
            row -> Map.entry(row.text("delivery_id"), row.text("period")))
        .forEach(
            each ->
                forgotten
                    .computeIfAbsent(each.getKey(), id -> new HashSet<>())
                    .add(each.getValue()));
    return forgotten;
  }
}
