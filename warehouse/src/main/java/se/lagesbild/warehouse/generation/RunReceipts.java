package se.lagesbild.warehouse.generation;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.lagesbild.warehouse.schema.Home;

/**
 * What the nightly runs left in {@code receipts/}: a summary of each, and a receipt for each file.
 * Nothing is opened but files whose names a listing of these folders has given, so that no name
 * from outside can lead to another one. What is damaged counts as not there.
 */
public final class RunReceipts {
  private static final String RECEIPT = ".json";
  private static final String REMEDY = "ta bort den, om den inte går att återställa.";

  private final Path root;

  private RunReceipts(Path root) {
    this.root = root;
  }

  /** Those of an installation. */
  public static RunReceipts of(Home home) {
    return new RunReceipts(home.receipts());
  }

  /**
   * What a run came to.
   *
   * @param run its id
   * @param started local time, or null when the summary does not say
   * @param today the day it measured freshness against, or null
   * @param exitCode of the process, or null when it was cut off
   * @param published whether it put a new generation in service
   * @param generation the number it published, or that stayed in service; 0 when it does not say
   * @param deliveries how many files it took up or refused
   * @param sentence what happened, in Swedish
   */
  public record Summary(
      String run,
      @Nullable LocalDateTime started,
      @Nullable LocalDate today,
      @Nullable Integer exitCode,
      boolean published,
      long generation,
      long deliveries,
      String sentence) {}

  /**
   * A receipt.
   *
   * @param delivery id of the delivery
   * @param fileName the file
   * @param outcome how it ended, as stored
   * @param rows in the file
   * @param rejected rows that could not be used
   * @param quality its grade
   * @param text the receipt as its sender reads it, in Swedish
   */
  public record Receipt(
      String delivery,
      String fileName,
      String outcome,
      long rows,
      long rejected,
      String quality,
      String text) {}

  /** The ids of all runs that left something, the newest first. */
  public List<String> runs() {
    return names(root, true).stream().sorted(Comparator.reverseOrder()).toList();
  }

  /** What a run came to; empty when it left no summary that can be read. */
  public Optional<Summary> summary(String run) {
    return folder(run)
        .filter(folder -> names(folder, false).contains("run.json"))
        .flatMap(folder -> json(folder.resolve("run.json")))
        .map(json -> summary(run, json));
  }

  /** What a run says of itself in words, in Swedish; empty when it says nothing. */
  public Optional<String> words(String run) {
    return folder(run)
        .filter(folder -> names(folder, false).contains("run.txt"))
        .flatMap(folder -> text(folder.resolve("run.txt")));
  }

  /** How many receipts a run wrote for each source, by id. */
  public Map<String, Integer> senders(String run) {
    Map<String, Integer> senders = new TreeMap<>();
    folder(run)
        .ifPresent(
            folder ->
                names(folder, true)
                    .forEach(
                        source -> senders.put(source, deliveries(folder.resolve(source)).size())));
    return senders;
  }

  /** The receipts that a run wrote for a source, by the ids of the deliveries, the newest first. */
  public List<Receipt> receipts(String run, String source) {
    return folder(run)
        .filter(folder -> names(folder, true).contains(source))
        .map(folder -> folder.resolve(source))
        .map(
            folder ->
                deliveries(folder).stream()
                    .sorted(Comparator.reverseOrder())
                    .flatMap(delivery -> receipt(folder, delivery).stream())
                    .toList())
        .orElse(List.of());
  }

  /** The run that wrote the newest receipt of each delivery of a source, by the delivery's id. */
  public Map<String, String> runsOf(String source) {
    Map<String, String> runs = new LinkedHashMap<>();
    for (String run : runs()) {
      Path folder = root.resolve(run);
      if (names(folder, true).contains(source)) {
        deliveries(folder.resolve(source)).forEach(delivery -> runs.putIfAbsent(delivery, run));
      }
    }
    return runs;
  }

  private Optional<Path> folder(String run) {
    return names(root, true).contains(run) ? Optional.of(root.resolve(run)) : Optional.empty();
  }

  private static List<String> deliveries(Path folder) {
    return names(folder, false).stream()
        .filter(name -> name.endsWith(RECEIPT))
        .map(name -> name.substring(0, name.length() - RECEIPT.length()))
        .toList();
  }

  /** What lies in a folder itself; links are passed by, since they may lead anywhere. */
  private static List<String> names(Path folder, boolean folders) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(
              file ->
                  folders
                      ? Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)
                      : Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
          .map(file -> file.getFileName().toString())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list " + folder, e);
    }
  }

  private static Optional<JsonNode> json(Path file) {
    try {
      return JsonFile.read(file, JsonNode.class, REMEDY);
    } catch (ServingException damaged) {
      return Optional.empty();
    }
  }

  private static Optional<String> text(Path file) {
    try {
      return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
          ? Optional.of(Files.readString(file))
          : Optional.empty();
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }

  private static Summary summary(String run, JsonNode json) {
    return new Summary(
        run,
        parsed(json.path("started").asText(""), LocalDateTime::parse),
        parsed(json.path("today").asText(""), LocalDate::parse),
        json.hasNonNull("exitCode") ? json.path("exitCode").asInt() : null,
        json.path("published").asBoolean(),
        json.path("generation").asLong(),
        json.path("deliveries").asLong(),
        json.path("sentence").asText(""));
  }

  private interface Parser<T> {
    T parse(String text);
  }

  private static <T> @Nullable T parsed(String text, Parser<T> parser) {
    try {
      return text.isEmpty() ? null : parser.parse(text);
    } catch (DateTimeParseException damaged) {
      return null;
    }
  }

  private static Optional<Receipt> receipt(Path folder, String delivery) {
    return json(folder.resolve(delivery + RECEIPT))
        .map(
            json ->
                new Receipt(
                    delivery,
                    json.path("fileName").asText(""),
                    json.path("outcome").asText(""),
                    json.path("rows").asLong(),
                    json.path("ledger").path("rejected").asLong(),
                    json.path("quality").asText(""),
                    text(folder.resolve(delivery + ".txt")).orElse("")));
  }
}
