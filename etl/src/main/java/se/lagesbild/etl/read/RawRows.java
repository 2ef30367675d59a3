package se.lagesbild.etl.read;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.jspecify.annotations.Nullable;
import se.lagesbild.etl.landing.Delivery;
import se.lagesbild.warehouse.catalogue.SourceContract;
import se.lagesbild.warehouse.schema.Home;

/**
 * The statements of many deliveries of one source, spread over the executors in the order of the
 * files. Large files are read in slices.
 */
public final class RawRows {
  private static final long LARGE_FILE_BYTES = 32L << 20;
  private static final int ITEM_BITS = 16;
  private static final int LINE_BITS = 36;

  private RawRows() {}

  /** Reads {@code deliveries}, all of the source of {@code contract}. */
  public static JavaRDD<SourceRow> read(
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

  /**
   * The statements of one delivery whose copy lies at {@code file}, read here and from its start.
   */
  public static Iterator<SourceRow> of(Path file, SourceContract contract, Delivery delivery) {
    SourceRow.Coverage coverage = SourceRow.Coverage.of(delivery);
    return new PieceRows(new Piece(0, file.toString(), null, coverage), Layout.of(contract));
  }

  /** The most bytes of rows that {@code deliveries} may have, packed ones unpacked. */
  public static long mostBytes(Home home, List<Delivery> deliveries) {
    return deliveries.stream()
        .mapToLong(
            delivery ->
                DeliveryFile.mostBytes(
                    home.landing().resolve(delivery.path()), delivery.sizeBytes()))
        .sum();
  }

  private static List<Piece> pieces(
      Home home, Layout layout, Delivery delivery, int number, int cores) {
    String path = home.landing().resolve(delivery.path()).toString();
    SourceRow.Coverage coverage = SourceRow.Coverage.of(delivery);
    if (delivery.sizeBytes() < LARGE_FILE_BYTES) {
      return List.of(new Piece(number, path, null, coverage));
    }
    return DeliveryFile.slices(Path.of(path), layout, cores).stream()
        .map(slice -> new Piece(number, path, slice, coverage))
        .toList();
  }

  /** A file, or a slice of a large one. */
  private record Piece(
      int delivery, String path, DeliveryFile.@Nullable Slice slice, SourceRow.Coverage coverage)
      implements Serializable {}

  /** The statements of a piece; the file is closed after the last. */
  private static final class PieceRows implements Iterator<SourceRow> {
    private final Piece piece;
    private final SourceRow row;
    private final RowReader reader;
    private boolean closed;
    private @Nullable String part;
    private long parts;

    PieceRows(Piece piece, Layout layout) {
      this.piece = piece;
      this.row = new SourceRow(piece.delivery(), piece.coverage());
      this.reader =
          piece.slice() == null
              ? DeliveryFile.open(Path.of(piece.path()), layout)
              : DeliveryFile.open(Path.of(piece.path()), layout, piece.slice());
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
    public SourceRow next() {
      RawRow raw = reader.next();
      if (raw.part() != null && !raw.part().equals(part)) {
        part = raw.part();
        parts++;
      }
      row.moveTo((parts << LINE_BITS | raw.line()) << ITEM_BITS | raw.item(), raw);
      return row;
    }
  }
}
