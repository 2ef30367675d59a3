package se.lagesbild.etl.oracle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A source of the tests and its contract.
 *
 * @param id of the source
 * @param mode how its deliveries follow on each other
 * @param format of its files
 * @param sums whether rows become sums rather than events
 * @param scoped whether each file is limited to the municipality in its name
 * @param voids whether a row can take back what it tells
 * @param dated whether the column ANDRAD tells which of a file's rows about an event is the latest
 * @param byStart whether windows are told by when events began rather than by when they were
 *     reported
 */
record TestSource(
    String id,
    Mode mode,
    FileFormat format,
    boolean sums,
    boolean scoped,
    boolean voids,
    boolean dated,
    boolean byStart) {
  static final List<String> EVENT_COLUMNS =
      List.of(
          "NR", "DEL", "DAG", "TID", "SLUT", "KOD", "ANTAL", "KOMMUN", "BELOPP", "STATUS",
          "ANDRAD");
  static final List<String> SUM_COLUMNS = List.of("START", "KOMMUN", "KAT", "VARDE");
  static final Map<String, String> CATEGORIES =
      Map.of(
          "A1", "assault",
          "G1", "graffiti",
          "S1", "shoplifting",
          "C1", "criminal_damage",
          "U1", "-");

  /** How deliveries follow on each other. */
  enum Mode {
    UPSERT,
    WINDOW,
    PARTITION,
    SNAPSHOT
  }

  /** The columns of the export that are read. */
  List<String> columns() {
    return sums ? SUM_COLUMNS : EVENT_COLUMNS;
  }

  /** Days that a file is complete for, or null when no window limits it. */
  @Nullable Integer windowDays() {
    return switch (mode) {
      case WINDOW -> 28;
      case PARTITION -> 7;
      case UPSERT, SNAPSHOT -> null;
    };
  }

  /** Whether what is missing in a file was withdrawn. */
  boolean isComplete() {
    return mode != Mode.UPSERT;
  }

  /** Writes the contract's folder below {@code sources}. */
  void write(Path sources) {
    try {
      Path folder = Files.createDirectories(sources.resolve(id));
      Files.writeString(folder.resolve("source.yaml"), yaml());
      StringBuilder codes =
          new StringBuilder("code,title,category,police_initiated,valid_from,valid_to\n");
      CATEGORIES.forEach(
          (code, category) -> codes.append("%s,%s,%s,false,,%n".formatted(code, code, category)));
      Files.writeString(folder.resolve("codes.csv"), codes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String yaml() {
    return """
        id: %s
        title: { sv: Prov, en: Test }
        organisation: kommunen
        secrecy: internal
        cadence: { everyDays: 7, lateAfterDays: 3 }
        %s
        missingValues: ["", "uppgift saknas"]
        """
            .formatted(id, format.yaml())
        + (sums ? sumYaml() : eventYaml());
  }

  private String delivery(@Nullable String field) {
    String window =
        windowDays() == null
            ? ""
            : ", window: { %sdays: %d }"
                .formatted(field == null ? "" : "field: " + field + ", ", windowDays());
    return "delivery: { mode: %s, fileName: '^L(_(?<municipality>\\d{4}))?_(?<year>\\d{4})_v(?<week>\\d{2})'%s }\n"
        .formatted(mode.name().toLowerCase(Locale.ROOT), window);
  }

  private String municipality() {
    return "  municipality: { field: KOMMUN, whenMissing: %s }\n"
        .formatted(scoped ? "fileName" : "unknown");
  }

  private String eventYaml() {
    return """
        fields:
          - { name: NR, type: string }
          - { name: DEL, type: string }
          - { name: DAG, type: date, constraints: { required: true } }
          - { name: TID, type: datetime, format: "%Y-%m-%d %H:%M", constraints: { required: true } }
          - { name: SLUT, type: datetime, format: "%Y-%m-%d %H:%M" }
          - { name: KOD, type: string }
          - { name: ANTAL, type: integer, constraints: { required: true, minimum: 1 } }
          - { name: KOMMUN, type: string }
          - { name: BELOPP, type: number, constraints: { maximum: 1000000 } }
          - { name: STATUS, type: string, constraints: { enum: [ÖPPEN, STÄNGD, MAKULERAD] } }
          - { name: ANDRAD, type: string }
        neverRead: [FRITEXT]
        """
        + delivery(byStart ? "TID" : "DAG")
        + "event:\n"
        + (mode == Mode.PARTITION ? "" : "  key: [NR, DEL]\n")
        + (dated ? "  latestBy: ANDRAD\n" : "")
        + municipality()
        + """
          occurred: { from: TID, to: SLUT }
          reported: DAG
          code: { field: KOD, list: codes.csv }
          crimes: ANTAL
        """
        + (voids ? "  withdrawnWhen: \"STATUS = 'MAKULERAD'\"\n" : "");
  }

  private String sumYaml() {
    return """
        fields:
          - { name: START, type: date, constraints: { required: true } }
          - { name: KOMMUN, type: string }
          - { name: KAT, type: string }
          - { name: VARDE, type: string }
        neverRead: [FRITEXT]
        """
        + delivery(null)
        + "aggregate:\n  period: { start: START, length: week }\n"
        + municipality()
        + """
          quantity: concern_reports
          unit: reports
          value: VARDE
          dimensions: [KAT]
          tokens: { suppressed: [{ text: "<5", lower: 1, upper: 4 }, { text: X, lower: 1 }], missing: ["-", ".."], zero: [noll] }
        """;
  }
}
