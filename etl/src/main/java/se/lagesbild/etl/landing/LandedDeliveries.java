package se.lagesbild.etl.landing;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import se.lagesbild.warehouse.schema.Home;

/** The register of {@code landing/}: one small JSON file beside each landed copy. */
public final class LandedDeliveries {
  private static final String ENDING = ".delivery.json";
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

  /** All landed deliveries of a source, in the order in which they apply. */
  public List<Delivery> list(String source) {
    Path folder = home.landing().resolve(source);
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().endsWith(ENDING))
          .map(LandedDeliveries::read)
          .sorted(Comparator.comparing(Delivery::id))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list " + folder, e);
    }
  }

  /** Registers a landed copy. */
  void record(Delivery delivery) throws IOException {
    Path folder = home.landing().resolve(delivery.source());
    Path temporary = folder.resolve(delivery.id() + ENDING + ".part");
    MAPPER.writeValue(temporary.toFile(), delivery);
    force(temporary, StandardOpenOption.WRITE);
    Files.move(temporary, folder.resolve(delivery.id() + ENDING), StandardCopyOption.ATOMIC_MOVE);
    force(folder, StandardOpenOption.READ);
  }

  private static void force(Path path, StandardOpenOption option) throws IOException {
    try (FileChannel channel = FileChannel.open(path, option)) {
      channel.force(true);
    }
  }

  private static Delivery read(Path file) {
    try {
      return MAPPER.readValue(file.toFile(), Delivery.class);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }
}
