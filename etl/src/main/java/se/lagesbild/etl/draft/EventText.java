package se.lagesbild.etl.draft;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.lagesbild.warehouse.catalogue.CalendarPeriod;
import se.lagesbild.warehouse.catalogue.Installation;

/** Writes how a row becomes an event, what a file covers, and the expressions both need. */
final class EventText {
  private final String fileName;
  private final Roles roles;
  private final FileNameGuess name;
  private final @Nullable Installation installation;
  private final Yaml yaml;
  private final Map<String, String> derive = new LinkedHashMap<>();
  private String codeField = "";
  private String municipalityField = "";

  EventText(ContractText.Subject subject, Yaml yaml) {
    this.fileName = subject.fileName();
    this.roles = subject.roles();
    this.name = subject.name();
    this.installation = subject.roles().installation;
    this.yaml = yaml;
  }

  void derived() {
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
    if (roles.place != null && !roles.sums) {
      derive.putAll(roles.place.derive());
    }
    if (isReportOfWeeks()) {
      derive.put("report_day", "date_sub(_window_to, 1)");
    }
    boolean noPeriod =
        roles.sums && roles.time == null && (roles.wide == null || roles.wide.period() == null);
    if (!roles.sums) {
      code();
    }
    boolean named = noPeriod && name.period() != null;
    if (named) {
      derive.put("period_start", "_window_from");
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
    if (named) {
      yaml.note("Perioden är den som filnamnet säger.");
    } else if (noPeriod) {
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

  /** The window that a file name tells, as words of a contract; null when it tells none. */
  private @Nullable String window() {
    if (name.period() == null) {
      return null;
    }
    return name.period() == CalendarPeriod.WEEK && name.count() > 1
        ? "namedWeeks: true"
        : "period: " + name.period().id();
  }

  void delivery() {
    yaml.blank();
    yaml.line("delivery:");
    String window = window();
    if (roles.sums) {
      SumsDelivery.of(roles, name, fileName, window).write(yaml);
      return;
    }
    if (!roles.key.isEmpty()) {
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

  void municipality() {
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

  void event() {
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
    if (!roles.codeCandidates.isEmpty()) {
      yaml.todo(
          "  code: { field: TODO, list: codes.csv }",
          "kolumnen som säger vad som hände: %s; codes.csv har värdena i den första"
              .formatted(
                  roles.codeCandidates.stream()
                      .map(column -> "%s (%s)".formatted(column.name, column.evidence()))
                      .collect(Collectors.joining(", "))));
    } else {
      yaml.line(
          "  code: { field: %s, list: %s }"
              .formatted(Yaml.text(codeField), national ? "offence-codes.csv" : "codes.csv"),
          roles.code == null
              ? "ingen kolumn liknar ett slag av händelse, så alla rader får samma"
              : national
                  ? "koderna liknar polisens brottskoder; kalkylprogram äter inledande nollor"
                  : "varje slag ska få en kategori i codes.csv");
    }
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
      parts.add("easting: " + Yaml.text(place.eastingField()));
      parts.add("northing: " + Yaml.text(place.northingField()));
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
}
