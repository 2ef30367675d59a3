package se.lagesbild.warehouse.query;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.lagesbild.warehouse.catalogue.ExpectedDeliveries;
import se.lagesbild.warehouse.catalogue.Installation;
import se.lagesbild.warehouse.catalogue.SourceContract;
import se.lagesbild.warehouse.catalogue.ToldBySource;
import se.lagesbild.warehouse.catalogue.ToldDays;
import se.lagesbild.warehouse.generation.Session;

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
    ExpectedDeliveries expected =
        ExpectedDeliveries.of(installation, ReceivedReader.read(session), today);
    Map<String, List<ToldDays>> told = new TreeMap<>();
    CoverageReader.read(session)
        .forEach((id, coverage) -> told.put(id, expected.told(id, coverage.firstDay())));
    return new ToldBySource(
        told,
        installation.sources().stream()
            .collect(Collectors.toMap(SourceContract::id, Function.identity())));
  }
}
