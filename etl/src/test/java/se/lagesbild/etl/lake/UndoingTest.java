package se.lagesbild.etl.lake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.lagesbild.warehouse.catalogue.Keeping;

/** Deliveries are named by letters, which is their order. */
class UndoingTest {
  private static final Set<String> ALL = Set.of("a", "b", "c", "d", "e");

  @Test
  void takesTheWithdrawnAndWhatComesAfterIt() {
    List<Applied> known = List.of(applied("a"), applied("b"), applied("c"));

    assertThat(removed(Undoing.of(known, Set.of("b"), ALL))).containsExactly("b", "c");
  }

  @Test
  void takesEarlierOnesThatCameWhenTheWithdrawnWasKnown() {
    List<Applied> known =
        List.of(applied("a"), overtaken("b", "e"), applied("c"), overtaken("d", "e"), applied("e"));

    assertThat(removed(Undoing.of(known, Set.of("e"), ALL))).containsExactly("b", "c", "d", "e");
  }

  @Test
  void followsWhatOvertookOneThatWasItselfOvertaken() {
    List<Applied> known =
        List.of(overtaken("a", "c"), applied("b"), overtaken("c", "e"), applied("e"));

    assertThat(removed(Undoing.of(known, Set.of("e"), ALL))).containsExactly("a", "b", "c", "e");
  }

  @Test
  void leavesEarlierOnesThatOnlyOthersHadOvertaken() {
    List<Applied> known = List.of(overtaken("a", "b"), applied("b"), applied("c"));

    assertThat(removed(Undoing.of(known, Set.of("c"), ALL))).containsExactly("c");
  }

  @Test
  void triesAgainWhatWasRefusedOrStoppedAsLongAsItCanBeRead() {
    List<Applied> known =
        List.of(
            applied("a"),
            ended("b", Outcome.STOPPED),
            ended("c", Outcome.REFUSED),
            ended("d", Outcome.WITHDRAWN));

    Undoing undoing = Undoing.of(known, Set.of("a"), Set.of("b", "d"));

    assertThat(removed(undoing)).containsExactly("a", "b");
    assertThat(undoing.lost()).isEmpty();
  }

  @Test
  void tellsWhatWouldHaveToBeReadAgainAndCannot() {
    List<Applied> known = List.of(applied("a"), applied("b"), applied("c"));

    Undoing undoing = Undoing.of(known, Set.of("a"), Set.of("c"));

    assertThat(undoing.lost()).extracting(Applied::id).containsExactly("b");
  }

  @Test
  void takesNothingForOneThatWasNeverUsed() {
    List<Applied> known = List.of(ended("a", Outcome.STOPPED), applied("b"));

    assertThat(Undoing.of(known, Set.of("a", "z"), ALL).isEmpty()).isTrue();
  }

  private static List<String> removed(Undoing undoing) {
    return undoing.removed().stream().map(Applied::id).toList();
  }

  private static Applied applied(String id) {
    return delivery(id, Outcome.APPLIED, null);
  }

  private static Applied overtaken(String id, String by) {
    return delivery(id, Outcome.APPLIED, by);
  }

  private static Applied ended(String id, Outcome outcome) {
    return delivery(id, outcome, null);
  }

  private static Applied delivery(String id, Outcome outcome, @Nullable String overtakenBy) {
    return new Applied(
        id, "source", outcome.id(), null, null, "sha", Keeping.ALL, 0, 0, 1, overtakenBy);
  }
}
