package se.lagesbild.etl.check;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import se.lagesbild.warehouse.catalogue.ReceivedDelivery;
import se.lagesbild.warehouse.generation.Session;
import se.lagesbild.warehouse.query.ReceivedReader;
import se.lagesbild.warehouse.schema.LakeTable;

/** The deliveries in use, as the facts that are about to be made will know them. */
public final class ReceivedDeliveries {
  private ReceivedDeliveries() {}

  /** Those that the lake's files tell of. */
  public static List<ReceivedDelivery> inLake(Map<LakeTable, List<Path>> files) {
    try (Connection duckdb = LakeViews.open(files, LakeTable.DELIVERY)) {
      return ReceivedReader.read(Session.on(duckdb));
    } catch (SQLException e) {
      throw new IllegalStateException("cannot read the lake's deliveries", e);
    }
  }
}
