package se.lagesbild.dashboard.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.lagesbild.warehouse.schema.Home;

final class AnnotationsTest {
  private static final Stamp LATER = new Stamp(Actor.POLICE, Instant.parse("2026-12-04T10:00:00Z"));

  @TempDir private Path root;
  private StateStore store;
  private Annotations annotations;

  @BeforeEach
  void open() {
    store = StateStore.open(new Home(root));
    annotations = store.annotations();
  }

  private static Annotation.Content lamps(String title, String note) {
    return new Annotation.Content(
        Annotation.Kind.MEASURE,
        title,
        LocalDate.of(2026, 10, 1),
        null,
        List.of("centrum", "risbro"),
        List.of("skadegorelse"),
        note);
  }

  private static Annotation.Content market(LocalDate first, LocalDate last) {
    return new Annotation.Content(
        Annotation.Kind.EVENT, "Marknad", first, last, List.of(), List.of(), "");
  }

  @Test
  void givesBackWhatItWasGivenInTheOrderOfTime() {
    Annotation.Content market = market(LocalDate.of(2026, 9, 4), LocalDate.of(2026, 9, 5));
    Annotation.Content lamps = lamps("Nya lampor", "Hela parken.\nÄven gångvägen.");

    annotations.add(List.of(lamps, market), Drafts.STAMP);

    assertThat(annotations.list())
        .containsExactly(
            new Annotation(2, 1, false, market, Drafts.STAMP),
            new Annotation(1, 1, false, lamps, Drafts.STAMP));
  }

  @Test
  void changingAndRemovingAreVersionsThatSayWhoAndWhen() {
    annotations.add(List.of(lamps("Lampor", "")), Drafts.STAMP);

    assertThat(annotations.change(1, 1, lamps("Nya lampor", ""), LATER)).isTrue();
    assertThat(annotations.remove(1, 2, LATER)).isTrue();

    assertThat(annotations.list()).isEmpty();
    assertThat(annotations.removed()).extracting(Annotation::version).containsExactly(3);
    assertThat(annotations.versions(1))
        .containsExactly(
            new Annotation(1, 3, true, lamps("Nya lampor", ""), LATER),
            new Annotation(1, 2, false, lamps("Nya lampor", ""), LATER),
            new Annotation(1, 1, false, lamps("Lampor", ""), Drafts.STAMP));
  }

  @Test
  void whoChangesWhatSomebodyElseHasChangedKeepsNothing() {
    annotations.add(List.of(lamps("Lampor", "")), Drafts.STAMP);
    annotations.change(1, 1, lamps("Nya lampor", ""), LATER);

    assertThat(annotations.change(1, 1, lamps("Gamla lampor", ""), LATER)).isFalse();
    assertThat(annotations.remove(1, 1, LATER)).isFalse();
    assertThat(annotations.remove(7, 1, LATER)).isFalse();

    assertThat(annotations.versions(1)).hasSize(2);
    assertThat(subjects()).containsExactly("add annotations 1", "change annotation 1");
  }

  @Test
  void aRemovedOneCanComeBack() {
    annotations.add(List.of(lamps("Lampor", "")), Drafts.STAMP);
    annotations.remove(1, 1, LATER);

    assertThat(annotations.remove(1, 2, LATER)).isFalse();
    assertThat(annotations.change(1, 2, lamps("Lampor", ""), LATER)).isTrue();
    assertThat(annotations.list()).extracting(Annotation::version).containsExactly(3);
  }

  @Test
  void keepsAllOrNone() {
    List<Annotation.Content> contents =
        List.of(lamps("Lampor", ""), lamps("Mer", "Ring 070-174 06 05"));

    assertThatThrownBy(() -> annotations.add(contents, Drafts.STAMP))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("note holds personal data: PHONE");
    assertThat(annotations.list()).isEmpty();
    assertThat(subjects()).isEmpty();
  }

  @Test
  void findsWhatKindOfPersonalDataATextHolds() {
    assertThat(TypedText.personal("Nya lampor längs Norrbyvägen 3, 40 st")).isEmpty();
    assertThat(TypedText.personal("Se 5000-K987654-24")).hasValue("CASE_NUMBER");
    assertThat(TypedText.personal("Skriv till anna@example.se")).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update annotation set title = 'x'",
        "delete from annotation",
        "insert or replace into annotation select * from annotation",
        "insert or replace into annotation select 99, change_id, number, version, removed, kind,"
            + " title, first_day, last_day, areas, indicators, note from annotation",
        "update saved_view set title = 'x'",
        "delete from saved_view",
        "insert or replace into saved_view select * from saved_view",
        "insert or replace into saved_view select 99, change_id, number, version, removed, title,"
            + " address from saved_view",
      })
  void nothingIsOverwritten(String statement) {
    annotations.add(List.of(lamps("Lampor", "")), Drafts.STAMP);
    store.savedViews().add("Klotter", "/utforska?indicator=klotter", Drafts.STAMP);

    assertThatThrownBy(() -> store.read(handle -> handle.execute(statement)))
        .rootCause()
        .hasMessageContaining("append only");
  }

  @Test
  void viewsAreRenamedAndRemovedByVersions() {
    SavedViews views = store.savedViews();
    SavedView saved = views.add("Klotter", "/utforska?indicator=klotter", Drafts.STAMP);

    assertThat(views.rename(saved.number(), 1, "Klotter i Centrum", LATER)).isTrue();
    assertThat(views.rename(saved.number(), 1, "Annat", LATER)).isFalse();
    assertThat(views.list())
        .containsExactly(
            new SavedView(1, 2, "Klotter i Centrum", "/utforska?indicator=klotter", LATER));
    assertThat(views.remove(saved.number(), 2, LATER)).isTrue();
    assertThat(views.list()).isEmpty();
    assertThat(count("saved_view")).isEqualTo(3);
  }

  @Test
  void aViewLeadsNowhereElse() {
    SavedViews views = store.savedViews();

    assertThatThrownBy(() -> views.add("x", "//example.com/", Drafts.STAMP))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> views.add("Ring 070-174 06 05", "/", Drafts.STAMP))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(count("change")).isZero();
  }

  private List<String> subjects() {
    return store.read(
        handle ->
            handle
                .createQuery("select subject from change order by id")
                .mapTo(String.class)
                .list());
  }

  private int count(String table) {
    return store.read(
        handle -> handle.createQuery("select count(*) from " + table).mapTo(Integer.class).one());
  }
}
