package se.lagesbild.etl.draft;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.lagesbild.warehouse.catalogue.CalendarPeriod;
import se.lagesbild.warehouse.catalogue.DateRange;
import se.lagesbild.warehouse.catalogue.Installation;
import se.lagesbild.warehouse.catalogue.Municipality;

/** What each column of a file would be for in a contract. */
final class Roles {
  private static final double ENOUGH = 0.8;

  /** Not every row that a column of case numbers stands in has one. */
  private static final double OFTEN = 0.3;

  private static final int MOST_CODES = 300;
  private static final Set<String> TAKEN_BACK =
      Set.of(
          "makul",
          "återtag",
          "atertag",
          "felregistr",
          "borttag",
          "raderad",
          "withdrawn",
          "deleted",
          "annuller");

  final List<ColumnGuess> columns;
  final @Nullable Installation installation;
  final boolean sums;
  final @Nullable WideTable wide;
  final @Nullable TimeRole time;
  final @Nullable PlaceGuess place;
  final @Nullable ColumnGuess municipality;

  /** The municipality column has a code before a name, {@code 1982 Fagersta}. */
  final boolean codeBeforeName;

  final @Nullable ColumnGuess code;

  /** Columns that could be {@link #code} as well as it, and it; empty where one is clearly it. */
  final List<ColumnGuess> codeCandidates;

  /** The parts of a cell of codes stand with bars between. */
  final boolean severalCodes;

  final List<ColumnGuess> key;
  final boolean keyIsUnique;
  final @Nullable ColumnGuess latestBy;
  final List<ColumnGuess> address;
  final @Nullable ColumnGuess area;
  final @Nullable ColumnGuess crimes;
  final @Nullable ColumnGuess caseNumber;
  final @Nullable ColumnGuess status;
  final List<String> takenBack;
  final @Nullable ColumnGuess value;
  final List<ColumnGuess> dimensions;

  Roles(List<ColumnGuess> all, @Nullable Installation installation) {
    this.columns = all;
    this.installation = installation;
    List<ColumnGuess> shown = all.stream().filter(column -> !column.hidden).toList();
    municipality = municipality(shown);
    codeBeforeName =
        municipality != null
            && share(municipality, value -> value.matches("\\d{4} \\D.*")) >= ENOUGH;
    place = PlaceGuess.of(shown, installation);
    Optional<TimeRole> told = TimeRole.of(shown);
    Optional<WideTable> periods = told.isEmpty() ? WideTable.ofPeriods(shown) : Optional.empty();
    Optional<ColumnGuess> count = shown.stream().filter(Roles::isCount).findFirst();
    List<ColumnGuess> keys =
        new KeyGuess(told.map(TimeRole::columns).orElse(List.of()), municipality, place).of(shown);
    sums = areSums(shown, told, periods, count, keys);
    time = periods.isPresent() ? null : told.orElse(null);
    Optional<ColumnGuess> counted = count.filter(column -> !addsUp(column, shown));
    wide = sums ? periods.or(() -> measures(shown, counted)).orElse(null) : null;
    value =
        sums && wide == null
            ? counted.or(() -> numbers(shown).stream().findFirst()).orElse(null)
            : null;
    if (!sums && time == null) {
      throw new NoContract(
          "ingen kolumn säger när något hände (inget datum, ingen tid, ingen vecka); ett kontrakt behöver en sådan.");
    }
    if (sums && value == null && wide == null) {
      throw new NoContract("ingen kolumn har tal att summera och ingen rad har en egen tid.");
    }
    key = sums ? List.of() : keys;
    keyIsUnique = key.size() > 1 || key.stream().allMatch(KeyGuess::isNearlyUnique);
    latestBy =
        !keyIsUnique
            ? shown.stream()
                .filter(
                    column ->
                        Words.CHANGES.in(column.name)
                            && column.isTime(TimeGuess.Form.DATETIME, TimeGuess.Form.DATE))
                .findFirst()
                .orElse(null)
            : null;
    List<ColumnGuess> codes = sums ? List.of() : codes(shown);
    code =
        codes.stream()
            .findFirst()
            .filter(column -> column.values.size() > 1 || Words.CODE.in(column.name))
            .orElse(null);
    codeCandidates = code == null || codes.size() == 1 || isClear(code, codes) ? List.of() : codes;
    severalCodes = code != null && share(code, text -> text.contains("|")) >= 0.05;
    caseNumber =
        sums
            ? null
            : shown.stream()
                .filter(
                    column ->
                        column.caseNumbers >= OFTEN
                            || column.caseNumbers > 0 && Words.CASE_NUMBER.in(column.name))
                .findFirst()
                .orElse(null);
    area =
        first(
            shown,
            column ->
                Words.AREA.in(column.name)
                    && isFree(column)
                    && column.personal == null
                    && column.kind == ColumnGuess.Kind.TEXT);
    address =
        sums
            ? List.of()
            : shown.stream()
                .filter(column -> Words.PLACE.in(column.name) && isFree(column))
                .filter(
                    column -> column != area && column.personal == null && !key.contains(column))
                .filter(
                    column ->
                        column.kind == ColumnGuess.Kind.TEXT
                            || column.kind == ColumnGuess.Kind.INTEGER)
                .limit(2)
                .toList();
    crimes =
        sums
            ? null
            : shown.stream()
                .filter(
                    column ->
                        column.kind == ColumnGuess.Kind.INTEGER
                            && Words.plain(column.name).equals("antal")
                            && column.least >= 1)
                .findFirst()
                .orElse(null);
    status =
        sums
            ? null
            : first(shown, column -> Words.STATUS.in(column.name) && !takenBack(column).isEmpty());
    takenBack = status == null ? List.of() : takenBack(status);
    dimensions = sums ? dimensions(shown) : List.of();
  }

  private static @Nullable ColumnGuess first(
      List<ColumnGuess> columns, java.util.function.Predicate<ColumnGuess> wanted) {
    return columns.stream().filter(wanted).findFirst().orElse(null);
  }

  /** Whether no other role has taken the column. */
  private boolean isFree(ColumnGuess column) {
    boolean placed = place != null && place.isIn(column);
    boolean timed = time != null && time.columns().contains(column);
    return column != municipality
        && column != code
        && column != value
        && !placed
        && !timed
        && (wide == null || !wide.columns().contains(column));
  }

  static double share(ColumnGuess column, java.util.function.Predicate<String> wanted) {
    int found = 0;
    for (var value : column.values.entrySet()) {
      found += wanted.test(value.getKey()) ? value.getValue() : 0;
    }
    return found / (double) Math.max(1, column.filled);
  }

  private @Nullable ColumnGuess municipality(List<ColumnGuess> shown) {
    Set<String> known = new HashSet<>();
    if (installation != null) {
      for (Municipality each : installation.nationalMunicipalities()) {
        known.add(each.name().toLowerCase(Locale.ROOT));
        known.add(each.code());
      }
    }
    return shown.stream()
        .filter(
            column ->
                column.kind == ColumnGuess.Kind.TEXT || column.kind == ColumnGuess.Kind.INTEGER)
        .filter(
            column ->
                known.isEmpty()
                    ? Words.MUNICIPALITY.in(column.name)
                        || share(column, text -> text.matches("\\d{4} \\p{Lu}.*")) >= ENOUGH
                    : share(column, text -> isMunicipality(text, known)) >= ENOUGH)
        .filter(
            column -> !Words.YEAR.in(column.name) && !Words.plain(column.name).contains("postort"))
        .max(
            Comparator.comparingInt(
                column -> (Words.MUNICIPALITY.in(column.name) ? 1000 : 0) - column.position))
        .orElse(null);
  }

  private static boolean isMunicipality(String text, Set<String> known) {
    String plain = text.toLowerCase(Locale.ROOT).replaceFirst("s? kommun$", "");
    return known.contains(plain)
        || text.matches("\\d{4} \\D.*") && known.contains(text.substring(0, 4));
  }

  private static boolean isCount(ColumnGuess column) {
    boolean number = column.isNumber() || column.kind == ColumnGuess.Kind.EMPTY;
    return number && Words.COUNT.in(column.name) && column.personal == null;
  }

  /** Columns of numbers that are neither times nor places nor numbers of something. */
  List<ColumnGuess> numbers(List<ColumnGuess> shown) {
    return shown.stream()
        .filter(ColumnGuess::isNumber)
        .filter(column -> column != municipality && !Words.ID.in(column.name))
        .filter(column -> time == null || !time.columns().contains(column))
        .filter(column -> place == null || !place.isIn(column))
        .toList();
  }

  /** Whether a column that could be the count is the sum of several others. */
  private boolean addsUp(ColumnGuess column, List<ColumnGuess> shown) {
    return WideTable.isTotal(column)
        && numbers(shown).stream().filter(each -> !WideTable.isTotal(each)).count() > 1;
  }

  /** From the first day of the first period to that of the last, where the file tells them. */
  Optional<DateRange> starts() {
    if (wide != null) {
      return wide.starts();
    }
    return Optional.ofNullable(time)
        .filter(role -> role.period() == CalendarPeriod.YEAR)
        .map(role -> role.columns().get(0))
        .filter(ColumnGuess::isNumber)
        .map(
            year ->
                new DateRange(
                    LocalDate.of((int) year.least, 1, 1), LocalDate.of((int) year.greatest, 1, 2)));
  }

  private Optional<WideTable> measures(List<ColumnGuess> shown, Optional<ColumnGuess> count) {
    boolean named = shown.stream().anyMatch(column -> !column.name.matches(Specimen.UNNAMED));
    return count.isPresent() || !named ? Optional.empty() : WideTable.ofMeasures(numbers(shown));
  }

  private boolean areSums(
      List<ColumnGuess> shown,
      Optional<TimeRole> told,
      Optional<WideTable> periods,
      Optional<ColumnGuess> count,
      List<ColumnGuess> keys) {
    if (periods.isPresent()) {
      return true;
    }
    if (told.isEmpty()) {
      long numbers = shown.stream().filter(ColumnGuess::isNumber).count();
      return numbers * 3 >= shown.size();
    }
    if (!keys.isEmpty() || place != null) {
      return false;
    }
    TimeRole role = told.get();
    boolean coarse = role.period() != null;
    boolean fewDays =
        role.columns().stream().allMatch(column -> column.values.size() * 3 <= column.filled);
    return count.isPresent() && (coarse || fewDays)
        || coarse
            && shown.stream()
                .anyMatch(column -> column.isNumber() && !role.columns().contains(column));
  }

  /** Columns that could tell kinds of events, the likeliest first. */
  private List<ColumnGuess> codes(List<ColumnGuess> shown) {
    Set<String> known = CodesText.known(installation).keySet();
    return shown.stream()
        .filter(column -> column.personal == null && isFree(column) && !key.contains(column))
        .filter(
            column ->
                column.kind == ColumnGuess.Kind.TEXT
                    || column.kind == ColumnGuess.Kind.INTEGER && Words.CODE.in(column.name))
        .filter(
            column -> column.values.size() <= Math.min(MOST_CODES, Math.max(12, column.filled / 2)))
        .filter(column -> column.filled >= 0.5 * column.rows)
        .filter(
            column ->
                !Words.AREA.in(column.name)
                    && !Words.PLACE.in(column.name)
                    && !Words.STATUS.in(column.name)
                    && !Words.POINTS_OUT.in(column.name))
        .sorted(
            Comparator.<ColumnGuess>comparingInt(column -> -codeScore(column, known))
                .thenComparing(column -> column.position))
        .toList();
  }

  /** Whether a heading, or words that the installation has, tell one column from the others. */
  private boolean isClear(ColumnGuess best, List<ColumnGuess> all) {
    Set<String> known = CodesText.known(installation).keySet();
    int score = codeScore(best, known);
    return !best.name.matches(Specimen.UNNAMED)
        && score > 1
        && (Words.CODE.in(best.name)
            || all.stream().filter(column -> codeScore(column, known) == score).count() == 1);
  }

  private static int codeScore(ColumnGuess column, Set<String> known) {
    String name = Words.plain(column.name);
    if (name.matches("brottskod|offence code|brotts kod")) {
      return 10;
    }
    if (name.matches("platstyp|plats typ|bostadstyp|under ?kategori|fordonstyp")) {
      return 0;
    }
    boolean words = share(column, value -> known.contains(value.toLowerCase(Locale.ROOT))) >= 0.5;
    return Words.CODE.in(column.name) ? words ? 6 : 5 : words ? 4 : 1;
  }

  /** Whether some municipalities are written as {@code Norbergs kommun}. */
  boolean namesEndInKommun() {
    return municipality != null
        && municipality.values.keySet().stream()
            .anyMatch(name -> name.toLowerCase(Locale.ROOT).endsWith(" kommun"));
  }

  /** Whether all codes are four digits, as those of the police are. */
  boolean hasNationalCodes() {
    return code != null
        && share(code, text -> text.matches("\\d{3,4}")) >= ENOUGH
        && Words.plain(code.name).contains("kod");
  }

  private List<String> takenBack(ColumnGuess column) {
    return column.values.keySet().stream()
        .filter(value -> value.matches("\\p{L}+"))
        .filter(value -> TAKEN_BACK.stream().anyMatch(value.toLowerCase(Locale.ROOT)::startsWith))
        .map(value -> value.toLowerCase(Locale.ROOT))
        .distinct()
        .sorted()
        .toList();
  }

  private List<ColumnGuess> dimensions(List<ColumnGuess> shown) {
    return shown.stream()
        .filter(this::isFree)
        .filter(
            column ->
                column.kind == ColumnGuess.Kind.TEXT || column.kind == ColumnGuess.Kind.BOOLEAN)
        .filter(column -> column.personal == null && column != area)
        .filter(column -> column.values.size() <= MOST_CODES)
        .toList();
  }

  /** Areas of sums have to be known; of an unknown one the sum is kept as a part by name. */
  boolean isKnownArea() {
    if (area == null || installation == null) {
      return false;
    }
    Set<String> known =
        installation.areas().stream()
            .flatMap(
                each -> Stream.concat(Stream.of(each.id(), each.title()), each.aliases().stream()))
            .map(name -> name.toLowerCase(Locale.ROOT))
            .collect(Collectors.toSet());
    return share(area, text -> known.contains(text.toLowerCase(Locale.ROOT))) >= ENOUGH;
  }

  /** The columns that a contract reads, in the order of the file. */
  List<ColumnGuess> read() {
    Set<ColumnGuess> read = new HashSet<>();
    if (time != null) {
      read.addAll(time.columns());
    }
    if (place != null && !sums) {
      read.add(place.easting());
      read.add(place.northing());
    }
    for (ColumnGuess one :
        new ColumnGuess[] {municipality, code, latestBy, area, crimes, caseNumber, status, value}) {
      if (one != null) {
        read.add(one);
      }
    }
    read.addAll(codeCandidates);
    read.addAll(key);
    read.addAll(address);
    read.addAll(dimensions);
    if (wide != null) {
      wide.columns().forEach(read::remove);
    }
    List<ColumnGuess> ordered = new ArrayList<>(read);
    ordered.sort(Comparator.comparingInt(column -> column.position));
    return ordered;
  }
}
