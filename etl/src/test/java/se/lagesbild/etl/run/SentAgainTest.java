package se.lagesbild.etl.run;

import static org.assertj.core.api.Assertions.assertThat;
import static se.lagesbild.etl.run.TestHome.fault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.lagesbild.etl.landing.Delivery;
import se.lagesbild.etl.landing.LandedDeliveries;

/** A file that is sent a second time came when it first did. Its copy is kept for 60 days. */
class SentAgainTest {
  private static final String FAULTS = "nvk-felanmalan";
  private static final String NAME = "NVK_felanmalan_2024_v38.csv";
  private static final LocalDate FIRST = LocalDate.of(2024, 9, 24);
  private static final LocalDate AGAIN = LocalDate.of(2024, 10, 21);
  private static final LocalDate AFTER_RETENTION = FIRST.plusDays(61);

  @TempDir Path folder;
  private TestHome home;

  @BeforeEach
  void twoWeeksComeInTime() {
    home = TestHome.create(folder.resolve("home"), "1982,1962");
    home.put(FAULTS, "NVK_felanmalan_2024_v37.csv", week(37, "09-10"), monday("09-16"));
    home.put(FAULTS, NAME, week(38, "09-17"), monday("09-23"));
    home.publish(FIRST);
  }

  @Test
  void isNotLateWhenItIsReadAgain() throws IOException {
    List<Delivery> before = landed();
    String listed = home.command(0, "list", "--source", FAULTS);
    send(NAME, "10-21");

    assertThat(home.run(AGAIN).published()).isFalse();

    assertThat(home.home.inbox().resolve(FAULTS).resolve(NAME)).doesNotExist();
    assertThat(landed()).isEqualTo(before);
    assertThat(home.command(0, "list", "--source", FAULTS)).isEqualTo(listed);
    Path installation = home.home.config().resolve("installation.yaml");
    Files.writeString(
        installation,
        Files.readString(installation)
            .replaceFirst("(?m)^municipalities: \\[[^]]*]", "municipalities: [\"1982\"]"));
    Summary narrowed = home.run(AGAIN);
    assertThat(SummaryText.of(narrowed)).contains("2 leveranser lästes in på nytt");
    assertThat(home.ask("select expected_on from expected_delivery where state = 'delivered'"))
        .containsExactlyInAnyOrder("2024-09-15", "2024-09-22");
    assertThat(home.ask("select expected_on from expected_delivery where state = 'late'"))
        .isEmpty();
    assertThat(
            home.ask(
                "select cast(arrived as varchar) from delivery where file_name = '" + NAME + "'"))
        .containsExactly("2024-09-23 06:00:00");
  }

  @Test
  void underAnotherNameItIsANewDelivery() {
    send("NVK_felanmalan_2024_v39.csv", "10-21");

    home.publish(AGAIN);

    assertThat(landed())
        .extracting(Delivery::arrived)
        .containsExactly(
            LocalDateTime.of(2024, 9, 16, 6, 0),
            LocalDateTime.of(2024, 9, 23, 6, 0),
            LocalDateTime.of(2024, 10, 21, 6, 0));
  }

  @Test
  void bringsBackACopyThatIsGoneAndKeepsItFromThen() {
    home.run(AFTER_RETENTION);
    Delivery first = landed().get(1);
    assertThat(copy(first)).doesNotExist();
    send(NAME, "11-24");

    assertThat(home.run(AFTER_RETENTION).published()).isFalse();

    Delivery again = landed().get(1);
    assertThat(again.id()).isEqualTo(first.id());
    assertThat(again.arrived()).isEqualTo(first.arrived());
    assertThat(again.landedOn()).isEqualTo(AFTER_RETENTION);
    home.run(AFTER_RETENTION.plusDays(60));
    assertThat(copy(again)).hasBinaryContent(week(38, "09-17"));
    home.run(AFTER_RETENTION.plusDays(61));
    assertThat(copy(again)).doesNotExist();
  }

  @Test
  void mendsADamagedCopyAndKeepsItNoLonger() throws IOException {
    List<Delivery> before = landed();
    Files.writeString(copy(before.get(1)), "skräp");
    send(NAME, "10-21");

    home.run(AGAIN);

    assertThat(copy(before.get(1))).hasBinaryContent(week(38, "09-17"));
    assertThat(landed()).isEqualTo(before);
    home.run(AFTER_RETENTION);
    assertThat(copy(before.get(1))).doesNotExist();
  }

  @Test
  void staysWithdrawnWithItsFirstArrival() {
    List<Delivery> before = landed();
    home.command(0, "withdraw", before.get(1).id());
    home.publish(FIRST);
    send(NAME, "10-21");

    Summary again = home.run(AGAIN);

    assertThat(again.published()).isFalse();
    assertThat(again.sentences().get(FAULTS)).contains(NAME + " har återkallats");
    assertThat(landed()).isEqualTo(before);
    assertThat(home.ask("select outcome from delivery where file_name = '" + NAME + "'"))
        .containsExactly("withdrawn");
  }

  private void send(String name, String day) {
    home.put(FAULTS, name, week(38, "09-17"), monday(day));
  }

  /** Six o'clock in the morning, in summer time. */
  private static Instant monday(String day) {
    return Instant.parse("2024-" + day + "T04:00:00Z");
  }

  private static byte[] week(int number, String day) {
    String received = "2024-" + day + " 08:15";
    return TestHome.faultsText(
        fault("A" + number, received, "Fagersta", "Ny"),
        fault("N" + number, received, "Norberg", "Ny"));
  }

  private List<Delivery> landed() {
    return new LandedDeliveries(home.home).list(FAULTS);
  }

  private Path copy(Delivery delivery) {
    return home.home.landing().resolve(delivery.path());
  }
}
