package se.lagesbild.etl.draft;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.lagesbild.etl.read.CharsetGuess;
import se.lagesbild.etl.read.Glimpse;
import se.lagesbild.warehouse.catalogue.CalendarPeriod;
import se.lagesbild.warehouse.catalogue.Installation;
import se.lagesbild.warehouse.catalogue.SourceContract;
import se.lagesbild.warehouse.privacy.Label;
import se.lagesbild.warehouse.privacy.PersonalData;

/**
 * Writes {@code source.yaml}: each line with the evidence for it, and {@code TODO} where only a
 * person can tell. A contract with a TODO left does not load.
 */
final class ContractText {
  private static final Set<SourceContract.Format> TEXTS =
      Set.of(SourceContract.Format.CSV, SourceContract.Format.TSV);

  private final String fileName;
  private final String id;
  private final Specimen specimen;
  private final Roles roles;
  private final FileNameGuess name;
  private final @Nullable Installation installation;
  private final Yaml yaml = new Yaml();
  private final Map<String, String> derive = new java.util.LinkedHashMap<>();
  private String codeField = "";
  private String municipalityField = "";

  ContractText(String fileName, String id, Specimen specimen, Roles roles, FileNameGuess name) {
    this.fileName = fileName;
    this.id = id;
    this.specimen = specimen;
    this.roles = roles;
    this.name = name;
    this.installation = roles.installation;
  }

  String write() {
    top();
    form();
    fields();
    unread();
    reshape();
    derived();
    delivery();
    if (roles.sums) {
      aggregate();
    } else {
      event();
    }
    checks();
    return yaml.toString();
  }

  private void top() {
    Glimpse glimpse = specimen.glimpse();
    yaml.note("Utkast från ./lagesbild source draft, gjort av filen " + Label.of(fileName) + ".");
    yaml.note(
        "Varje rad har sin grund bredvid sig. Gå igenom dem, fyll i raderna med TODO och pröva sedan med ./lagesbild source check.");
    yaml.note(
        "Sett: %d rader%s. %s"
            .formatted(
                specimen.rows(),
                glimpse.whole()
                    ? ", hela filen"
                    : "; bara filens början är läst, resten kan se annorlunda ut",
                roles.sums
                    ? "Raderna ser ut att vara summor (tal per period), inte händelser."
                    : "Varje rad ser ut att vara en händelse."));
    yaml.blank();
    yaml.line("id: " + id, "av filnamnet; mappen måste heta likadant");
    String title = title();
    yaml.line(
        "title: { sv: %s, en: %s }".formatted(Yaml.text(title), Yaml.text(title)),
        "av filnamnet; skriv hur källan ska heta på sidorna");
    organisation();
    yaml.todo(
        "secrecy: TODO",
        "open, internal, police, school eller social; avgör vad som får visas av felaktiga rader");
    if (name.everyDays() > 0) {
      yaml.line(
          "cadence: { everyDays: %d, lateAfterDays: %d }"
              .formatted(name.everyDays(), name.lateAfterDays()),
          "filnamnet namnger " + periodWords(name.period()));
    } else {
      yaml.todo(
          "cadence: { everyDays: TODO, lateAfterDays: 3 }",
          "hur många dagar det är mellan filerna; filnamnet säger det inte");
    }
  }

  private String title() {
    String stem = id.replace('-', ' ');
    return Character.toUpperCase(stem.charAt(0)) + stem.substring(1);
  }

  private static String periodWords(@Nullable CalendarPeriod period) {
    return period == null
        ? "ett datum"
        : switch (period) {
          case DAY -> "en dag";
          case WEEK -> "veckor";
          case MONTH -> "en månad";
          case QUARTER -> "ett kvartal";
          case YEAR -> "ett år";
        };
  }

  private void organisation() {
    String guess = installation == null ? null : guessedOrganisation(installation);
    String known =
        installation == null
            ? "ett id i organisations.yaml"
            : installation.organisations().stream()
                .map(each -> each.id())
                .collect(Collectors.joining(", "));
    if (guess == null) {
      yaml.todo("organisation: TODO", "vem som skickar filen: " + known);
    } else {
      yaml.line(
          "organisation: " + guess, "filnamnet börjar som andra filer från den; annars: " + known);
    }
  }

  /** Files of an organisation often begin with the same letters. */
  private @Nullable String guessedOrganisation(Installation known) {
    String token = fileName.split("[^\\p{L}]")[0].toLowerCase(Locale.ROOT);
    if (token.length() < 3) {
      return null;
    }
    for (var organisation : known.organisations()) {
      if (organisation.id().startsWith(token)) {
        return organisation.id();
      }
    }
    Set<String> owners = new TreeSet<>();
    for (SourceContract source : known.sources()) {
      String pattern = source.delivery().fileName();
      if (pattern != null && pattern.toLowerCase(Locale.ROOT).startsWith(token)) {
        owners.add(source.organisation());
      }
    }
    return owners.size() == 1 ? owners.iterator().next() : null;
  }

  private void form() {
    Glimpse glimpse = specimen.glimpse();
    yaml.blank();
    String packed =
        glimpse.packing() == null
            ? ""
            : "; filen är packad (" + glimpse.packing() + "), vilket går bra";
    yaml.line(
        "format: " + glimpse.format().name().toLowerCase(Locale.ROOT),
        "sett på innehållet, inte på namnet" + packed);
    CharsetGuess charset = glimpse.charset();
    if (charset != null) {
      yaml.line("encoding: " + charset.name(), charset.evidence());
    }
    if (TEXTS.contains(glimpse.format())) {
      dialect(glimpse);
    }
    tokens();
    table(glimpse);
  }

  private void dialect(Glimpse glimpse) {
    List<String> parts = new ArrayList<>();
    if (glimpse.format() == SourceContract.Format.CSV) {
      parts.add("delimiter: " + Yaml.quoted(String.valueOf(glimpse.delimiter())));
    }
    boolean seen = roles.columns.stream().anyMatch(column -> column.commaDecimals);
    boolean points = roles.columns.stream().anyMatch(column -> column.pointDecimals);
    boolean comma = seen || glimpse.delimiter() == ';' && !points;
    parts.add("decimalChar: " + Yaml.quoted(comma ? "," : "."));
    if (!specimen.hasHeadings()) {
      parts.add("header: false");
    }
    String why =
        (seen
                ? "det finns tal med decimalkomma"
                : comma
                    ? "inget tal har decimaler; med semikolon är komma vanligast, punkt godtas också"
                    : "inga tal har decimalkomma")
            + (specimen.hasHeadings()
                ? ""
                : "; första raden är data, så kolumnerna räknas i ordning");
    yaml.line("dialect: { " + String.join(", ", parts) + " }", why);
  }

  /** Tokens of sums have their own place, since they mean different things there. */
  private void tokens() {
    Set<String> missing = new TreeSet<>();
    for (ColumnGuess column : roles.read()) {
      if (column != roles.value) {
        missing.addAll(column.tokens.keySet());
      }
    }
    if (!missing.isEmpty() && roles.wide == null) {
      List<String> all = new ArrayList<>(List.of(""));
      all.addAll(missing);
      yaml.line(
          "missingValues: "
              + all.stream().map(Yaml::quoted).collect(Collectors.joining(", ", "[", "]")),
          "texter som står där inget är känt");
    } else if (roles.wide != null) {
      yaml.line(
          "missingValues: [\"\"]", "en tom cell är ingen uppgift; andra tecken står under tokens");
    }
  }

  private void table(Glimpse glimpse) {
    if (glimpse.record() != null) {
      yaml.line(
          "table: { record: " + Yaml.text(glimpse.record()) + " }",
          "det som upprepas och är en rad");
      return;
    }
    List<String> parts = new ArrayList<>();
    List<String> why = new ArrayList<>();
    if (specimen.above() > 0) {
      parts.add("headerWithin: " + Math.min(100, specimen.above() + 4));
      why.add("rubrikerna står på rad %d, under titelrader".formatted(specimen.heading()));
    }
    Glimpse.Table first =
        glimpse.tables().stream()
            .filter(each -> !each.hidden())
            .findFirst()
            .orElse(specimen.table());
    String sheet = specimen.table().name();
    if (specimen.table() != first && sheet != null && PersonalData.find(sheet).isEmpty()) {
      parts.add(
          "sheets: "
              + Yaml.pattern(
                  "^"
                      + specimen.table().name().replaceAll("([\\\\.\\[\\]{}()*+?^$|])", "\\\\$1")
                      + "$"));
      why.add("bladet med flest rader är inte det första");
    }
    if (!parts.isEmpty()) {
      yaml.line("table: { " + String.join(", ", parts) + " }", String.join("; ", why));
    }
    if (specimen.table().merged() > 0) {
      yaml.note(
          "Bladet har %d sammanslagna områden; bara den första cellen i ett sådant har ett värde."
              .formatted(specimen.table().merged()));
    }
  }

  private void fields() {
    yaml.line("fields:");
    List<ColumnGuess> read = specimen.hasHeadings() ? roles.read() : upToLast();
    for (ColumnGuess column : read) {
      field(column);
    }
    if (roles.wide != null) {
      yaml.line(
          "  - { name: %s, type: string }".formatted(WideTable.NAME),
          "får kolumnens rubrik, se reshape");
      yaml.line(
          "  - { name: %s, type: string }".formatted(WideTable.VALUE),
          "får cellens värde; läses som tal längre ner");
    }
  }

  /** Without headings columns stand in order, so none before the last one can be left out. */
  private List<ColumnGuess> upToLast() {
    int last = roles.read().stream().mapToInt(column -> column.position).max().orElse(0);
    return roles.columns.stream().filter(column -> column.position <= last).toList();
  }

  private void field(ColumnGuess column) {
    List<String> parts = new ArrayList<>();
    parts.add("name: " + Yaml.text(column.name));
    boolean ambiguous = column.time != null && column.time.ambiguous();
    parts.add("type: " + (ambiguous ? "TODO" : type(column)));
    if (column.path != null) {
      parts.add("path: " + Yaml.quoted(column.path));
    }
    if (type(column).startsWith("date") && column.time.format() != null) {
      parts.add("format: " + Yaml.quoted(column.time.format()));
    }
    String constraints = constraints(column);
    if (!constraints.isEmpty()) {
      parts.add("constraints: { " + constraints + " }");
    }
    if (column == roles.caseNumber || column.caseNumbers > 0) {
      parts.add("mayHold: [case_number]");
    }
    String text = "  - { " + String.join(", ", parts) + " }";
    if (ambiguous) {
      yaml.todo(
          text,
          type(column)
              + "; dag och månad går inte att skilja åt i filen: kontrollera format och skriv typen");
    } else {
      yaml.line(text, column.evidence());
    }
  }

  private String type(ColumnGuess column) {
    if (column == roles.value || roles.address.contains(column)) {
      return "string";
    }
    boolean coordinate =
        roles.place != null
            && (column == roles.place.easting() || column == roles.place.northing());
    if (coordinate) {
      return "number";
    }
    return switch (column.kind) {
      case EMPTY, TEXT -> "string";
      case INTEGER ->
          column == roles.code || column.tokens.size() > 0 && roles.sums ? "string" : "integer";
      case NUMBER -> "number";
      case BOOLEAN -> "boolean";
      case TIME ->
          column.isTime(TimeGuess.Form.DATE)
              ? "date"
              : column.isTime(TimeGuess.Form.DATETIME) ? "datetime" : "string";
    };
  }

  private String constraints(ColumnGuess column) {
    List<String> parts = new ArrayList<>();
    boolean needed =
        roles.key.contains(column)
            || roles.time != null && roles.time.from().equals(column.name)
            || column == roles.code;
    boolean inTime = roles.time != null && roles.time.columns().contains(column);
    if (column.isAlwaysTold() && (needed || inTime && !column.name.equals(roles.time.to()))) {
      parts.add("required: true");
    }
    if (column == roles.crimes) {
      parts.add("minimum: 1");
    }
    if (inTime && column.kind == ColumnGuess.Kind.INTEGER) {
      if (Words.MONTH.in(column.name)) {
        parts.add("minimum: 1, maximum: 12");
      } else if (Words.YEAR.in(column.name)) {
        parts.add("minimum: 1950, maximum: 2100");
      }
    }
    return String.join(", ", parts);
  }

  /** Everything that no role needs is left in the file. */
  private void unread() {
    List<ColumnGuess> read = roles.read();
    Set<String> taken = new LinkedHashSet<>();
    read.forEach(
        column ->
            taken.addAll(
                column.path == null
                    ? List.of(column.name)
                    : List.of((column.name + column.path).split("/"))));
    List<ColumnGuess> left =
        roles.columns.stream()
            .filter(column -> !read.contains(column))
            .filter(column -> roles.wide == null || !roles.wide.columns().contains(column))
            .toList();
    if (left.isEmpty() || !specimen.hasHeadings()) {
      if (!left.isEmpty()) {
        yaml.note("Kolumner efter den sista under fields läses aldrig.");
      }
      return;
    }
    Set<String> named = new LinkedHashSet<>();
    yaml.note(
        "Kolumner som aldrig läses: de ser personliga ut, eller så behövs de inte för att räkna. Flytta en till fields om den behövs.");
    yaml.line("neverRead:");
    for (ColumnGuess column : left) {
      String plain =
          column.path == null
              ? column.name
              : column.path.substring(column.path.lastIndexOf('/') + 1);
      if (taken.contains(plain) || !named.add(plain)) {
        yaml.note(
            "  %s: %s".formatted(column.path == null ? column.name : column.path, why(column)));
      } else {
        yaml.line("  - " + Yaml.text(plain), why(column));
      }
    }
    if (named.isEmpty()) {
      yaml.line("  []");
    }
  }

  private static String why(ColumnGuess column) {
    if (column.personal != null) {
      return "PERSONLIGT? " + column.personal;
    }
    if (column.hidden) {
      return "kolumnen är dold i arbetsboken; " + column.evidence();
    }
    if (Words.POINTS_OUT.in(column.name)) {
      return "kan peka ut enskilda i en liten kommun; " + column.evidence();
    }
    if (column.kind == ColumnGuess.Kind.TEXT && Words.HAPPENS.in(column.name)) {
      return "OBS: rubriken tyder på en tid, men den skrivs på för många sätt för ett mönster; uttryck under derive kan läsa den; "
          + column.evidence();
    }
    return "behövs inte; " + column.evidence();
  }

  private void reshape() {
    boolean structural = !specimen.structural().isEmpty();
    if (!structural && roles.wide == null && !roles.severalCodes) {
      return;
    }
    yaml.blank();
    yaml.line("reshape:");
    if (structural) {
      yaml.line(
          "  structural:",
          "rader som inte är data: " + String.join(", ", new TreeSet<>(specimen.structural())));
      yaml.line("    - { pattern: %s }".formatted(Yaml.pattern(Specimen.STRUCTURAL.pattern())));
    }
    if (roles.wide != null) {
      yaml.line(
          "  unpivot: { headings: %s, name: %s, value: %s }"
              .formatted(Yaml.pattern(roles.wide.headings()), WideTable.NAME, WideTable.VALUE),
          roles.wide.evidence());
    }
    if (roles.severalCodes && roles.code != null) {
      yaml.line(
          "  split: { field: %s, pattern: %s }"
              .formatted(Yaml.text(roles.code.name), Yaml.pattern("\\s*\\|\\s*")),
          "en cell kan räkna upp flera, med | emellan: varje blir en händelse i samma ärende");
    }
  }

  private void derived() {
    if (roles.time != null) {
      derive.putAll(roles.time.derive());
    }
    if (roles.wide != null) {
      derive.putAll(roles.wide.derive());
    }
    if (roles.municipality != null && roles.codeBeforeName) {
      municipalityField = "municipality_code";
      derive.put(
          "municipality_code",
          "substring(trim(%s), 1, 4)".formatted(TimeRole.quoted(roles.municipality)));
    }
    if (roles.municipality != null && roles.namesEndInKommun()) {
      municipalityField = "municipality_name";
      derive.put(
          "municipality_name",
          "regexp_replace(trim(%s), '(?i)s? kommun$', '')"
              .formatted(TimeRole.quoted(roles.municipality)));
    }
    if (isReportOfWeeks()) {
      derive.put("report_day", "date_sub(_window_to, 1)");
    }
    boolean noPeriod =
        roles.sums && roles.time == null && (roles.wide == null || roles.wide.period() == null);
    if (!roles.sums) {
      code();
    }
    if (derive.isEmpty() && !noPeriod) {
      return;
    }
    yaml.blank();
    yaml.note(
        "Uttryck i Spark SQL över kolumnernas texter, i ordning."
            + (roles.time != null && !roles.time.derive().isEmpty()
                ? " Tiden: " + roles.time.evidence() + "."
                : ""));
    yaml.line("derive:");
    derive.forEach((name, expression) -> yaml.line("  " + name + ": " + Yaml.quoted(expression)));
    if (noPeriod) {
      yaml.todo(
          "  period_start: \"make_date(TODO, 1, 1)\"",
          "året som talen gäller; det står varken i filen eller i filnamnet");
    }
  }

  private void code() {
    if (roles.code == null) {
      codeField = "code";
      derive.put("code", "'alla'");
    } else if (roles.hasNationalCodes()) {
      codeField = "code";
      derive.put("code", "lpad(%s, 4, '0')".formatted(TimeRole.quoted(roles.code)));
    } else {
      codeField = roles.code.name;
    }
  }

  /** Days of the window that a file name tells, as words of a contract; null when it tells none. */
  private @Nullable String window() {
    if (name.period() == null) {
      return null;
    }
    return name.period() == CalendarPeriod.WEEK && name.weeks() > 1
        ? "days: " + 7 * name.weeks()
        : "period: " + name.period().id();
  }

  private void delivery() {
    yaml.blank();
    yaml.line("delivery:");
    String window = window();
    if (roles.sums) {
      if (window != null) {
        yaml.line("  mode: partition", "en fil per period: den ersätter allt för sin period");
        yaml.line("  window: { %s }".formatted(window), "av filnamnet");
      } else {
        yaml.line(
            "  mode: snapshot",
            "filnamnet namnger ingen period, så varje fil antas ha alla perioder och ersätter den förra");
      }
    } else if (!roles.key.isEmpty()) {
      yaml.line(
          "  mode: upsert",
          "det finns en nyckel: en senare rad ersätter; rader som saknas i en ny fil tas inte tillbaka");
      yaml.note(
          "Skickas alltid hela perioden om, så att en rad som saknas är återtagen, skriv mode: window och window: { field: <dag>, days: N }.");
    } else if (window != null) {
      yaml.line(
          "  mode: partition",
          "ingen kolumn är en nyckel: en ny fil för samma period ersätter den gamla");
      yaml.line(
          "  window: { field: %s, %s }".formatted(Yaml.text(windowField()), window),
          "av filnamnet; rader utanför perioden avvisas");
    } else {
      yaml.todo(
          "  mode: TODO",
          "ingen kolumn är en nyckel och filnamnet namnger ingen period: be avsändaren om endera, skriv sedan upsert eller partition");
    }
    yaml.line(
        "  fileName: " + Yaml.pattern(name.pattern()),
        name.named()
            ? "filnamnets delar; grupperna säger vad filen gäller"
            : "filnamnet säger inte vad filen gäller; då räknas den gälla till den dag den kom");
  }

  /** Rows that name their week may tell of one before the period that the file is for. */
  private boolean isReportOfWeeks() {
    return !roles.sums
        && roles.key.isEmpty()
        && window() != null
        && roles.time.period() == CalendarPeriod.WEEK;
  }

  private String windowField() {
    if (isReportOfWeeks()) {
      return "report_day";
    }
    return roles.time.reported() != null ? roles.time.reported() : roles.time.from();
  }

  private void municipality() {
    if (roles.municipality != null) {
      String field = municipalityField.isEmpty() ? roles.municipality.name : municipalityField;
      boolean inName = name.pattern().contains("<municipality>");
      yaml.line(
          "  municipality: { field: %s, whenMissing: %s }"
              .formatted(Yaml.text(field), inName ? "fileName" : "unknown"),
          installation == null ? "av rubriken" : "värdena är kommuner");
    } else if (name.pattern().contains("<municipality>")) {
      yaml.line("  municipality: { whenMissing: fileName }", "kommunkoden står i filnamnet");
    } else if (installation != null && installation.municipalities().size() == 1) {
      yaml.line(
          "  municipality: { code: %s }"
              .formatted(Yaml.quoted(installation.municipalities().iterator().next())),
          "ingen kolumn säger kommun; installationen har bara en");
    } else {
      yaml.todo(
          "  municipality: { code: \"TODO\" }",
          "kommunkoden (fyra siffror) som alla rader gäller; ingen kolumn säger den");
    }
  }

  private void event() {
    yaml.blank();
    yaml.line("event:");
    if (!roles.key.isEmpty()) {
      List<String> key = new ArrayList<>(roles.key.stream().map(column -> column.name).toList());
      if (roles.severalCodes && roles.code != null) {
        key.add(roles.code.name);
      }
      yaml.line("  key: " + Yaml.list(key), keyWords());
      if (key.size() > 1) {
        yaml.line(
            "  report: [%s]".formatted(Yaml.text(key.get(0))),
            "händelser med samma nummer hör till samma ärende");
      }
    }
    if (roles.latestBy != null) {
      yaml.line(
          "  latestBy: " + Yaml.text(roles.latestBy.name),
          "av flera rader med samma nyckel gäller den senaste");
    }
    municipality();
    String to = roles.time.to() == null ? "" : ", to: " + Yaml.text(roles.time.to());
    yaml.line(
        "  occurred: { from: %s%s }".formatted(Yaml.text(roles.time.from()), to),
        roles.time.evidence());
    if (isReportOfWeeks()) {
      yaml.line(
          "  reported: report_day",
          "filens sista dag; rader kan gälla en vecka före filens period");
    } else if (roles.time.reported() != null) {
      yaml.line(
          "  reported: " + Yaml.text(roles.time.reported()),
          "rubriken tyder på dagen då det blev känt");
    }
    boolean national = roles.hasNationalCodes();
    yaml.line(
        "  code: { field: %s, list: %s }"
            .formatted(Yaml.text(codeField), national ? "offence-codes.csv" : "codes.csv"),
        roles.code == null
            ? "ingen kolumn liknar ett slag av händelse, så alla rader får samma"
            : national
                ? "koderna liknar polisens brottskoder; kalkylprogram äter inledande nollor"
                : "varje slag ska få en kategori i codes.csv");
    if (roles.crimes != null) {
      yaml.line("  crimes: " + Yaml.text(roles.crimes.name), "antal brott på raden");
    }
    place();
    if (roles.caseNumber != null) {
      yaml.line(
          "  caseNumber: " + Yaml.text(roles.caseNumber.name),
          "polisens ärendenummer; bara en pseudonym lagras");
    }
    if (roles.status != null) {
      String words =
          roles.takenBack.stream()
              .map(word -> "'" + word.replace("'", "''") + "'")
              .collect(Collectors.joining(", "));
      yaml.line(
          "  withdrawnWhen: "
              + Yaml.quoted("lower(%s) in (%s)".formatted(TimeRole.quoted(roles.status), words)),
          "sådana rader tar tillbaka händelsen");
    }
  }

  private String keyWords() {
    if (roles.key.size() > 1) {
      return "tillsammans är de olika på varje rad";
    }
    return roles.keyIsUnique
        ? "olika på varje rad och alltid ifylld"
        : "samma nummer står på flera rader; den sista gäller";
  }

  private void place() {
    if (roles.place == null && roles.address.isEmpty() && roles.area == null) {
      return;
    }
    List<String> parts = new ArrayList<>();
    PlaceGuess place = roles.place;
    boolean open = place != null && place.crs() == null;
    if (place != null) {
      parts.add("crs: " + Yaml.quoted(open ? "TODO" : place.crs()));
      parts.add("easting: " + Yaml.text(place.easting().name));
      parts.add("northing: " + Yaml.text(place.northing().name));
    }
    if (!roles.address.isEmpty()) {
      parts.add(
          "address: " + Yaml.list(roles.address.stream().map(column -> column.name).toList()));
    }
    if (roles.area != null) {
      parts.add("area: " + Yaml.text(roles.area.name));
    }
    String text = "  place: { " + String.join(", ", parts) + " }";
    if (open) {
      yaml.todo(text, "koordinatsystemets EPSG-kod (UTM-zonen); " + place.evidence());
    } else {
      yaml.line(text, place == null ? "ord för plats, inga koordinater" : place.evidence());
    }
    if (place != null && place.zeros() > 0) {
      yaml.note("%d rader har koordinaten 0;0; de får ingen plats.".formatted(place.zeros()));
    }
    if (!roles.address.isEmpty()) {
      yaml.note("Adressen lagras aldrig, bara en pseudonym av den.");
    }
  }

  private void aggregate() {
    yaml.blank();
    yaml.line("aggregate:");
    CalendarPeriod period = period();
    String start = roles.time != null ? roles.time.from() : "period_start";
    yaml.line(
        "  period: { start: %s, length: %s }".formatted(Yaml.text(start), period.id()),
        roles.time != null
            ? roles.time.evidence()
            : roles.wide != null ? roles.wide.evidence() : "antas vara år");
    municipality();
    boolean known = roles.isKnownArea();
    if (known) {
      yaml.line("  area: " + Yaml.text(roles.area.name), "värdena är installationens områden");
    }
    yaml.line(
        "  quantity: " + id.replaceAll("[^a-z0-9]", "_").replaceFirst("^[^a-z]+", "n_"),
        "ett eget ord för det som räknas; indikatorer nämner det");
    yaml.line("  unit: count", "vad talet är: count, kronor, percent ...");
    yaml.line(
        "  value: " + (roles.wide != null ? WideTable.VALUE : Yaml.text(roles.value.name)),
        roles.wide != null ? "cellerna i de breda kolumnerna" : roles.value.evidence());
    List<ColumnGuess> valued = roles.wide != null ? roles.wide.columns() : List.of(roles.value);
    if (valued.stream().anyMatch(column -> column.kind == ColumnGuess.Kind.NUMBER)) {
      yaml.line("  type: number", "talen har decimaler");
    }
    List<String> dimensions =
        new ArrayList<>(roles.dimensions.stream().map(column -> column.name).toList());
    if (roles.wide != null && roles.wide.measure() != null) {
      dimensions.add(roles.wide.measure());
    }
    if (roles.area != null && !known) {
      dimensions.add(roles.area.name);
    }
    if (!dimensions.isEmpty()) {
      yaml.line("  dimensions: " + Yaml.list(dimensions), "egenskaper som talen är delade efter");
    }
    whole();
    valueTokens(valued);
  }

  private CalendarPeriod period() {
    CalendarPeriod told =
        roles.time != null ? roles.time.period() : roles.wide != null ? roles.wide.period() : null;
    if (told != null) {
      return told;
    }
    return roles.time != null ? CalendarPeriod.DAY : CalendarPeriod.YEAR;
  }

  private void whole() {
    Set<String> shared = new TreeSet<>();
    for (ColumnGuess column : roles.dimensions) {
      column.values.keySet().stream()
          .filter(value -> value.matches("(?i)alla|samtliga|totalt?|hela"))
          .forEach(shared::add);
    }
    if (!shared.isEmpty()) {
      yaml.line(
          "  whole: " + Yaml.text(shared.iterator().next()),
          "raden är inte delad efter den egenskapen");
    }
  }

  private void valueTokens(List<ColumnGuess> valued) {
    Map<String, Integer> tokens = new TreeMap<>();
    valued.forEach(
        column -> column.tokens.forEach((text, rows) -> tokens.merge(text, rows, Integer::sum)));
    List<String> suppressed = new ArrayList<>();
    List<String> zero = new ArrayList<>();
    List<String> missing = new ArrayList<>(List.of(""));
    tokens.forEach(
        (text, rows) -> {
          if (text.matches("[<≤] ?\\d+")) {
            int below = Integer.parseInt(text.replaceAll("\\D", ""));
            suppressed.add(
                "{ text: %s, lower: 1, upper: %d }"
                    .formatted(Yaml.quoted(text), text.startsWith("<") ? below - 1 : below));
          } else if (text.equalsIgnoreCase("x") || text.equals("*")) {
            suppressed.add("{ text: %s, lower: 1 }".formatted(Yaml.quoted(text)));
          } else if (text.matches("[-–—]")) {
            zero.add(text);
          } else {
            missing.add(text);
          }
        });
    yaml.line("  tokens:", "tecken som står där ett tal skulle stå; de betyder tre olika saker");
    if (!suppressed.isEmpty()) {
      yaml.line(
          "    suppressed: [%s]".formatted(String.join(", ", suppressed)),
          "ett tal finns men döljs");
    }
    yaml.line(
        "    missing: "
            + missing.stream().map(Yaml::quoted).collect(Collectors.joining(", ", "[", "]")),
        "ingen har räknat");
    if (!zero.isEmpty()) {
      yaml.line(
          "    zero: "
              + zero.stream().map(Yaml::quoted).collect(Collectors.joining(", ", "[", "]")),
          "inget hände");
    }
  }

  private void checks() {
    yaml.blank();
    yaml.line("checks:");
    yaml.line(
        "  - { check: rejected_share, warnAbove: 0.05, errorAbove: 0.5 }",
        "vanliga gränser; ändra när källan är känd");
    if (!roles.sums && (roles.place != null || !roles.address.isEmpty() || roles.area != null)) {
      yaml.line("  - { check: unplaced_share, warnAbove: 0.5 }");
    }
    if (!roles.sums) {
      yaml.line("  - { check: relationships, column: category, to: category, errorAbove: 0 }");
    }
    yaml.line("  - { check: volume, deliveries: 8 }");
    yaml.blank();
    yaml.line(
        "retention: { landingDays: 400 }",
        "så länge sparas filens kopia; kortare om filen nämner människor");
  }
}
