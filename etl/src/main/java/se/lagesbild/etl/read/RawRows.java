package se.lagesbild.etl.read;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;
import se.lagesbild.etl.landing.Delivery;
import se.lagesbild.warehouse.catalogue.DateRange;
import se.lagesbild.warehouse.catalogue.SourceContract;
import se.lagesbild.warehouse.schema.Home;

/**
 * The rows of many deliveries of one source, spread over the executors: what is known of each row
 * and its delivery in the columns named here, then one text per field of the contract. Large files
 * are read in slices. A row object is used again for the next row.
 */
public final class RawRows {
  /** Number of the delivery among those read. */
  public static final String DELIVERY = "_delivery";

  /** Sheet or file within an archive, or null. */
  public static final String PART = "_part";

  /** Line, sheet row or index, from 1. */
  public static final String LINE = "_line";

  /** Number of the row within its delivery; the last 16 bits number the statements of one row. */
  public static final String ROW = "_row";

  /** Number of the {@link RawRow.Kind}. */
  public static final String KIND = "_kind";

  /** Reason or sentence, or null. */
  public static final String PROBLEM = "_problem";

  /** The column that the problem is in, or null. */
  public static final String COLUMN = "_column";

  /** What was odd, or null. */
  public static final String NOTES = "_notes";

  /** What the delivery covers up to, in local time. */
  public static final String AS_OF = "_as_of";

  /** First day of the delivery's window, or null. */
  public static final String WINDOW_FROM = "_window_from";

  /** The day after the delivery's window, or null. */
  public static final String WINDOW_TO = "_window_to";

  /** Municipality that the delivery is limited to, or null. */
  public static final String SCOPE = "_scope";

  private static final int FIRST_FIELD = 12;
  private static final long LARGE_FILE_BYTES = 32L << 20;
  private static final int ITEM_BITS = 16;
  private static final int LINE_BITS = 36;

  private RawRows() {}

  /** The columns of the rows of a source. */
  public static StructType schema(SourceContract contract) {
    StructType schema =
        new StructType()
            .add(DELIVERY, DataTypes.IntegerType, false)
            .add(PART, DataTypes.StringType)
            .add(LINE, DataTypes.LongType, false)
            .add(ROW, DataTypes.LongType, false)
            .add(KIND, DataTypes.IntegerType, false)
            .add(PROBLEM, DataTypes.StringType)
            .add(COLUMN, DataTypes.StringType)
            .add(NOTES, DataTypes.StringType)
            .add(AS_OF, DataTypes.TimestampNTZType, false)
            .add(WINDOW_FROM, DataTypes.DateType)
            .add(WINDOW_TO, DataTypes.DateType)
            .add(SCOPE, DataTypes.StringType);
    for (SourceContract.Field field : contract.fields()) {
      schema = schema.add(field.name(), DataTypes.StringType);
    }
    return schema;
  }

  /** Reads {@code deliveries}, all of the source of {@code contract}. */
  public static JavaRDD<InternalRow> read(
      JavaSparkContext spark, Home home, SourceContract contract, List<Delivery> deliveries) {
    Layout layout = Layout.of(contract);
    int cores = spark.defaultParallelism();
    List<Piece> pieces = new ArrayList<>();
    for (int number = 0; number < deliveries.size(); number++) {
      pieces.addAll(pieces(home, layout, deliveries.get(number), number, cores));
    }
    int parts = Math.max(1, Math.min(pieces.size(), cores));
    return spark.parallelize(pieces, parts).flatMap(piece -> new PieceRows(piece, layout));
  }

  private static List<Piece> pieces(
      Home home, Layout layout, Delivery delivery, int number, int cores) {
    String path = home.landing().resolve(delivery.path()).toString();
    if (delivery.sizeBytes() < LARGE_FILE_BYTES) {
      return List.of(new Piece(number, path, null, About.of(delivery)));
    }
    return DeliveryFile.slices(Path.of(path), layout, cores).stream()
        .map(slice -> new Piece(number, path, slice, About.of(delivery)))
        .toList();
  }

  /** A file, or a slice of a large one. */
  private record Piece(int delivery, String path, DeliveryFile.@Nullable Slice slice, About about)
      implements Serializable {}

  /** What every row of a delivery is told of it. */
  private record About(
      long asOfMicros, @Nullable Integer from, @Nullable Integer to, @Nullable String scope)
      implements Serializable {

    static About of(Delivery delivery) {
      DateRange window = delivery.period().window();
      return new About(
          delivery.period().asOf().toEpochSecond(ZoneOffset.UTC) * 1_000_000L,
          window == null ? null : day(window.from()),
          window == null ? null : day(window.to()),
          delivery.period().municipality());
    }

    private static int day(LocalDate day) {
      return (int) day.toEpochDay();
    }
  }

  /** Opens a piece when its first row is asked for and closes it after the last. */
  private static final class PieceRows implements Iterator<InternalRow> {
    private final Piece piece;
    private final Object[] cells;
    private final InternalRow row;
    private final RowReader reader;
    private boolean closed;
    private @Nullable String part;
    private long parts;

    PieceRows(Piece piece, Layout layout) {
      this.piece = piece;
      this.reader =
          piece.slice() == null
              ? DeliveryFile.open(Path.of(piece.path()), layout)
              : DeliveryFile.open(Path.of(piece.path()), layout, piece.slice());
      this.cells = new Object[FIRST_FIELD + layout.names().size()];
      this.row = new GenericInternalRow(cells);
      About about = piece.about();
      cells[0] = piece.delivery();
      cells[8] = about.asOfMicros();
      cells[9] = about.from();
      cells[10] = about.to();
      cells[11] = UTF8String.fromString(about.scope());
    }

    @Override
    public boolean hasNext() {
      boolean more = !closed && reader.hasNext();
      if (!more && !closed) {
        closed = true;
        try {
          reader.close();
        } catch (IOException e) {
          throw new UncheckedIOException("cannot close " + piece.path(), e);
        }
      }
      return more;
    }

    @Override
    public InternalRow next() {
      RawRow raw = reader.next();
      if (raw.part() != null && !raw.part().equals(part)) {
        part = raw.part();
        parts++;
      }
      cells[1] = UTF8String.fromString(raw.part());
      cells[2] = raw.line();
      cells[3] = (parts << LINE_BITS | raw.line()) << ITEM_BITS | raw.item();
      cells[4] = raw.kind().ordinal();
      cells[5] = UTF8String.fromString(raw.problem());
      cells[6] = UTF8String.fromString(raw.column());
      cells[7] = UTF8String.fromString(raw.notes());
      @Nullable String[] values = raw.values();
      for (int field = 0; field < cells.length - FIRST_FIELD; field++) {
        cells[FIRST_FIELD + field] =
            field < values.length ? UTF8String.fromString(values[field]) : null;
      }
      return row;
    }
  }
}
