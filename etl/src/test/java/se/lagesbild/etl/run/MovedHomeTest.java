package se.lagesbild.etl.run;

import static org.assertj.core.api.Assertions.assertThat;
import static se.lagesbild.etl.run.TestHome.report;
import static se.lagesbild.etl.run.TestHome.reports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.lagesbild.warehouse.schema.Home;

/** An installation that is copied elsewhere goes on there, and leaves the first one alone. */
class MovedHomeTest {
  private static final LocalDate TODAY = LocalDate.of(2024, 9, 24);
  private static final LocalDate SEPTEMBER = LocalDate.of(2024, 9, 10);

  @TempDir Path folder;

  private TestHome loaded() {
    TestHome home = TestHome.create(folder.resolve("first (a+b)"));
    home.police(36, told(4)).publish(TODAY.minusDays(14));
    home.police(38, told(6)).publish(TODAY);
    return home;
  }

  /** Each delivery tells again what the one before it told. */
  private static String[] told(int reports) {
    return reports(reports, SEPTEMBER.minusDays(14));
  }

  private TestHome copied(TestHome home) throws IOException {
    return copied(home, "elsewhere/copy of $1");
  }

  private TestHome copied(TestHome home, String name) throws IOException {
    Path root = folder.resolve(name);
    try (Stream<Path> files = Files.walk(home.home().root())) {
      for (Path file : files.toList()) {
        Path target = root.resolve(home.home().root().relativize(file));
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target);
        }
      }
    }
    return TestHome.at(root);
  }

  @Test
  void theNextNightComesToTheSameThereAsWhereItWas() throws IOException {
    TestHome first = loaded();
    TestHome copy = copied(first);
    String[] told = told(7);
    told[0] = report("K0", 1, SEPTEMBER.minusDays(14), "853", "ÖPPEN");

    copy.police(40, told).publish(TODAY.plusDays(14));
    first.police(40, told).publish(TODAY.plusDays(14));

    assertThat(copy.content()).isEqualTo(first.content());
    assertThat(copy.ask("select count(*) from event")).containsExactly("7");
    assertThat(copy.lakeRows()).isEqualTo(first.lakeRows()).hasSize(8);
  }

  /** A copy that lacks the pointer looks like a first night, which would empty the lake. */
  @Test
  void withoutThePointerNothingIsDoneEvenWhereOneGenerationIsKept() throws IOException {
    TestHome home = loaded();
    List<String> rows = home.lakeRows();
    Path pointer = home.home().serving().resolve("current.json");
    String published = Files.readString(pointer);
    Files.delete(pointer);
    Files.delete(home.home().serving().resolve("generation-1.duckdb"));
    home.police(40, told(7));

    Summary summary = home.run(TODAY.plusDays(14));

    assertThat(summary.exitCode()).as(summary.sentence()).isEqualTo(1);
    assertThat(summary.sentence()).contains("serving/current.json saknas");
    Files.writeString(pointer, published);
    assertThat(home.lakeRows()).isEqualTo(rows);
  }

  @Test
  void itNeedsNothingOfWhereItWas() throws IOException {
    TestHome first = loaded();
    TestHome copy = copied(first);
    List<String> content = first.content();
    delete(first.home());

    copy.police(40, told(7)).publish(TODAY.plusDays(14));

    assertThat(copy.content()).hasSizeGreaterThan(content.size());
    assertThat(copy.pointer().generation()).isEqualTo(3);
    assertThat(locations(copy.home())).isNotEmpty().noneMatch(text -> text.contains("(a+b)"));
  }

  @Test
  void itMayMoveAsOftenAsItLikes() throws IOException {
    TestHome still = loaded();
    TestHome moving = still;
    for (int move = 1; move <= 3; move++) {
      TestHome before = moving;
      moving = copied(before, "move " + move);
      if (move > 1) {
        delete(before.home());
      }
      deliverTo(move, still, moving);
    }

    assertThat(moving.content()).isEqualTo(still.content());
    assertThat(moving.lakeRows()).isEqualTo(still.lakeRows()).hasSize(9);
    assertThat(locations(moving.home()))
        .isNotEmpty()
        .allMatch(text -> text.contains("/move 3/lake/warehouse/"))
        .noneMatch(text -> text.contains("lake//"))
        .noneMatch(text -> text.contains("/move 2/"));
  }

  /** Another spelling of the same place: so lakes that were moved once have had it. */
  @Test
  void aLakeThatSpellsItsFolderWithMoreSlashesMovesToo() throws Exception {
    TestHome still = loaded();
    TestHome first = copied(still, "first move");
    first.lakeRows();
    spellWithTwoSlashes(first.home());
    deliverTo(1, still, first);
    assertThat(locations(first.home())).allMatch(text -> text.contains("lake//warehouse/"));

    TestHome second = copied(first, "second move");
    delete(first.home());
    deliverTo(2, still, second);
    TestHome third = copied(second, "third move");
    delete(second.home());
    deliverTo(3, still, third);

    assertThat(third.content()).isEqualTo(still.content());
    assertThat(third.lakeRows()).isEqualTo(still.lakeRows()).hasSize(9);
    assertThat(locations(third.home()))
        .isNotEmpty()
        .noneMatch(text -> text.contains("lake//"))
        .noneMatch(text -> text.contains("/first move/") || text.contains("/second move/"));
  }

  /** One report more each time, to each of the homes. */
  private static void deliverTo(int night, TestHome... homes) {
    LocalDate today = TODAY.plusWeeks(2L * night);
    for (TestHome home : homes) {
      home.police(38 + 2 * night, told(6 + night)).publish(today);
    }
  }

  private static void spellWithTwoSlashes(Home home) throws IOException, SQLException {
    for (Path file : newest(home)) {
      String text = read(file);
      Files.deleteIfExists(file.resolveSibling("." + file.getFileName() + ".crc"));
      Files.writeString(file, text.replace("/lake/warehouse/", "/lake//warehouse/"));
    }
    Path catalog = home.lake().resolve("catalog.sqlite");
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + catalog);
        Statement statement = connection.createStatement()) {
      int tables =
          statement.executeUpdate(
              "update iceberg_tables set metadata_location ="
                  + " replace(metadata_location, '/lake/warehouse/', '/lake//warehouse/')");
      assertThat(tables).isPositive();
    }
  }

  @Test
  void aMoveThatWasCutOffIsFinished() throws IOException {
    TestHome first = loaded();
    TestHome copy = copied(first);
    List<String> rows = first.lakeRows();
    copy.lakeRows();
    Path catalog = Path.of("lake/catalog.sqlite");
    // All files are in place, and the catalogue still says where the lake was.
    Files.copy(
        first.home().root().resolve(catalog),
        copy.home().root().resolve(catalog),
        StandardCopyOption.REPLACE_EXISTING);
    Files.createDirectories(copy.home().lake().resolve("moving"));
    Files.writeString(copy.home().lake().resolve("moving/complete"), "");

    assertThat(copy.lakeRows()).isEqualTo(rows);
    assertThat(copy.home().lake().resolve("moving")).doesNotExist();
  }

  /** The texts of the newest metadata of each table. */
  private static List<String> locations(Home home) throws IOException {
    return newest(home).stream().map(MovedHomeTest::read).toList();
  }

  private static List<Path> newest(Home home) throws IOException {
    try (Stream<Path> files = Files.walk(home.lake())) {
      return files
          .filter(file -> file.toString().endsWith(".metadata.json"))
          .filter(file -> !file.getFileName().toString().startsWith("."))
          .sorted()
          .collect(Collectors.groupingBy(Path::getParent))
          .values()
          .stream()
          .map(some -> some.get(some.size() - 1))
          .toList();
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Home home) throws IOException {
    try (Stream<Path> files = Files.walk(home.root())) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
