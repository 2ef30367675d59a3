package se.lagesbild.etl.run;

import static org.assertj.core.api.Assertions.assertThat;
import static se.lagesbild.etl.run.TestHome.fault;
import static se.lagesbild.etl.run.TestHome.report;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A row that cannot be used is there all the same: what it is about has not been taken back. */
class UnusableRowsTest {
  private static final LocalDate TODAY = LocalDate.of(2024, 9, 24);
  private static final LocalDate SEPTEMBER = LocalDate.of(2024, 9, 1);
  private static final String UNKNOWN_CODE = "9998";

  @TempDir Path folder;

  private TestHome home() {
    TestHome home = TestHome.create(folder.resolve("home")).police(36, rows(30, "1212"));
    home.run(TODAY);
    return home;
  }

  private static String[] rows(int count, String code) {
    return IntStream.range(0, count)
        .mapToObj(
            number -> report("5000-K" + (100_000 + number) + "-24", 1, SEPTEMBER, code, "ÖPPEN"))
        .toArray(String[]::new);
  }

  private static String[] withFirst(String[] rows, int count, String code) {
    String[] wrong = rows(count, code);
    return IntStream.range(0, rows.length)
        .mapToObj(at -> at < count ? wrong[at] : rows[at])
        .toArray(String[]::new);
  }

  @Test
  void anEventStaysWhenItsRowCannotBeUsedAnyMore() {
    TestHome home = home();

    home.police(38, withFirst(rows(30, "1212"), 10, UNKNOWN_CODE)).run(TODAY);

    assertThat(home.ask("select count(*) from event")).containsExactly("30");
    assertThat(lastDelivery(home)).containsExactly("10 0");
  }

  @Test
  void besideItWhatIsMissingIsWithdrawn() {
    TestHome home = home();
    String[] all = withFirst(rows(30, "1212"), 10, UNKNOWN_CODE);

    home.police(38, Stream.of(all).limit(28).toArray(String[]::new)).run(TODAY);

    assertThat(home.ask("select count(*) from event")).containsExactly("28");
    assertThat(lastDelivery(home)).containsExactly("10 2");
  }

  @Test
  void aRowThatDoesNotShowWhatItIsAboutKeepsEverything() {
    TestHome home = home();
    String[] some = rows(28, "1212");
    String[] all = Stream.concat(Stream.of(some), Stream.of("5000-K1")).toArray(String[]::new);

    Summary summary = home.police(38, all).run(TODAY);

    assertThat(home.ask("select count(*) from event")).containsExactly("30");
    assertThat(lastDelivery(home)).containsExactly("1 0");
    assertThat(home.ask("select kind, rows from delivery_note where kind = 'about_unknown'"))
        .containsExactly("about_unknown 1");
    assertThat(summary.published()).isTrue();
  }

  /** A file of the whole county that could be read, with one row of our own that could not. */
  @Test
  void aFileMostlyAboutOthersIsUsed() {
    TestHome home = TestHome.create(folder.resolve("home"));
    String[] rows =
        IntStream.range(0, 6)
            .mapToObj(
                n -> fault("A" + n, "2024-09-17 08:15", n == 0 ? "Fagersta" : "Norberg", "Ny"))
            .toArray(String[]::new);
    rows[0] = rows[0].replace("Klotter", "Graffiti");

    Summary summary = home.faults(38, rows).run(LocalDate.of(2024, 9, 24));

    assertThat(home.ask("select rejected, out_of_scope from delivery")).containsExactly("1 5");
    assertThat(summary.exitCode()).as(summary.warnings().toString()).isZero();
    assertThat(home.ask("select state from expected_delivery order by expected_on"))
        .containsExactly("delivered", "awaited");
  }

  @Test
  void aSumStaysWhenItsCellCannotBeRead() {
    TestHome home = TestHome.create(folder.resolve("home"));
    home.concerns("2024-08", "Skola;Alla;12", "Polis;Alla;9");
    home.run(TODAY);
    List<String> before = home.ask("select member, value from aggregate order by 1");

    home.concerns("2024-08_rattad_2024-09-10", "Skola;Alla;1O", "Polis;Alla;9");
    home.run(TODAY);

    assertThat(home.ask("select member, value from aggregate order by 1")).isEqualTo(before);
  }

  private static List<String> lastDelivery(TestHome home) {
    return home.ask(
        "select rejected, events_withdrawn from delivery order by delivery_id desc limit 1");
  }
}
