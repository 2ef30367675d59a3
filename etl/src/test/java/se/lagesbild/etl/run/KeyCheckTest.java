package se.lagesbild.etl.run;

import static org.assertj.core.api.Assertions.assertThat;
import static se.lagesbild.etl.run.TestHome.reports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A lake takes nothing in with another key than the one that it was made with. */
class KeyCheckTest {
  private static final LocalDate TODAY = LocalDate.of(2024, 9, 24);
  private static final LocalDate AUGUST = LocalDate.of(2024, 8, 27);
  private static final String OTHER = "0123456789abcdef".repeat(4) + "\n";
  private static final String COUNT = "select count(*) from event";
  private static final String IDS = "select event_id from event order by 1";

  @TempDir Path folder;
  private TestHome home;
  private Path key;
  private Path fingerprint;

  @BeforeEach
  void load() {
    home = TestHome.create(folder.resolve("home"));
    key = home.home().config().resolve("hmac.key");
    fingerprint = home.home().lake().resolve("key.fingerprint");
  }

  @Test
  void anotherKeyIsRefusedUntilTheRightOneIsBack() throws IOException {
    home.police(36, reports(3, AUGUST)).publish(TODAY);
    String right = Files.readString(key);
    List<String> rows = home.lakeRows();
    Files.writeString(key, OTHER);
    home.police(38, reports(3, AUGUST));

    Summary refused = home.run(TODAY.plusDays(1));

    assertThat(refused.exitCode()).isEqualTo(1);
    assertThat(refused.sentence())
        .startsWith("config/hmac.key är inte nyckeln som lake/ är gjord med")
        .contains("ur en säkerhetskopia", "läckt", "flytta undan både lake/ och serving/");
    assertThat(home.lakeRows()).isEqualTo(rows);

    Files.writeString(key, right);
    home.publish(TODAY.plusDays(2));

    assertThat(home.ask(COUNT)).containsExactly("3");
  }

  /** Also a night on which nothing has come. */
  @Test
  void aLakeThatDoesNotKnowItsKeyLearnsItTheNextNight() throws IOException {
    home.police(36, reports(3, AUGUST)).publish(TODAY);
    String known = Files.readString(fingerprint);
    Files.delete(fingerprint);

    assertThat(home.run(TODAY).sentence()).startsWith("Inget nytt har kommit");

    assertThat(fingerprint).hasContent(known);
    assertThat(known).doesNotContain(Files.readString(key).strip().substring(0, 16));
    Files.writeString(key, OTHER);
    assertThat(home.run(TODAY).exitCode()).isEqualTo(1);
    assertThat(fingerprint).hasContent(known);
  }

  @Test
  void aLeakedKeyIsChangedAsTheRunbookSays() throws IOException {
    home.police(36, reports(3, AUGUST)).publish(TODAY);
    List<String> ids = home.ask(IDS);
    String leaked = Files.readString(key);
    Files.move(home.home().lake(), folder.resolve("old-lake"));
    Files.move(home.home().serving(), folder.resolve("old-serving"));
    Files.writeString(key, OTHER);

    home.publish(TODAY);
    home.police(38, reports(4, AUGUST)).publish(TODAY);

    assertThat(home.ask(COUNT)).containsExactly("4");
    assertThat(home.ask(IDS)).doesNotContainAnyElementsOf(ids);
    Files.writeString(key, leaked);
    assertThat(home.run(TODAY).sentence()).contains("config/hmac.key är inte nyckeln");
  }

  /** What a first night that failed had begun with does not bind the next. */
  @Test
  void beforeTheFirstPublicationAnyKeyWillDo() throws IOException {
    Files.createDirectories(fingerprint.getParent());
    Files.writeString(fingerprint, "of a key that was thrown away");

    home.police(36, reports(3, AUGUST)).publish(TODAY);

    assertThat(home.ask(COUNT)).containsExactly("3");
    assertThat(home.run(TODAY).exitCode()).isNotEqualTo(1);
  }
}
