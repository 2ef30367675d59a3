package se.lagesbild.dashboard.page;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import se.lagesbild.dashboard.words.Words;
import se.lagesbild.warehouse.gate.Answer;

/** Days that no delivery tells of, in words. */
public final class GapWords {
  private static final int MOST_NAMED = 3;

  private GapWords() {}

  /**
   * {@code v. 34 2026}, {@code 3–12 aug 2026}; the newest of many in the order of time, and how
   * many more there are.
   */
  public static String of(List<Answer.Gap> gaps, Words words) {
    String named =
        gaps.stream()
            .sorted(
                Comparator.comparing((Answer.Gap gap) -> gap.days().from())
                    .reversed()
                    .thenComparing(Answer.Gap::municipality))
            .limit(MOST_NAMED)
            .sorted(Comparator.comparing(gap -> gap.days().from()))
            .map(gap -> (gap.municipality() + " " + words.dates().stretch(gap.days())).strip())
            .collect(Collectors.joining(", "));
    int left = gaps.size() - MOST_NAMED;
    return left > 0 ? words.text("note.except.more", named, left) : named;
  }
}
