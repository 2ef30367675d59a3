package se.lagesbild.dashboard.chart;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One or several panels over common periods. Script maps it to marks and adds no words of its own.
 *
 * @param kind name of the drawing function, {@code line} or {@code columns}
 * @param together whether all lines share one panel; otherwise each has its own
 * @param periods from first to last
 * @param lines what is drawn
 * @param gaps periods that nothing was delivered for
 * @param scale of the vertical axis, the same in every panel whose line has none of its own
 * @param flags what happened, in the order of their numbers
 * @param beside a line that the others are compared with, or null; drawn dashed, over a band where
 *     it has ranges
 * @param letters that the labels of the vertical axis have room for, so that the periods of charts
 *     above each other stand in line; null where a chart stands alone
 * @param names letters that the names beside the last periods have room for, to the same end
 */
public record ChartData(
    String kind,
    boolean together,
    List<Period> periods,
    List<Line> lines,
    List<Gap> gaps,
    Scale scale,
    List<Flag> flags,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Line beside,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer letters,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer names) {

  /** Drawn in the surface colour: hollow and dashed. */
  public static final String PARTIAL = "partial";

  /** The sign of a number that lies outside of its band, which is no verdict. */
  public static final String OUTSIDE = "outside";

  /** Drawn in full. */
  public static final String EXACT = "exact";

  /** Not drawn. */
  public static final String MISSING = "missing";

  /** The same with a single one of its lines. */
  public ChartData alone(Line line) {
    Scale own = line.scale() == null ? scale : line.scale();
    int at = lines.indexOf(line);
    List<Flag> raised = flags.stream().filter(flag -> flag.concerns(at)).toList();
    return new ChartData(
        kind, together, periods, List.of(line), gaps, own, raised, beside, letters, names);
  }

  /** Without flags and comparison. */
  public ChartData(
      String kind,
      boolean together,
      List<Period> periods,
      List<Line> lines,
      List<Gap> gaps,
      Scale scale) {
    this(kind, together, periods, lines, gaps, scale, List.of(), null, null, null);
  }

  /** The same with flags. */
  public ChartData withFlags(List<Flag> raised) {
    return new ChartData(
        kind, together, periods, lines, gaps, scale, raised, beside, letters, names);
  }

  /** The same with a line to compare with. */
  public ChartData withBeside(Line compared) {
    return new ChartData(
        kind, together, periods, lines, gaps, scale, flags, compared, letters, names);
  }

  /** The same in line with another that is drawn above or below it. */
  public ChartData inLineWith(ChartData other) {
    int most =
        Stream.concat(scale.labels().stream(), other.scale().labels().stream())
            .mapToInt(String::length)
            .max()
            .orElse(0);
    int longest = Math.max(longestName(), other.longestName());
    return new ChartData(kind, together, periods, lines, gaps, scale, flags, beside, most, longest);
  }

  /** Letters of the longest name beside the last periods, where a single line has any. */
  private int longestName() {
    return lines.size() == 1 && lines.get(0).judged() != null
        ? lines.get(0).judged().names(periods.size() - 1)
        : 0;
  }

  /**
   * A step of the horizontal axis.
   *
   * @param label full name, {@code oktober 2026}
   * @param tick what stands under the axis, or empty
   */
  public record Period(String label, String tick) {}

  /**
   * A line or a set of columns.
   *
   * @param title name, or empty for a single one
   * @param points one per period
   * @param judged what is usual and what stands out, or null where that is not drawn
   * @param scale of the vertical axis where it counts something else than the others, or null
   */
  public record Line(
      String title,
      List<Point> points,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Judged judged,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Scale scale) {

    /** A line in the scale of the others. */
    public Line(String title, List<Point> points, @Nullable Judged judged) {
      this(title, points, judged, null);
    }

    /** A line as it was counted. */
    public Line(String title, List<Point> points) {
      this(title, points, null);
    }
  }

  /**
   * What is usual for a line, and what of it stands out.
   *
   * @param usual ranges of what nine of ten comparable periods hold
   * @param ripe ranges of what periods will hold when all is registered
   * @param next what the next period is expected to hold: a single range, or one for each level
   *     that it may have
   * @param turns stretches in which the level seems to have changed
   * @param marks signs at points
   */
  public record Judged(
      List<Range> usual,
      List<Range> ripe,
      List<Foreseen> next,
      List<Stretch> turns,
      List<Mark> marks) {

    /** Periods from the last in which a mark has its word beside the drawing. */
    private static final int NEAR_THE_END = 3;

    private int names(int last) {
      Stream<String> words =
          marks.stream().filter(mark -> mark.at() > last - NEAR_THE_END).map(Mark::label);
      return Stream.concat(words, next.stream().map(Foreseen::label))
          .mapToInt(String::length)
          .max()
          .orElse(0);
    }

    /** The heads of all ranges. */
    public Stream<Double> highest() {
      return Stream.concat(
          Stream.of(usual, ripe).flatMap(List::stream).map(Range::high),
          next.stream().map(Foreseen::high));
    }
  }

  /**
   * What a period is expected to hold.
   *
   * @param at index of the period
   * @param low the smallest
   * @param high the greatest
   * @param label on which condition, or empty where there is none
   */
  public record Foreseen(int at, double low, double high, String label) {}

  /**
   * From a number to a number.
   *
   * @param at index of the period
   * @param low the smallest
   * @param high the greatest
   */
  public record Range(int at, double low, double high) {}

  /**
   * Consecutive periods.
   *
   * @param first index of the first
   * @param last index of the last
   * @param most index of the one that it most likely is
   * @param label what they are
   */
  public record Stretch(int first, int last, int most, String label) {}

  /**
   * A sign at a point.
   *
   * @param at index of the period
   * @param value height
   * @param sign {@code more, fewer, usual, within, cannot-tell} or {@link #OUTSIDE}
   * @param label the word for it
   */
  public record Mark(int at, double value, String sign, String label) {}

  /**
   * A number as drawn and as said.
   *
   * @param value height, or null when nothing is drawn
   * @param state how it is drawn
   * @param label {@code 34 anmälningar}
   * @param low foot of the stroke that stands for an interval, or null when there is none
   * @param high head of that stroke, or null when it has none
   */
  public record Point(
      @Nullable Double value,
      String state,
      String label,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Double low,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Double high) {

    /** A number that is known, or not. */
    public Point(@Nullable Double value, String state, String label) {
      this(value, state, label, null, null);
    }
  }

  /**
   * Consecutive periods without a delivery.
   *
   * @param first index of the first
   * @param last index of the last
   * @param label why nothing is drawn
   */
  public record Gap(int first, int last, String label) {}

  /**
   * Something that happened.
   *
   * @param number by which it is explained below the chart
   * @param first index of the first period
   * @param last index of the last period
   * @param begins whether it begins there, rather than before what is drawn
   * @param label in few words
   * @param panels indexes of the lines that it concerns, where each has its panel; null for all
   */
  public record Flag(
      int number,
      int first,
      int last,
      boolean begins,
      String label,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<Integer> panels) {

    /** Of all lines. */
    public Flag(int number, int first, int last, boolean begins, String label) {
      this(number, first, last, begins, label, null);
    }

    private boolean concerns(int line) {
      return panels == null || panels.contains(line);
    }
  }
}
