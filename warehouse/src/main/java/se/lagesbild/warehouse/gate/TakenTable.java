package se.lagesbild.warehouse.gate;

import java.util.Map;
import se.lagesbild.warehouse.generation.ParquetFile;
import se.lagesbild.warehouse.schema.TableData;

/** A table made of answers, as a reader takes it along for other programs. */
public final class TakenTable {
  private TakenTable() {}

  /**
   * The table as a Parquet file.
   *
   * @param table what was answered and shown
   * @param notes what belongs to the numbers, by name
   */
  public static byte[] parquet(TableData table, Map<String, String> notes) {
    return ParquetFile.of(table, notes);
  }
}
