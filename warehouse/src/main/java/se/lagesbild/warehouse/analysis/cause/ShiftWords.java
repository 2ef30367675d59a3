package se.lagesbild.warehouse.analysis.cause;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import se.lagesbild.warehouse.analysis.clock.Block;
import se.lagesbild.warehouse.analysis.clock.HourShifts;
import se.lagesbild.warehouse.analysis.place.RepeatShift;
import se.lagesbild.warehouse.analysis.place.Repeats;
import se.lagesbild.warehouse.statistics.Phrase;
import se.lagesbild.warehouse.statistics.Wording;

/** How places and times of events shifted, in plain words; never why. */
public final class ShiftWords {
  /** What shifts do not say. */
  public static final Phrase LIMITS =
      new Phrase(
          "Det säger var och när händelserna ligger annorlunda än förut, inte varför. Perioder ur"
              + " olika årstider skiljer sig i ljus, väder och lov.",
          "That tells where and when events lie otherwise than before, not why. Periods of"
              + " different seasons differ in light, weather and holidays.");

  /** How shifts are held against chance. */
  public static final Phrase TEST =
      new Phrase(
          "Allt prövas som delar av det hela, så att en period med fler händelser inte av sig själv"
              + " ser annorlunda ut. Rutor: Fishers exakta test av rutans del, vidgat med hur"
              + " rutorna varierar mellan åren. Platser: händelserna lottas om mellan perioderna."
              + " Tider: aoristiska vikter i veckans delar mot ett dragande utan återläggning."
              + " Rutor och tider är justerade för allt som prövats (Benjamini och Hochberg).",
          "Everything is tried as parts of the whole, so that a period with more events does not by"
              + " itself look otherwise. Squares: Fisher's exact test of the square's part, widened"
              + " by how squares vary between years. Places: events are dealt anew to the periods."
              + " Times: aoristic weights in the parts of the week against drawing without"
              + " replacement. Squares and times are adjusted for all that was tried (Benjamini and"
              + " Hochberg).");

  /** Where no delivery tells of one of the periods. */
  public static final Phrase NOT_DELIVERED = new CauseWords(0, 0, 0).silence(Silence.NOT_DELIVERED);

  /** Where no square has enough events. */
  public static final Phrase FEW_SQUARES =
      new Phrase(
          "Ingen ruta har tio händelser i perioderna tillsammans, så det går inte att säga om någon"
              + " fått en större eller mindre del.",
          "No square has ten events in the periods together, so it cannot be told whether any has"
              + " a greater or smaller part.");

  /** That no square shifted, where it may not be told how many were tried. */
  public static final Phrase SAME_SQUARES =
      new Phrase(
          "Ingen ruta vars antal får visas har säkert fått en större eller mindre del.",
          "No square whose number may be shown has surely got a greater or smaller part.");

  /** Where a period has too few occasions at known places. */
  public static final Phrase FEW_PLACES =
      new Phrase(
          "Det behövs minst %d tillfällen med känd plats i varje period för att säga om de samlats."
              .formatted(RepeatShift.FEWEST),
          "At least %d occasions at known places are needed in each period to tell whether they"
                  .formatted(RepeatShift.FEWEST)
              + " gathered.");

  /** Where a period has too few occasions at known times. */
  public static final Phrase FEW_TIMES =
      new Phrase(
          "Det behövs minst %d tillfällen med känt klockslag i varje period för att jämföra tider."
              .formatted(HourShifts.FEWEST),
          "At least %d occasions at known times of day are needed in each period to compare times."
              .formatted(HourShifts.FEWEST));

  /** Where times are alike. */
  public static final Phrase SAME_TIMES =
      new Phrase(
          "Ingen tid i veckan har säkert fått en större eller mindre del än förut.",
          "No time of the week has surely got a greater or smaller part than before.");

  /** Where nothing at all is found. */
  public static final Phrase NOTHING =
      new Phrase(
          "Det går inte att se att händelserna har flyttat sig i rum eller tid.",
          "It cannot be seen that events have moved in space or time.");

  /** Why a square that shifted is told of by its area only. */
  public enum Withheld {
    /** One of its numbers is too small. */
    FEW_EVENTS(
        new Phrase(
            "Hur många visas inte, för i den ena perioden är de för få.",
            "How many is not shown, as they are too few in one of the periods.")),
    /** It can be a single house. */
    FEW_PLACES(
        new Phrase(
            "Ruta och antal visas inte, för där är bara en eller två platser kända.",
            "Square and number are not shown, as only one or two places are known there.")),
    /** With its numbers, those of another square would follow from the total. */
    TO_HIDE_ANOTHER(
        new Phrase(
            "Hur många visas inte, för då gick ett för litet antal i en annan ruta att räkna ut.",
            "How many is not shown, as too small a number of another square could then be"
                + " reckoned."));

    private final Phrase reason;

    Withheld(Phrase reason) {
      this.reason = reason;
    }
  }

  private static final Locale SWEDISH = Locale.forLanguageTag("sv-SE");
  private static final int EVERY_DAY = 7;
  private static final int WHOLE_DAY = 24;

  private ShiftWords() {}

  /** That none of the squares that were tried shifted. */
  public static Phrase sameSquares(int tried) {
    if (tried == 1) {
      return new Phrase(
          "Den enda ruta som har nog många händelser har inte säkert fått en större eller mindre del.",
          "The only square with enough events has not surely got a greater or smaller part.");
    }
    return new Phrase(
        "Ingen av %d rutor med nog många händelser har säkert fått en större eller mindre del."
            .formatted(tried),
        "None of %d squares with enough events has surely got a greater or smaller part."
            .formatted(tried));
  }

  /** A square that shifted, of which only its area may be told. */
  public static Phrase withheld(int metres, String area, boolean more, Withheld why) {
    Phrase shift = square(metres, area, more, List.of());
    return new Phrase(
        shift.swedish() + " " + why.reason.swedish(), shift.english() + " " + why.reason.english());
  }

  /**
   * A square that shifted.
   *
   * @param metres its side
   * @param area that it lies in, or empty
   * @param more whether its part grew
   * @param numbers of the square and of all in both periods, or none where they may not be told
   */
  public static Phrase square(int metres, String area, boolean more, List<Long> numbers) {
    String where = area.isEmpty() ? "" : " i " + area;
    String in = area.isEmpty() ? "" : " in " + area;
    String much =
        numbers.isEmpty()
            ? ""
            : ": %s av %s, mot %s av %s förut"
                .formatted(numbers.stream().map(ShiftWords::swedish).toArray());
    String many =
        numbers.isEmpty()
            ? ""
            : ": %s of %s, against %s of %s before"
                .formatted(numbers.stream().map(ShiftWords::english).toArray());
    return new Phrase(
        "En ruta om %d meter%s har fått en %s del av händelserna%s."
            .formatted(metres, where, more ? "större" : "mindre", much),
        "A square of %d metres%s has got a %s part of the events%s."
            .formatted(metres, in, more ? "greater" : "smaller", many));
  }

  private static String swedish(long number) {
    return Wording.whole(number).swedish();
  }

  private static String english(long number) {
    return Wording.whole(number).english();
  }

  /**
   * Whether occasions lie on fewer places than before.
   *
   * @param exact whether numbers may be told
   */
  public static Phrase places(RepeatShift shift, boolean exact) {
    String swedish = word(shift, "färre platser", "fler platser");
    String english = word(shift, "fewer places", "more places");
    if (!exact) {
      return swedish.isEmpty()
          ? new Phrase(
              "Det går inte att se att händelserna har samlats eller spritts på platser.",
              "It cannot be seen that events have gathered at places or spread.")
          : new Phrase(
              "Händelserna ligger på %s än förut, i förhållande till hur många de är."
                  .formatted(swedish),
              "Events lie on %s than before, for how many they are.".formatted(english));
    }
    Phrase chance = Wording.chance(shift.chance());
    return new Phrase(
        "%s tillfällen ligger på %s platser; hade de legat som förut vore det ungefär %s. %s%s"
            .formatted(
                swedish(shift.now().occasions()),
                swedish(shift.now().places()),
                swedish(Math.round(shift.placesByChance())),
                chance.swedish(),
                swedish.isEmpty() ? "" : " De ligger alltså på " + swedish + " än förut."),
        "%s occasions lie on %s places; had they lain as before it would be about %s. %s%s"
            .formatted(
                english(shift.now().occasions()),
                english(shift.now().places()),
                english(Math.round(shift.placesByChance())),
                chance.english(),
                english.isEmpty() ? "" : " So they lie on " + english + " than before."));
  }

  private static String word(RepeatShift shift, String fewer, String more) {
    if (shift.isGathered()) {
      return fewer;
    }
    return shift.isSpread() ? more : "";
  }

  /** How many occasions lie where there were any before, and where there are several. */
  public static Phrase again(RepeatShift shift) {
    return new Phrase(
        ("%s av dem ligger på platser som hade tillfällen också i den tidigare perioden, och %s på"
                + " platser med minst två.")
            .formatted(swedish(shift.again()), swedish(shift.now().repeated())),
        ("%s of them lie at places that had occasions in the period before too, and %s at places"
                + " with two or more.")
            .formatted(english(shift.again()), english(shift.now().repeated())));
  }

  /** Where a period has too few located events, or too many, to compare pair by pair. */
  public static Phrase noPairs() {
    return new Phrase(
        "Det behövs %s till %s händelser med egen koordinat i varje period för att se om de följer på varandra."
            .formatted(swedish(Repeats.FEWEST_EVENTS), swedish(Repeats.MOST_EVENTS)),
        "From %s to %s events with a coordinate of their own are needed in each period to see whether they follow each other."
            .formatted(english(Repeats.FEWEST_EVENTS), english(Repeats.MOST_EVENTS)));
  }

  /**
   * In which of the periods events follow each other near by.
   *
   * @param now the nearest pairs of the period that show it, or none
   * @param before the same of the earlier one
   * @param exact whether numbers may be told
   */
  public static Phrase pairs(List<Repeats.Pairs> now, List<Repeats.Pairs> before, boolean exact) {
    if (now.isEmpty() && before.isEmpty()) {
      return new Phrase(
          "I ingen av perioderna följer händelser på varandra i närheten mer än slumpen ger.",
          "In neither period do events follow each other near by more than chance gives.");
    }
    if (!now.isEmpty() && !before.isEmpty()) {
      return new Phrase(
          "I båda perioderna följer fler händelser på varandra i närheten än slumpen ger%s."
              .formatted(exact ? ": nu " + swedish(now) + ", förut " + swedish(before) : ""),
          "In both periods more events follow each other near by than chance gives%s."
              .formatted(exact ? ": now " + english(now) + ", before " + english(before) : ""));
    }
    boolean later = before.isEmpty();
    List<Repeats.Pairs> found = later ? now : before;
    return new Phrase(
        ("I den %s perioden följer fler händelser på varandra i närheten än slumpen ger%s. Att det"
                + " bara syns i den ena visar inte att det har ändrats.")
            .formatted(later ? "senare" : "tidigare", exact ? ": " + swedish(found) : ""),
        ("In the %s period more events follow each other near by than chance gives%s. That it shows"
                + " in one of them only does not show that it changed.")
            .formatted(later ? "later" : "earlier", exact ? ": " + english(found) : ""));
  }

  private static String swedish(List<Repeats.Pairs> pairs) {
    Repeats.Pairs first = pairs.get(0);
    return "%s par inom %s meter och %s dagar, mot väntade %s"
        .formatted(
            swedish(first.observed()),
            swedish(Math.round(first.toMetres())),
            swedish(Math.round(first.toDays()) - 1),
            Wording.number(first.expected(), 1).swedish());
  }

  private static String english(List<Repeats.Pairs> pairs) {
    Repeats.Pairs first = pairs.get(0);
    return "%s pairs within %s metres and %s days, against %s expected"
        .formatted(
            english(first.observed()),
            english(Math.round(first.toMetres())),
            english(Math.round(first.toDays()) - 1),
            Wording.number(first.expected(), 1).english());
  }

  /**
   * A time of the week that shifted.
   *
   * @param exact whether numbers may be told
   */
  public static Phrase hours(HourShifts.Shift shift, boolean exact) {
    String swedish =
        "%s har fått en %s del av tillfällena än förut%s"
            .formatted(
                block(shift.block(), SWEDISH, "alla dagar", "kl. "),
                shift.isMore() ? "större" : "mindre",
                exact
                    ? ": ungefär %s, mot väntade %s om tiderna vore som förut"
                        .formatted(about(shift.weight()), about(shift.expected()))
                    : "");
    String english =
        "%s has got a %s part of the occasions than before%s"
            .formatted(
                block(shift.block(), Locale.ENGLISH, "every day", ""),
                shift.isMore() ? "greater" : "smaller",
                exact
                    ? ": about %s, against %s expected were times as before"
                        .formatted(about(shift.weight()), about(shift.expected()))
                    : "");
    return new Phrase(Wording.sentence(swedish), Wording.sentence(english));
  }

  private static String about(double weight) {
    return swedish(Math.round(weight));
  }

  private static String block(Block block, Locale locale, String every, String clock) {
    List<DayOfWeek> days = block.days();
    String first = days.get(0).getDisplayName(TextStyle.FULL, locale);
    String name =
        days.size() == 1
            ? first
            : first + "–" + days.get(days.size() - 1).getDisplayName(TextStyle.FULL, locale);
    String all = days.size() == EVERY_DAY ? every : name;
    return block.hours() == WHOLE_DAY
        ? all
        : "%s %s%02d–%02d".formatted(all, clock, block.fromHour(), block.toHour());
  }
}
