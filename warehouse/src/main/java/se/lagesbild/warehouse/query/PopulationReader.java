package se.lagesbild.warehouse.query;

import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import se.lagesbild.warehouse.catalogue.Inhabitants;
import se.lagesbild.warehouse.catalogue.Population;
import se.lagesbild.warehouse.generation.Lease;
import se.lagesbild.warehouse.generation.Row;
import se.lagesbild.warehouse.generation.SqlFile;

/** Reads how many live where. */
public final class PopulationReader {
  private PopulationReader() {}

  /** Those whom a generation tells of. */
  public static Inhabitants read(Lease lease) {
    return Inhabitants.of(
        lease.read(
            session ->
                session.list(
                    SqlFile.of(PopulationReader.class, "population").bind(Map.of()),
                    PopulationReader::population)));
  }

  private static Population population(Row row) throws SQLException {
    return new Population(
        row.text("municipality"),
        row.text("area"),
        (int) row.number("year"),
        (int) row.number("inhabitants"),
        Objects.requireNonNullElse(row.textOrNull("source"), ""));
  }
}
