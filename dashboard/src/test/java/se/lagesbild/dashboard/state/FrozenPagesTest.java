package se.lagesbild.dashboard.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.lagesbild.warehouse.schema.Home;

final class FrozenPagesTest {
  @TempDir private Path home;
  private StateStore store;
  private FrozenPages pages;

  @BeforeEach
  void open() {
    store = StateStore.open(new Home(home));
    pages = store.frozenPages();
  }

  @Test
  void givesBackExactlyTheBytesThatWereFrozen() {
    byte[] bytes = new byte[3_000_000];
    new Random(7).nextBytes(bytes);

    FrozenPage frozen =
        pages.freeze(
            Drafts.of(Drafts.AUTUMN, Drafts.page("<p>å</p>"), Drafts.file("a.pdf", bytes)));

    FrozenPages later = StateStore.open(new Home(home)).frozenPages();
    assertThat(later.find(frozen.id())).contains(frozen);
    assertThat(frozen.files())
        .extracting(FrozenPage.File::name)
        .containsExactly("sida.html", "a.pdf");
    assertThat(later.content(frozen.id(), frozen.files().get(1)).orElseThrow().bytes())
        .isEqualTo(bytes);
  }

  @Test
  void tellsWhoFrozeWhatAndWhen() {
    FrozenPage frozen = pages.freeze(Drafts.of(Drafts.AUTUMN, Drafts.page("x")));

    assertThat(frozen.stamp().who()).isEqualTo(Actor.COORDINATOR);
    assertThat(frozen.stamp().when()).isEqualTo(Instant.parse("2026-12-03T09:15:30Z"));
    assertThat(frozen.title()).isEqualTo("Kvartalet");
    assertThat(frozen.generation()).isEqualTo(12);
    assertThat(texts("select changed_at || ' ' || changed_by || ' ' || subject from change"))
        .containsExactly("2026-12-03T09:15:30Z coordinator freeze quarter bra-kvartal/2026-09-01");
  }

  @Test
  void freezingAgainIsANewVersionAndTheOlderRemains() {
    FrozenPage first = pages.freeze(Drafts.of(Drafts.AUTUMN, Drafts.page("one")));
    pages.freeze(Drafts.of(Drafts.SUMMER, Drafts.page("other")));
    FrozenPage second = pages.freeze(Drafts.of(Drafts.AUTUMN, Drafts.page("two")));

    assertThat(second.version()).isEqualTo(2);
    assertThat(pages.versions(Drafts.AUTUMN)).containsExactly(second, first);
    assertThat(pages.content(first.id(), first.files().get(0)).orElseThrow().bytes())
        .asString()
        .isEqualTo("one");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update change set changed_by = 'police'",
        "delete from change",
        "insert or replace into change select * from change",
        "update frozen_page set title = 'x'",
        "delete from frozen_page",
        "insert or replace into frozen_page select * from frozen_page",
        "insert or replace into frozen_page select 99, change_id, kind, key, version, title,"
            + " generation, frozen_at, frozen_by, files from frozen_page",
        "update frozen_file set bytes = x'00'",
        "delete from frozen_file",
        "insert or replace into frozen_file select * from frozen_file",
        "insert or replace into frozen_file select 99, page_id, name, media_type, sha256, bytes"
            + " from frozen_file",
        "insert into frozen_file select 99, page_id, 'more.pdf', media_type, sha256, bytes"
            + " from frozen_file",
      })
  void nothingIsOverwritten(String statement) {
    FrozenPage frozen = pages.freeze(Drafts.of(Drafts.AUTUMN, Drafts.page("one")));

    assertThatThrownBy(() -> store.read(handle -> handle.execute(statement)))
        .rootCause()
        .hasMessageContaining("append only");
    assertThat(pages.versions(Drafts.AUTUMN)).containsExactly(frozen);
  }

  @Test
  void keepsBothOfTwoThatFreezeAtOnce() throws Exception {
    int threads = 8;
    CountDownLatch start = new CountDownLatch(threads);
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    List<Future<FrozenPage>> frozen =
        IntStream.range(0, threads)
            .mapToObj(number -> pool.submit(() -> freeze(start, "text " + number)))
            .toList();
    for (Future<FrozenPage> each : frozen) {
      assertThat(pages.find(each.get().id())).isPresent();
    }
    pool.shutdown();

    assertThat(pages.versions(Drafts.AUTUMN))
        .extracting(FrozenPage::version)
        .containsExactly(8, 7, 6, 5, 4, 3, 2, 1);
    assertThat(texts("select distinct sha256 from frozen_file")).hasSize(threads);
  }

  /** A store of its own for each, as two processes would have it. */
  private FrozenPage freeze(CountDownLatch start, String text) throws InterruptedException {
    FrozenPages own = StateStore.open(new Home(home)).frozenPages();
    start.countDown();
    start.await();
    return own.freeze(Drafts.of(Drafts.AUTUMN, Drafts.page(text)));
  }

  @Test
  void holdsNothingOfAFreezingThatFails() {
    assertThatThrownBy(
            () ->
                store.change(
                    Drafts.STAMP,
                    "freeze",
                    (handle, change) -> {
                      FrozenPages.insert(
                          handle, change, Drafts.of(Drafts.AUTUMN, Drafts.page("one")));
                      throw new IllegalStateException("no more");
                    }))
        .hasMessage("no more");

    assertThat(pages.versions(Drafts.AUTUMN)).isEmpty();
    assertThat(texts("select subject from change")).isEmpty();
  }

  @Test
  void refusesBytesThatAreNotThoseThatWereFrozen() {
    FrozenPage frozen = pages.freeze(Drafts.of(Drafts.AUTUMN, Drafts.page("one")));
    store.read(
        handle -> {
          handle.execute("drop trigger frozen_file_no_update");
          return handle.execute("update frozen_file set bytes = x'00'");
        });

    assertThatThrownBy(() -> pages.content(frozen.id(), frozen.files().get(0)))
        .isInstanceOf(StateException.class)
        .hasMessageContaining("lagesbild.sqlite är skadad");
  }

  @Test
  void knowsNoPageThatWasNeverFrozen() {
    assertThat(pages.find(77)).isEmpty();
    assertThat(pages.versions(Drafts.SUMMER)).isEmpty();
  }

  @Test
  void refusesWhatCannotBeKept() {
    assertThatIllegalArgumentException().isThrownBy(() -> Drafts.of(Drafts.AUTUMN));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Drafts.of(Drafts.AUTUMN, Drafts.page("a"), Drafts.page("b")));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Drafts.of(Drafts.AUTUMN, Drafts.file("a.pdf", new byte[(64 << 20) + 1])));
    assertThatIllegalArgumentException().isThrownBy(() -> Drafts.file("../a.pdf", new byte[0]));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new FrozenPage.Subject(FrozenPage.Kind.QUARTER, "Bra Kvartal"));
  }

  private List<String> texts(String query) {
    return store.read(handle -> handle.createQuery(query).mapTo(String.class).list());
  }
}
