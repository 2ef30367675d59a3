package se.lagesbild.etl.landing;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.lagesbild.warehouse.schema.Home;

/**
 * The register of {@code landing/}: one small JSON file beside each landed copy, and one more
 * beside that when the delivery is withdrawn. The copies go when their time is out; the register
 * stays.
 */
public final class LandedDeliveries {
  private static final String DELIVERY = ".delivery.json";
  private static final String WITHDRAWN = ".withdrawn.json";
  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .build();

  private final Home home;

  /** The register of an installation. */
  public LandedDeliveries(Home home) {
    this.home = home;
  }

  /** Ids of the sources that have ever delivered. */
  public List<String> sources() {
    return children(home.landing()).stream()
        .filter(Files::isDirectory)
        .map(folder -> folder.getFileName().toString())
        .toList();
  }

  /** All landed deliveries of a source, in the order in which they apply. */
  public List<Delivery> list(String source) {
    return read(source, DELIVERY, Delivery.class)
        .sorted(Comparator.comparing(Delivery::id))
        .toList();
  }

  /** Ids of all landed deliveries of a source. */
  Stream<String> ids(String source) {
    return children(folder(source)).stream()
        .map(file -> file.getFileName().toString())
        .filter(name -> name.endsWith(DELIVERY))
        .map(name -> name.substring(0, name.length() - DELIVERY.length()));
  }

  /** The withdrawn deliveries of a source, by their ids. */
  public Map<String, Withdrawal> withdrawals(String source) {
    return read(source, WITHDRAWN, Withdrawal.class)
        .collect(Collectors.toMap(Withdrawal::deliveryId, Function.identity()));
  }

  /** Whether a delivery is withdrawn. */
  public boolean isWithdrawn(Delivery delivery) {
    return Files.exists(folder(delivery.source()).resolve(delivery.id() + WITHDRAWN));
  }

  /** The delivery with an id, of whatever source. */
  public Optional<Delivery> find(String id) {
    return sources().stream()
        .flatMap(source -> list(source).stream())
        .filter(delivery -> delivery.id().equals(id))
        .findFirst();
  }

  /** The delivery of a source with an id; one whose entry is damaged is not found. */
  Optional<Delivery> find(String source, String id) {
    return readSound(folder(source).resolve(id + DELIVERY), Delivery.class);
  }

  /** Ids of the deliveries of a source whose copies are still there. */
  public Set<String> readable(String source) {
    return list(source).stream()
        .filter(this::hasCopy)
        .map(Delivery::id)
        .collect(Collectors.toSet());
  }

  /** Whether the landed copy is still there. */
  public boolean hasCopy(Delivery delivery) {
    return Files.exists(copy(delivery));
  }

  /** Marks a delivery as withdrawn; that outlives a crash once this returns. */
  public void withdraw(Withdrawal withdrawal) throws IOException {
    write(folder(withdrawal.source()).resolve(withdrawal.deliveryId() + WITHDRAWN), withdrawal);
  }

  /**
   * Takes back that a delivery is to be withdrawn, and what was found out about carrying it out.
   */
  public void keep(Delivery delivery) throws IOException {
    Files.deleteIfExists(folder(delivery.source()).resolve(delivery.id() + WITHDRAWN));
    Files.deleteIfExists(
        folder(delivery.source()).resolve(RefusedReading.Reason.WITHDRAWAL.fileName()));
  }

  /**
   * What could not be read again of a source, the last time that it was tried for a reason. Trying
   * once more finds out again what is damaged here.
   */
  public Optional<RefusedReading> refusedReading(String source, RefusedReading.Reason reason) {
    return readSound(folder(source).resolve(reason.fileName()), RefusedReading.class);
  }

  /** Remembers what could not be read again of a source. */
  public void remember(String source, RefusedReading.Reason reason, RefusedReading refused)
      throws IOException {
    write(folder(source).resolve(reason.fileName()), refused);
  }

  /** Registers a landed copy. */
  void record(Delivery delivery) throws IOException {
    write(folder(delivery.source()).resolve(delivery.id() + DELIVERY), delivery);
  }

  /** Deletes the landed copy, if it is there. */
  void deleteCopy(Delivery delivery) throws IOException {
    Files.deleteIfExists(copy(delivery));
  }

  private Path copy(Delivery delivery) {
    return home.landing().resolve(delivery.path());
  }

  private Path folder(String source) {
    return home.landing().resolve(source);
  }

  private static void write(Path file, Object content) throws IOException {
    OwnerOnly.write(file, MAPPER.writeValueAsBytes(content));
  }

  private <T> Stream<T> read(String source, String ending, Class<T> type) {
    return children(folder(source)).stream()
        .filter(file -> file.getFileName().toString().endsWith(ending))
        .map(file -> read(file, type));
  }

  /** What a file says, or nothing where it is missing or damaged. */
  private static <T> Optional<T> readSound(Path file, Class<T> type) {
    try {
      return Files.exists(file)
          ? Optional.of(MAPPER.readValue(file.toFile(), type))
          : Optional.empty();
    } catch (IOException damaged) {
      return Optional.empty();
    }
  }

  private static <T> T read(Path file, Class<T> type) {
    try {
      return MAPPER.readValue(file.toFile(), type);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  private static List<Path> children(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list " + folder, e);
    }
  }
}
