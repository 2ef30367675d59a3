package se.lagesbild.etl.read;

import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import se.lagesbild.etl.landing.Delivery;
import se.lagesbild.warehouse.catalogue.SourceContract;
import se.lagesbild.warehouse.schema.Home;

/**
 * The rows of many deliveries of one source as a data set: {@code _delivery}, {@code _line}, {@code
 * _kind}, {@code _problem} and one text column per field of the contract.
 */
public final class RawRows {
  /** Id of the delivery a row came with. */
  public static final String DELIVERY = "_delivery";

  /** Line or index of the row, from 1. */
  public static final String LINE = "_line";

  /** {@code row}, {@code structural}, {@code broken_row} or {@code broken_file}. */
  public static final String KIND = "_kind";

  /** What is wrong with the row or file, or null. */
  public static final String PROBLEM = "_problem";

  private RawRows() {}

  /** Reads {@code deliveries}, all of the source of {@code contract}. */
  public static Dataset<Row> read(
      SparkSession spark, Home home, SourceContract contract, List<Delivery> deliveries) {
    Layout fields = Layout.of(contract);
    List<Row> files = new ArrayList<>();
    for (Delivery delivery : deliveries) {
      Path path = home.landing().resolve(delivery.path());
      files.add(RowFactory.create(delivery.id(), path.toString(), delivery.sizeBytes()));
    }
    StructType fileSchema =
        new StructType()
            .add("delivery", DataTypes.StringType)
            .add("path", DataTypes.StringType)
            .add("size", DataTypes.LongType);
    int parts = Math.max(1, Math.min(files.size(), spark.sparkContext().defaultParallelism()));
    return spark
        .createDataset(files, Encoders.row(fileSchema))
        .repartition(parts)
        .flatMap(new OpenFile(fields), Encoders.row(schema(fields)));
  }

  private static StructType schema(Layout fields) {
    StructType schema =
        new StructType()
            .add(DELIVERY, DataTypes.StringType)
            .add(LINE, DataTypes.LongType)
            .add(KIND, DataTypes.StringType)
            .add(PROBLEM, DataTypes.StringType);
    for (String name : fields.names()) {
      schema = schema.add(name, DataTypes.StringType);
    }
    return schema;
  }

  private record OpenFile(Layout fields) implements FlatMapFunction<Row, Row>, Serializable {

    @Override
    public Iterator<Row> call(Row file) {
      return new FileRows(
          file.getString(0), fields, DeliveryFile.open(Path.of(file.getString(1)), fields));
    }
  }

  /** Turns the rows of a file into rows of the data set and closes the file after the last. */
  private static final class FileRows implements Iterator<Row> {
    private final String delivery;
    private final Layout fields;
    private final RowReader reader;

    FileRows(String delivery, Layout fields, RowReader reader) {
      this.delivery = delivery;
      this.fields = fields;
      this.reader = reader;
    }

    @Override
    public boolean hasNext() {
      boolean more = reader.hasNext();
      if (!more) {
        close();
      }
      return more;
    }

    @Override
    public Row next() {
      RawRow raw = reader.next();
      Object[] cells = new Object[4 + fields.names().size()];
      cells[0] = delivery;
      cells[1] = raw.line();
      cells[2] = raw.kind().name().toLowerCase(java.util.Locale.ROOT);
      cells[3] = raw.problem();
      System.arraycopy(raw.values(), 0, cells, 4, raw.values().length);
      return RowFactory.create(cells);
    }

    private void close() {
      try {
        reader.close();
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
    }
  }
}
