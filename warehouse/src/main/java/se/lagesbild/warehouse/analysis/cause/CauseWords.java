package se.lagesbild.warehouse.analysis.cause;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Locale;
import se.lagesbild.warehouse.catalogue.Facet;
import se.lagesbild.warehouse.catalogue.Slice;
import se.lagesbild.warehouse.catalogue.Text;
import se.lagesbild.warehouse.statistics.Phrase;
import se.lagesbild.warehouse.statistics.Wording;

/**
 * A change in plain words: where it lies and what coincides with it, never why. Takes the numbers
 * that may be told, which need not be those that were reckoned with.
 */
public final class CauseWords {
  /** What the parts of a change do not say. */
  public static final Phrase LIMITS =
      new Phrase(
          "Det säger var skillnaden ligger, inte varför den finns.",
          "That tells where the difference lies, not why it is there.");

  /** Where no part changed more than the rest. */
  public static final Phrase SPREAD =
      new Phrase(
          "Ingen enskild del har ändrats mer än resten utöver vad slumpen brukar ge.",
          "No single part changed more than the rest beyond what chance usually gives.");

  /** Of what is left of a change without the part that carries it. */
  public static final Phrase REST =
      new Phrase(
          "Resten är inom vad slumpen brukar ge.", "The rest is within what chance usually gives.");

  /** What factors multiply to where harm is not weighed. */
  public static final Phrase CRIMES = new Phrase("antalet brott", "the number of crimes");

  /** What the factors multiply to where each report is of one. */
  public static final Phrase NUMBER = new Phrase("antalet", "the number");

  /** How parts are held against chance. */
  public static final Phrase TEST =
      new Phrase(
          "Exakt betingat test av delens andel i båda perioderna, med den spridning som delarna har"
              + " vecka för vecka (eller dag för dag), justerat för alla delar som prövats. Intervallet"
              + " för en del är så vitt att det håller för vad som valts ut bland dem (Benjamini"
              + " och Yekutieli).",
          "Exact conditional test of the part's share in both periods, with the variation that the"
              + " parts show week by week (or day by day), adjusted for all parts that were tried. The"
              + " interval of a part is wide enough to hold for what was selected among them"
              + " (Benjamini and Yekutieli).");

  private static final Locale SWEDISH = Locale.forLanguageTag("sv-SE");
  private static final int HOURS_OF_A_PART = 6;

  /** Periods that differ less are as long as each other, in words. */
  private static final double AS_LONG = 0.02;

  private final double later;
  private final double before;
  private final double times;
  private final int periods;

  /**
   * Of a change.
   *
   * @param later the number in the later period
   * @param before the number in those before
   * @param times how many times as much of the later period can be counted
   * @param periods how many there are before
   */
  public CauseWords(double later, double before, double times, int periods) {
    this.later = later;
    this.before = before;
    this.times = times;
    this.periods = periods;
  }

  /** Of a change from one earlier period. */
  public CauseWords(double later, double before, double times) {
    this(later, before, times, 1);
  }

  /** The later number less what the one before gives in as long a time. */
  public double change() {
    return later - times * before;
  }

  /** Whether so many are more than half of those before. */
  public boolean isMostBefore(double number) {
    return 2 * number > before;
  }

  /** Whether the later number is the larger. */
  boolean rose() {
    return change() > 0;
  }

  /** Both numbers, and how much more or less the later is. */
  public Phrase observed() {
    Phrase number = Wording.whole(later);
    boolean same = periods == 1 && Math.abs(times - 1) < AS_LONG;
    Phrase other = Wording.number(times * before, same ? 0 : 1);
    if (periods > 1) {
      return besideSeveral(number, other);
    }
    if (Math.round(change()) == 0) {
      return same(number, other, same);
    }
    Phrase difference = Wording.whole(Math.abs(change()));
    return new Phrase(
        (same
                ? "Antalet är %s, mot %s i den tidigare perioden: %s %s."
                : "Antalet är %s, mot i snitt %s på lika lång tid i den tidigare perioden: %s %s.")
            .formatted(
                number.swedish(), other.swedish(), difference.swedish(), rose() ? "fler" : "färre"),
        (same
                ? "The number is %s, against %s in the period before: %s %s."
                : "The number is %s, against %s on average for as long in the period before: %s %s.")
            .formatted(
                number.english(),
                other.english(),
                difference.english(),
                rose() ? "more" : "fewer"));
  }

  private Phrase besideSeveral(Phrase number, Phrase other) {
    Phrase difference = Wording.whole(Math.abs(change()));
    boolean alike = Math.round(change()) == 0;
    return new Phrase(
        "Antalet är %s, mot i snitt %s på lika lång tid i de %d tidigare perioderna: %s."
            .formatted(
                number.swedish(),
                other.swedish(),
                periods,
                alike ? "lika många" : difference.swedish() + (rose() ? " fler" : " färre")),
        "The number is %s, against %s on average for as long in the %d earlier periods: %s."
            .formatted(
                number.english(),
                other.english(),
                periods,
                alike ? "as many" : difference.english() + (rose() ? " more" : " fewer")));
  }

  private static Phrase same(Phrase number, Phrase other, boolean asLong) {
    return new Phrase(
        (asLong
                ? "Antalet är %s, mot %s i den tidigare perioden: lika många."
                : "Antalet är %s, mot i snitt %s på lika lång tid i den tidigare perioden: lika"
                    + " många.")
            .formatted(number.swedish(), other.swedish()),
        (asLong
                ? "The number is %s, against %s in the period before: as many."
                : "The number is %s, against %s on average for as long in the period before: as"
                    + " many.")
            .formatted(number.english(), other.english()));
  }

  /** {@code 18 av ökningen på 21}, or that it is more than all of it. */
  Phrase ofTheChange(double held) {
    Phrase number = Wording.whole(Math.abs(held));
    Phrase whole = Wording.whole(Math.abs(change()));
    String swedish = rose() ? "ökningen" : "minskningen";
    String english = rose() ? "increase" : "decrease";
    return Math.abs(held) > Math.abs(change())
        ? new Phrase(
            "%s, mer än hela %s på %s,".formatted(number.swedish(), swedish, whole.swedish()),
            "%s, more than the whole %s of %s,"
                .formatted(number.english(), english, whole.english()))
        : new Phrase(
            "%s av %s på %s".formatted(number.swedish(), swedish, whole.swedish()),
            "%s of the %s of %s".formatted(number.english(), english, whole.english()));
  }

  /**
   * How much of the change lies in a part.
   *
   * @param held how much, with the sign of the change
   */
  public Phrase lies(Phrase part, double held) {
    Phrase number = Wording.whole(Math.abs(held));
    Phrase whole = Wording.whole(Math.abs(change()));
    if (Math.abs(held) > Math.abs(change())) {
      return new Phrase(
          Wording.sentence(
              "%s %s antalet med %s, mer än hela %s på %s"
                  .formatted(
                      part.swedish(),
                      rose() ? "ökade" : "minskade",
                      number.swedish(),
                      rose() ? "ökningen" : "minskningen",
                      whole.swedish())),
          Wording.sentence(
              "%s the number %s by %s, more than the whole %s of %s"
                  .formatted(
                      part.english(),
                      rose() ? "rose" : "fell",
                      number.english(),
                      rose() ? "increase" : "decrease",
                      whole.english())));
    }
    return new Phrase(
        "%s ligger %s.".formatted(ofTheChange(held).swedish(), part.swedish()),
        "%s lie %s.".formatted(ofTheChange(held).english(), part.english()));
  }

  /**
   * Where no part changed more than the rest: the part where most of the change lies, as most of
   * the number did before.
   *
   * @param held how much of the change lies there, with its sign
   */
  public Phrase spread(Phrase part, double held) {
    return new Phrase(
        "%s Mest ligger %s, där det mesta låg redan förut: %s."
            .formatted(SPREAD.swedish(), part.swedish(), ofTheChange(held).swedish()),
        "%s Most lies %s, where most lay before: %s."
            .formatted(SPREAD.english(), part.english(), ofTheChange(held).english()));
  }

  /**
   * How sure a part is.
   *
   * @param q the part of findings at least as strong that chance is expected to give
   * @param tried how many parts were looked at
   */
  public static Phrase certainty(double q, int tried) {
    return Wording.falseFindings(q, tried, new Phrase("delar", "parts"));
  }

  /** Where in the world, or in the registers, a part is. */
  public static Phrase part(Facet facet, String member, Text title) {
    return switch (facet) {
      case AREA -> new Phrase("i " + title.sv(), "in " + title.en());
      case CATEGORY -> new Phrase("i " + title.sv(), "in " + title.en());
      case CODE -> new Phrase("i koden " + title.sv(), "in the code " + title.en());
      case PLACE ->
          new Phrase(
              "på en enda plats (%s)".formatted(title.sv()),
              "at a single place (%s)".formatted(title.en()));
      case PLACE_TYPE ->
          new Phrase(
              "på platser av slaget " + title.sv().toLowerCase(Locale.ROOT),
              "at places of the type " + title.en().toLowerCase(Locale.ROOT));
      case TIME -> time(member);
      case ORGANISATION -> new Phrase("hos " + title.sv(), "with " + title.en());
      case FOUND_BY ->
          member.equals("police")
              ? new Phrase(
                  "i det som polisen själv har upptäckt", "in what the police found themselves")
              : new Phrase(
                  "i det som andra än polisen har anmält",
                  "in what others than the police reported");
      case LATENESS -> new Phrase("i det som kom in sent", "in what was told of late");
      case REPORT -> new Phrase("i en enda anmälan", "in a single report");
      case RETOLD ->
          new Phrase("i det som flera källor berättar om", "in what several sources tell of");
    };
  }

  /** The name of a time of the week; the member is weekday and quarter of the day. */
  public static Text titleOfTime(String member) {
    if (member.equals(Slice.UNPLACED)) {
      return new Text("Okänd tid", "Time not known");
    }
    DayOfWeek weekday = DayOfWeek.of(member.charAt(0) - '0');
    return new Text(
        weekday.getDisplayName(TextStyle.FULL, SWEDISH) + " " + hours(member),
        weekday.getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " " + hours(member));
  }

  private static Phrase time(String member) {
    Text title = titleOfTime(member);
    return member.equals(Slice.UNPLACED)
        ? new Phrase("på okänd tid", "at an unknown time")
        : new Phrase(
            "på " + title.sv().replace(" ", "ar klockan "), "on " + title.en().replace(" ", "s, "));
  }

  private static String hours(String member) {
    int part = member.charAt(2) - '0';
    return "%02d–%02d".formatted(HOURS_OF_A_PART * part, HOURS_OF_A_PART * (part + 1));
  }

  /** Why nothing is said of the parts. */
  public Phrase silence(Silence silence) {
    return switch (silence) {
      case NOT_DELIVERED ->
          new Phrase(
              "Ingen leverans berättar om den ena perioden, så det går inte att säga om något har"
                  + " ändrats.",
              "No delivery tells of one of the periods, so it cannot be told whether anything"
                  + " changed.");
      case UNRIPE ->
          new Phrase(
              "För lite är registrerat än för att jämföra.",
              "Too little is registered yet to compare.");
      case FEW ->
          new Phrase(
              "Det är för få händelser för att säga var en skillnad ligger; det behövs minst %d."
                  .formatted(Explainer.FEWEST),
              "There are too few events to tell where a difference lies; at least %d are needed."
                  .formatted(Explainer.FEWEST));
      case WITHIN_CHANCE ->
          new Phrase(
              "Skillnaden är inom vad slumpen brukar ge, så det går inte att säga var den ligger.",
              "The difference is within what chance usually gives, so it cannot be told where it"
                  + " lies.");
    };
  }

  /**
   * What else may be behind a difference.
   *
   * @param exact whether its numbers may be told
   */
  public Phrase artefact(Artefact artefact, boolean exact) {
    return new ArtefactWords(this, exact).of(artefact);
  }

  /**
   * What crimes weighed by harm are called.
   *
   * @param version of the weights
   */
  public static Phrase harm(String version) {
    return new Phrase(
        "skadan i dagar (vikter: %s)".formatted(version),
        "harm in days (weights: %s)".formatted(version));
  }

  /**
   * What a factor is called.
   *
   * @param plain whether no report is of several crimes, or the source knows no reports
   */
  public static Phrase factor(Factor factor, boolean plain) {
    if (plain && factor == Factor.REPORTS_PER_INHABITANT) {
      return new Phrase("antal per invånare", "number per inhabitant");
    }
    return switch (factor) {
      case INHABITANTS -> new Phrase("antal invånare", "number of inhabitants");
      case REPORTS_PER_INHABITANT ->
          new Phrase("anmälningar per invånare", "reports per inhabitant");
      case REPORTS -> new Phrase("antal anmälningar", "number of reports");
      case CRIMES_PER_REPORT -> new Phrase("brott per anmälan", "crimes per report");
      case HARM_PER_CRIME -> new Phrase("skada per brott", "harm per crime");
    };
  }
}
