package se.lagesbild.etl.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
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

/** Writes what a contract says of the source as a whole and of how its files are written. */
final class HeadText {
  private static final Set<SourceContract.Format> TEXTS =
      Set.of(SourceContract.Format.CSV, SourceContract.Format.TSV);

  private final String fileName;
  private final String id;
  private final Specimen specimen;
  private final Roles roles;
  private final FileNameGuess name;
  private final @Nullable Installation installation;
  private final Yaml yaml;

  HeadText(ContractText.Subject subject, Yaml yaml) {
    this.fileName = subject.fileName();
    this.id = subject.id();
    this.specimen = subject.specimen();
    this.roles = subject.roles();
    this.name = subject.name();
    this.installation = subject.roles().installation;
    this.yaml = yaml;
  }

  void top() {
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
          "filnamnet namnger " + (name.count() > 1 ? spanWords(name) : periodWords(name.period())));
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

  private static String spanWords(FileNameGuess name) {
    return "%d %s, från den första till den sista"
        .formatted(
            name.count(),
            switch (name.period()) {
              case DAY -> "dagar";
              case WEEK -> "veckor";
              case MONTH -> "månader";
              case QUARTER -> "kvartal";
              case YEAR -> "år";
            });
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

  void form() {
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
    } else if (glimpse.format() == SourceContract.Format.XLSX && hasDecimalCommas()) {
      yaml.line("dialect: { decimalChar: \",\" }", "celler med text har tal med decimalkomma");
    }
    tokens();
    table(glimpse);
  }

  private void dialect(Glimpse glimpse) {
    List<String> parts = new ArrayList<>();
    if (glimpse.format() == SourceContract.Format.CSV) {
      parts.add("delimiter: " + Yaml.quoted(String.valueOf(glimpse.delimiter())));
    }
    boolean seen = hasDecimalCommas();
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

  private boolean hasDecimalCommas() {
    return roles.columns.stream().anyMatch(column -> column.commaDecimals);
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
    if (specimen.table() != first && sheet != null && PersonalData.findNaming(sheet).isEmpty()) {
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
}
