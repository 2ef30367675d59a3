package se.lagesbild.dashboard.page.explore;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.lagesbild.dashboard.page.BadQueryException;
import se.lagesbild.dashboard.page.Filters;
import se.lagesbild.dashboard.page.MunicipalityChoice;
import se.lagesbild.dashboard.page.Query;
import se.lagesbild.dashboard.page.Unused;
import se.lagesbild.dashboard.words.Words;
import se.lagesbild.warehouse.catalogue.Askable;
import se.lagesbild.warehouse.catalogue.Calendar;
import se.lagesbild.warehouse.catalogue.Dimension;
import se.lagesbild.warehouse.catalogue.Grain;
import se.lagesbild.warehouse.catalogue.Indicator;
import se.lagesbild.warehouse.catalogue.Installation;
import se.lagesbild.warehouse.catalogue.Language;
import se.lagesbild.warehouse.catalogue.Slice;
import se.lagesbild.warehouse.gate.Against;
import se.lagesbild.warehouse.gate.Question;

/**
 * Everything the reader has chosen; the same as the query string.
 *
 * @param indicator what is followed
 * @param grain step of the series
 * @param split one line per member of this, or one line
 * @param span how far back
 * @param from first day wanted, with {@link Span#CUSTOM}
 * @param to last day wanted, with {@link Span#CUSTOM}
 * @param slice filters that apply to the indicator
 * @param shown what is shown beside the numbers
 * @param against what a single line is compared with, or nothing
 * @param background another indicator that is shown below a single line, or nothing
 * @param several whether the installation has several municipalities, so that the address names
 *     which of them are shown
 */
record ExploreState(
    Indicator indicator,
    Calendar grain,
    Optional<Dimension> split,
    Span span,
    Optional<LocalDate> from,
    Optional<LocalDate> to,
    Slice slice,
    Shown shown,
    Optional<Against> against,
    Optional<Indicator> background,
    boolean several) {

  /** Name of the parameter that hides the table. */
  static final String TABLE = "table";

  /** What is shown beside the numbers. */
  enum Shown {
    /** What is usual, and the verdict. */
    JUDGED,
    /** Nothing. */
    NUMBERS,
    /** The hours of the week, instead of the series. */
    TIMES,
    /** Level, season and rest, instead of the series. */
    PARTS,
    /** Reports, crimes, places, harm and rate, instead of the series. */
    MEASURES;

    /**
     * Whether it can be shown of an indicator: sums and estimates have no time of day, are not
     * taken apart and counted in one way only.
     */
    boolean isOf(Indicator indicator) {
      return isOfTheSeries() || indicator.quantity().isOfEvents();
    }

    /** Whether the series itself is shown. */
    boolean isOfTheSeries() {
      return this == JUDGED || this == NUMBERS;
    }
  }

  /** Whether to ask if the numbers are as usual; single days are not judged. */
  boolean isJudged() {
    return shown != Shown.NUMBERS && shown != Shown.TIMES && grain != Grain.DAY;
  }

  /** Whether months are told of and hidden in longer periods. */
  boolean hidesMonths() {
    return indicator.quantity() != Indicator.Quantity.SUMS
        && grain.periodsPerYear() < Grain.MONTH.periodsPerYear();
  }

  /** Whether these are the events of a municipality or one of its areas, and no others. */
  boolean isOf(String municipality, Optional<String> area) {
    return slice.areas().equals(area.stream().toList())
        && (!several && slice.municipalities().isEmpty()
            || slice.municipalities().equals(List.of(municipality)))
        && slice.categories().isEmpty()
        && slice.organisations().isEmpty()
        && slice.finer().equals(Slice.Finer.NONE);
  }

  /**
   * Reads the state from an address; the installation must have an indicator.
   *
   * @throws BadQueryException if a value is unknown, naming those that are allowed
   */
  static ExploreState parse(Query query, Installation installation) {
    Members members = new Members(installation);
    Map<String, Indicator> indicators = new LinkedHashMap<>();
    installation.indicators().forEach(indicator -> indicators.put(indicator.id(), indicator));
    Indicator indicator =
        query.choice("indicator", indicators).orElseGet(() -> usual(query, members, installation));
    Askable askable = Askable.of(installation, indicator);
    Calendar wanted = query.choice("grain", steps(installation)).orElse(indicator.grain());
    // What is left over from another indicator is left out when this one cannot be asked for it.
    Calendar grain = askable.permits(wanted) ? wanted : askable.finest();
    Optional<LocalDate> from = query.day("from");
    Optional<LocalDate> to = query.day("to");
    Span span =
        query
            .choice("period", Span.byParameter())
            .orElse(from.isPresent() || to.isPresent() ? Span.CUSTOM : Span.usual(grain));
    boolean custom = span == Span.CUSTOM;
    if (custom && from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
      throw new BadQueryException("error.query.order", from.get(), to.get());
    }
    Optional<Dimension> split = split(query, members).filter(askable.splits()::contains);
    Slice slice = slice(query, installation, members, indicator, split);
    Compare.Chosen compared =
        Compare.parse(query, installation, new Compare.Shown(indicator, grain, slice));
    return new ExploreState(
        indicator,
        grain,
        split,
        span,
        custom ? from : Optional.empty(),
        custom ? to : Optional.empty(),
        slice,
        query
            .choice("show", byName(Shown.values()))
            .filter(shown -> shown.isOf(indicator))
            .orElse(Shown.JUDGED),
        compared.against().filter(compare -> split.isEmpty()),
        compared.background().filter(other -> split.isEmpty()),
        members.severalMunicipalities());
  }

  /** The same without the split, of one member of it only. */
  ExploreState part(String member) {
    Slice part = slice.with(split.orElseThrow(), List.of(member));
    return new ExploreState(
        indicator,
        grain,
        Optional.empty(),
        span,
        from,
        to,
        part,
        shown,
        Optional.empty(),
        Optional.empty(),
        several);
  }

  /** Whether a member of the split can be asked for alone. */
  boolean canAskFor(String member) {
    return !member.equals(Slice.UNPLACED)
        || split.filter(by -> by == Dimension.AREA || by.isOfEvents()).isPresent();
  }

  /**
   * The same state as an address; {@code base} gives language and generation, and whether the table
   * is hidden.
   */
  Query query(Query base) {
    Query query =
        Query.EMPTY
            .with("indicator", indicator.id())
            .with("grain", grain.id())
            .with("split", split.map(ExploreState::name).stream().toList())
            .with("period", span.parameter())
            .with("from", from.map(LocalDate::toString).stream().toList())
            .with("to", to.map(LocalDate::toString).stream().toList())
            .with("show", shown == Shown.JUDGED ? List.of() : List.of(name(shown)));
    query =
        query.with(
            Compare.NAME,
            Stream.concat(
                    against.map(Compare::name).stream(), background.map(Compare::name).stream())
                .toList());
    for (Dimension dimension : Dimension.values()) {
      query = query.with(name(dimension), chosen(dimension));
    }
    if (several && chosen(Dimension.MUNICIPALITY).isEmpty()) {
      query = query.with(MunicipalityChoice.NAME, MunicipalityChoice.ALL);
    }
    return query
        .with(TABLE, base.many(TABLE))
        .with("lang", base.many("lang"))
        .with("generation", base.many("generation"));
  }

  /** What the reader must know of what is split or filtered by. */
  List<String> explained(Words words) {
    return Stream.of(
            Dimension.WEEKDAY,
            Dimension.PART_OF_DAY,
            Dimension.PLACE_TYPE,
            Dimension.CODE,
            Dimension.MUNICIPALITY)
        .filter(by -> by != Dimension.MUNICIPALITY || split.equals(Optional.of(by)))
        .filter(by -> split.equals(Optional.of(by)) || !chosen(by).isEmpty())
        .map(by -> words.text("note." + by.name()))
        .toList();
  }

  /** Names that may stand in the address. */
  static List<String> names() {
    return Stream.concat(
            Stream.of(
                "indicator", "grain", "split", "period", "from", "to", "show", Compare.NAME, TABLE),
            Stream.of(Dimension.values()).map(ExploreState::name))
        .toList();
  }

  /** What of an address is left out because the indicator cannot be asked for it. */
  List<String> unused(Query query, Installation installation, Words words) {
    String title = words.of(indicator.title());
    List<String> said = new ArrayList<>();
    Unused.names(query, names(), words).ifPresent(said::add);
    Set<Dimension> possible = Askable.of(installation, indicator).filters();
    Stream.of(Dimension.values())
        .filter(by -> !possible.contains(by) && !query.many(name(by)).isEmpty())
        .filter(by -> by != Dimension.MUNICIPALITY)
        .map(by -> words.text("unused.members", words.of(by), title))
        .forEach(said::add);
    split(query, new Members(installation))
        .filter(wanted -> !split.equals(Optional.of(wanted)))
        .map(wanted -> words.text("unused.split", words.of(wanted), title))
        .ifPresent(said::add);
    query
        .choice("show", byName(Shown.values()))
        .filter(wanted -> wanted != shown)
        .map(wanted -> words.text("unused.show", name(wanted), title))
        .ifPresent(said::add);
    query
        .choice("grain", steps(installation))
        .filter(wanted -> !wanted.equals(grain))
        .map(wanted -> words.text("unused.grain", words.calendar(wanted), title))
        .ifPresent(said::add);
    return said;
  }

  /** The ids filtered by; empty when everything counts. */
  List<String> chosen(Dimension dimension) {
    return slice.of(dimension);
  }

  /** What to ask the gate for the days {@code extent} allows. */
  Question.Series question(Extent extent) {
    return new Question.Series(indicator.id(), grain, split, Optional.of(extent.days(this)), slice);
  }

  /** What to ask the gate for beside it; empty where nothing is compared. */
  Optional<Question.Compared> comparison(Extent extent) {
    return against.map(
        with -> new Question.Compared(indicator.id(), grain, extent.days(this), slice, with));
  }

  /** A constant as written in the address. */
  static String name(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  /** The shared steps, then those of the installation's own. */
  static Map<String, Calendar> steps(Installation installation) {
    Map<String, Calendar> steps = new LinkedHashMap<>();
    Stream.<Calendar>concat(Stream.of(Grain.values()), installation.periodKinds().stream())
        .forEach(step -> steps.putIfAbsent(step.id(), step));
    return steps;
  }

  /** The first that the sources tell of where the page is; the first of all where none is. */
  private static Indicator usual(Query query, Members members, Installation installation) {
    List<String> chosen = municipalities(query, members, split(query, members));
    List<String> shown =
        chosen.isEmpty() && !members.severalMunicipalities() ? members.home() : chosen;
    return installation.indicators().stream()
        .filter(each -> shown.stream().allMatch(code -> installation.tells(each, code)))
        .findFirst()
        .orElseGet(() -> installation.indicators().get(0));
  }

  private static Optional<Dimension> split(Query query, Members members) {
    Map<String, Optional<Dimension>> allowed = new LinkedHashMap<>();
    allowed.put("none", Optional.empty());
    for (Dimension dimension : Dimension.values()) {
      if (dimension != Dimension.MUNICIPALITY || members.severalMunicipalities()) {
        allowed.put(name(dimension), Optional.of(dimension));
      }
    }
    return query.choice("split", allowed).orElse(Optional.empty());
  }

  private static Slice slice(
      Query query,
      Installation installation,
      Members members,
      Indicator indicator,
      Optional<Dimension> split) {
    List<String> municipalities = municipalities(query, members, split);
    Slice slice = Filters.slice(query, installation, indicator);
    for (Dimension dimension : Dimension.values()) {
      slice = slice.with(dimension, held(slice.of(dimension), members, indicator, dimension));
    }
    // Areas left over from another municipality would empty the chart without a visible reason.
    return slice
        .with(Dimension.MUNICIPALITY, municipalities)
        .with(Dimension.AREA, members.areasOf(municipalities, slice.areas()));
  }

  /**
   * The municipalities shown: those of the address, else the one that pages open with. Split by
   * municipality a single one leaves nothing to see beside it, so it is all of them.
   */
  private static List<String> municipalities(
      Query query, Members members, Optional<Dimension> split) {
    if (!members.severalMunicipalities()) {
      return query.choices(MunicipalityChoice.NAME, members.known(Dimension.MUNICIPALITY));
    }
    List<String> allowed = new ArrayList<>(members.known(Dimension.MUNICIPALITY));
    allowed.add(MunicipalityChoice.ALL);
    List<String> chosen = query.choices(MunicipalityChoice.NAME, allowed);
    if (chosen.contains(MunicipalityChoice.ALL)
        || split.equals(Optional.of(Dimension.MUNICIPALITY)) && chosen.size() < 2) {
      return List.of();
    }
    List<String> around = members.around(query.many(name(Dimension.AREA)));
    return chosen.isEmpty() ? (around.isEmpty() ? members.home() : around) : chosen;
  }

  /** Those that the indicator can hold: others would empty the chart without a visible reason. */
  private static List<String> held(
      List<String> chosen, Members members, Indicator indicator, Dimension dimension) {
    if (chosen.isEmpty()) {
      return chosen;
    }
    Set<String> possible =
        members.of(dimension, indicator, Words.in(Language.SV)).stream()
            .map(Members.Member::id)
            .collect(Collectors.toSet());
    return chosen.stream().filter(possible::contains).toList();
  }

  private static <E extends Enum<E>> Map<String, E> byName(E[] constants) {
    Map<String, E> names = new LinkedHashMap<>();
    for (E constant : constants) {
      names.put(name(constant), constant);
    }
    return names;
  }
}
