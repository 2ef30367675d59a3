package se.lagesbild.warehouse.analysis.companion;

import se.lagesbild.warehouse.catalogue.Text;
import se.lagesbild.warehouse.statistics.Phrase;
import se.lagesbild.warehouse.statistics.Wording;

/** What moves with a series in plain words, never why. */
public final class CompanionWords {
  /** What a relation in time does not say. */
  public static final Phrase LIMITS =
      new Phrase(
          "Det visar samband i tid, inte orsaker: båda kan följa något tredje som ingen räknar.",
          "These are relations in time, not causes: both may follow a third thing that nobody"
              + " counts.");

  /** How relations are held against chance. */
  public static final Phrase TEST =
      new Phrase(
          "Trend, årstid och det som hålls lika är borträknat ur båda serierna, och det den andra"
              + " har av sitt eget förflutna (förblekt korskorrelation). Gränsen är justerad för"
              + " alla samband som prövats (Benjamini och Hochberg). Hur många gånger så många"
              + " kommer ur en regression för antal (negativ binomial eller kvasi-Poisson) med"
              + " seriens eget värde perioden före.",
          "Trend, season and what is held equal are taken out of both series, and what the other"
              + " owes its own past (prewhitened cross-correlation). The limit is adjusted for all"
              + " relations that were tried (Benjamini and Hochberg). How many times as many comes"
              + " from a regression of counts (negative binomial or quasi-Poisson) with the"
              + " series' own value in the period before.");

  /** Of a relation at once within what one source tells of. */
  public static final Phrase ONE_SOURCE =
      new Phrase(
          "Båda kommer från samma källa, så det kan också vara hur den registrerar.",
          "Both come from the same source, so it may also be how that registers.");

  /** Of a relation at once between what two sources tell of. */
  public static final Phrase AT_ONCE =
      new Phrase(
          "Det kan vara samma händelser, berättade på två sätt.",
          "These may be the same events, told of in two ways.");

  private final Phrase one;
  private final Phrase many;
  private final Phrase same;

  /**
   * Of steps of time.
   *
   * @param weeks whether they are weeks, else months
   */
  public CompanionWords(boolean weeks) {
    this.one = weeks ? new Phrase("vecka", "week") : new Phrase("månad", "month");
    this.many = weeks ? new Phrase("veckor", "weeks") : new Phrase("månader", "months");
    this.same =
        weeks
            ? new Phrase("samma vecka", "in the same week")
            : new Phrase("samma månad", "in the same month");
  }

  /** When something follows: {@code samma vecka}, {@code 2 veckor senare}. */
  public Phrase later(int lag) {
    if (lag == 0) {
      return same;
    }
    Phrase unit = lag == 1 ? one : many;
    return new Phrase(
        "%d %s senare".formatted(lag, unit.swedish()),
        "%d %s later".formatted(lag, unit.english()));
  }

  /** What was found of a series. */
  public Phrase found(Text title, boolean calendar, Tried tried) {
    Phrase later = later(tried.strongest());
    if (tried.unmeasured()) {
      return new Phrase(
          "”%s” och antalet %s samvarierar, men hur starkt går inte att säga."
              .formatted(title.sv(), later.swedish()),
          "“%s” and the number %s go together, but how strongly cannot be told."
              .formatted(title.en(), later.english()));
    }
    Effect effect = tried.effect().orElseThrow();
    Phrase when = calendar ? calendar(title) : counts(title, effect);
    if (!(effect.ratio() > 0) || Double.isInfinite(effect.ratio())) {
      boolean more = tried.correlations()[tried.strongest()] > 0;
      return new Phrase(
          "%s är antalet %s %s; hur mycket går inte att säga."
              .formatted(when.swedish(), later.swedish(), more ? "större" : "mindre"),
          "%s the number %s is %s; how much cannot be told."
              .formatted(when.english(), later.english(), more ? "larger" : "smaller"));
    }
    Phrase times = Wording.number(effect.ratio(), 2);
    Phrase range = Wording.range(effect.low(), effect.high(), 2);
    return new Phrase(
        "%s är antalet %s %s gånger så stort (osäkerhetsintervall: %s)."
            .formatted(when.swedish(), later.swedish(), times.swedish(), range.swedish()),
        "%s the number %s is %s times as large (interval of uncertainty: %s)."
            .formatted(when.english(), later.english(), times.english(), range.english()));
  }

  private static Phrase counts(Text title, Effect effect) {
    Phrase step = Wording.whole(effect.step());
    return new Phrase(
        "När %s är %s fler än annars".formatted("”" + title.sv() + "”", step.swedish()),
        "When %s is %s more than otherwise,".formatted("“" + title.en() + "”", step.english()));
  }

  private static Phrase calendar(Text title) {
    return new Phrase(
        "När det är %s".formatted("”" + title.sv() + "”"),
        "When there are %s,".formatted("“" + title.en() + "”"));
  }

  /**
   * How sure a finding is.
   *
   * @param q the part of findings at least as strong that chance is expected to give
   * @param tests how many relations were tried
   */
  public static Phrase certainty(double q, int tests) {
    return Wording.falseFindings(q, tests, new Phrase("samband", "relations"));
  }

  /** How many were tried, whatever was found. */
  public Phrase tried(Companions all) {
    Phrase tests = Wording.whole(all.tests());
    Phrase series = Wording.whole(all.tried().size());
    return new Phrase(
        "%s samband har prövats: %s serier, samtidigt och upp till %d %s före. Av dem som hittas väntas högst 5 av 100 vara slump."
            .formatted(tests.swedish(), series.swedish(), CompanionSearch.FURTHEST, many.swedish()),
        "%s relations were tried: %s series, at once and up to %d %s ahead. Of those that are found at most 5 in 100 are expected to be chance."
            .formatted(
                tests.english(), series.english(), CompanionSearch.FURTHEST, many.english()));
  }

  /** How strong a relation had to be. */
  public Phrase power(Companions all) {
    Phrase times = Wording.number(all.findable(), 1);
    Phrase events = Wording.whole(all.events());
    Phrase periods = Wording.whole(all.periods());
    Phrase how =
        new Phrase(
            "Av ett antal på %s under %s %s hittas ett samband i fyra fall av fem först när antalet är minst %s gånger så stort vid en vanlig svängning i den andra serien."
                .formatted(events.swedish(), periods.swedish(), many.swedish(), times.swedish()),
            "Of a number of %s in %s %s a relation is found in four cases of five only when the number is at least %s times as large at a usual variation of the other series."
                .formatted(events.english(), periods.english(), many.english(), times.english()));
    return all.isLowPowered()
        ? new Phrase(
            "Antalet är litet, så bara starka samband kan hittas. " + how.swedish(),
            "The number is small, so only strong relations can be found. " + how.english())
        : how;
  }

  /** What is found in one sentence. */
  public Phrase conclusion(Companions all) {
    long found = all.tried().stream().filter(Tried::found).count();
    long unmeasured = all.tried().stream().filter(Tried::unmeasured).count();
    Phrase series = Wording.whole(all.tried().size());
    if (found == 0 && unmeasured > 0) {
      return new Phrase(
          "%d av %s prövade serier samvarierar med antalet, men hur starkt går inte att säga."
              .formatted(unmeasured, series.swedish()),
          "%d of %s series that were tried %s together with the number, but how strongly cannot be told."
              .formatted(unmeasured, series.english(), unmeasured == 1 ? "goes" : "go"));
    }
    if (found == 0) {
      return new Phrase(
          "Ingen av %s prövade serier rör sig med antalet så tydligt att slumpen kan räknas bort. Det betyder inte att inget hör ihop."
              .formatted(series.swedish()),
          "None of %s series that were tried moves with the number so clearly that chance can be ruled out. That does not mean that nothing belongs together."
              .formatted(series.english()));
    }
    return new Phrase(
        "%d av %s prövade serier rör sig med antalet utöver vad slumpen brukar ge%s."
            .formatted(found, series.swedish(), besides(unmeasured).swedish()),
        "%d of %s series that were tried %s with the number beyond what chance usually gives%s."
            .formatted(
                found,
                series.english(),
                found == 1 ? "moves" : "move",
                besides(unmeasured).english()));
  }

  private static Phrase besides(long unmeasured) {
    return unmeasured == 0
        ? new Phrase("", "")
        : new Phrase(
            "; %d till samvarierar, men hur starkt går inte att säga".formatted(unmeasured),
            "; %d more %s together with it, but how strongly cannot be told"
                .formatted(unmeasured, unmeasured == 1 ? "goes" : "go"));
  }

  /** Why nothing is said of the series asked for. */
  public static Phrase silence(Silence silence) {
    return switch (silence) {
      case SHORT ->
          new Phrase(
              "Det går inte att säga: serien är för kort. Det behövs minst två år av veckor eller drygt tre av månader.",
              "It cannot be told: the series is too short. At least two years of weeks, or more than three of months, are needed.");
      case FEW, CONSTANT ->
          new Phrase(
              "Det går inte att säga: det är för få händelser.",
              "It cannot be told: there are too few events.");
    };
  }

  /** Why a series was not tried. */
  public static Phrase untried(Silence silence) {
    return switch (silence) {
      case SHORT ->
          new Phrase("för kort historik utan avbrott", "too short a history without gaps");
      case FEW -> new Phrase("för få händelser", "too few events");
      case CONSTANT -> new Phrase("varierar inte", "does not vary");
    };
  }
}
