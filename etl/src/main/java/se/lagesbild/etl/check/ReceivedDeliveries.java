package se.lagesbild.etl.check;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import se.lagesbild.warehouse.catalogue.ReceivedDelivery;
import se.lagesbild.warehouse.generation.Session;
import se.lagesbild.warehouse.query.ReceivedReader;
import se.lagesbild.warehouse.query.RefusedReader;
import se.lagesbild.warehouse.schema.LakeTable;

/** What came, as the facts that are about to be made will know it. */
public final class ReceivedDeliveries {
  private ReceivedDeliveries() {}

  /** The deliveries in use that the lake's files tell of. */
  public static List<ReceivedDelivery> inLake(Map<LakeTable, List<Path>> files) {
    return read(files, ReceivedReader::read);
  }

  /** The refused and stopped ones that stand; see {@link RefusedReader}. */
  public static List<RefusedReader.Refused> refusedInLake(Map<LakeTable, List<Path>> files) {
    return read(files, RefusedReader::read);
  }

  private interface Reading<T> {
    List<T> of(Session session) throws SQLException;
  }

  private static <T> List<T> read(Map<LakeTable, List<Path>> files, Reading<T> reading) {
    try (Connection duckdb = LakeViews.open(files, LakeTable.DELIVERY)) {
      return reading.of(Session.on(duckdb));
    } catch (SQLException e) {
      throw new IllegalStateException("cannot read the lake's deliveries", e);
    }
  }
}
