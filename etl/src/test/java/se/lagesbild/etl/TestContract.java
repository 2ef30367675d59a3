package se.lagesbild.etl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import se.lagesbild.sampledata.Main;
import se.lagesbild.warehouse.catalogue.Installation;
import se.lagesbild.warehouse.catalogue.InstallationReader;
import se.lagesbild.warehouse.catalogue.SourceContract;

/** Contracts written as their authors write them, beside Fagersta's configuration. */
public final class TestContract {
  private static final String HEAD =
      """
      id: test
      title: { sv: Prov, en: Test }
      organisation: kommunen
      secrecy: internal
      cadence: { everyDays: 7, lateAfterDays: 3 }
      """;

  private static final String EVENT =
      """
      delivery: { mode: upsert }
      event:
        key: [FIELD]
        municipality: { code: "1982" }
        occurred: { from: FIELD }
        code: { field: FIELD, list: offence-codes.csv }
      """;

  private TestContract() {}

  /** A contract that is only read with; {@code yaml} has format, fields and what else it needs. */
  public static SourceContract reading(String yaml) {
    Matcher first = Pattern.compile("name: ([^,}]+)").matcher(yaml);
    assertThat(first.find()).as("a field in " + yaml).isTrue();
    return of(yaml + EVENT.replace("FIELD", first.group(1).strip()), Map.of());
  }

  /**
   * A contract for the source {@code test}.
   *
   * @param yaml everything below the cadence
   * @param lists files beside the contract
   */
  public static SourceContract of(String yaml, Map<String, String> lists) {
    try {
      Path root = Files.createTempDirectory("contract");
      try {
        return read(root, yaml, lists);
      } finally {
        try (Stream<Path> inside = Files.walk(root)) {
          inside.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static SourceContract read(Path root, String yaml, Map<String, String> lists)
      throws IOException {
    assertThat(Main.run("init", "--home", root.resolve("home").toString())).isZero();
    Path folder = Files.createDirectories(root.resolve("sources/test"));
    Files.writeString(folder.resolve("source.yaml"), HEAD + yaml);
    for (Map.Entry<String, String> list : lists.entrySet()) {
      Files.writeString(folder.resolve(list.getKey()), list.getValue());
    }
    Installation installation =
        InstallationReader.read(root.resolve("home/config"), List.of(root.resolve("sources")));
    return installation
        .findSource("test")
        .orElseThrow(() -> new AssertionError(installation.refusedSources().get(0).sentence()));
  }
}
