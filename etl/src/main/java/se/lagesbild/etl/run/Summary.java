package se.lagesbild.etl.run;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.lagesbild.etl.lake.DeliveryNote;
import se.lagesbild.etl.lake.Ledger;
import se.lagesbild.etl.lake.Outcome;
import se.lagesbild.etl.lake.RejectedRow;
import se.lagesbild.etl.lake.UntoldPeriods;
import se.lagesbild.etl.landing.Delivery;
import se.lagesbild.warehouse.analysis.signal.Night;
import se.lagesbild.warehouse.catalogue.Installation;

/** What a run has to say, gathered while it goes. */
final class Summary {
  /** How a run ended, and the exit code that says so. */
  enum Ending {
    PUBLISHED(0),
    NOTHING_NEW(0),
    FAILED(1);

    private final int exitCode;

    Ending(int exitCode) {
      this.exitCode = exitCode;
    }
  }

  private static final int WITH_WARNING = 3;

  private final String run;
  private final LocalDate today;
  private final LocalDateTime started;
  private final List<Warning> warnings = new ArrayList<>();
  private final Map<String, String> titles = new HashMap<>();
  private final Map<String, List<Rejection>> rejections = new HashMap<>();
  private final Map<String, List<DeliveryNote>> notes = new HashMap<>();
  private final List<Ledger> ledgers = new ArrayList<>();
  private final Set<String> replaced = new HashSet<>();
  private Ending ending = Ending.NOTHING_NEW;
  private String sentence = "Inget nytt har kommit.";
  private long generation;
  private final Map<String, Rereading> readAgain = new TreeMap<>();
  private String judgement = "";

  Summary(String run, LocalDate today, LocalDateTime started) {
    this.run = run;
    this.today = today;
    this.started = started;
  }

  /** Makes the names known by which people call the sources. */
  void callSources(Installation installation) {
    installation.sources().forEach(source -> titles.put(source.id(), source.title().sv()));
  }

  /** What people call a source, or its id when its contract cannot be read. */
  String title(String source) {
    return titles.getOrDefault(source, source);
  }

  void warn(String source, String sentence) {
    warn(Warning.Gravity.NOTICE, source, sentence);
  }

  void warn(Warning.Gravity gravity, String source, String sentence) {
    warnings.add(new Warning(gravity, source, sentence, null));
  }

  /** Says what was sent and is not used, by source. */
  void warnUnused(Map<String, List<String>> problems) {
    problems.forEach(
        (source, sentences) ->
            sentences.forEach(sentence -> warn(Warning.Gravity.UNUSED, source, sentence)));
  }

  void add(List<Ledger> more) {
    ledgers.addAll(more);
    for (Ledger ledger : more) {
      if (ledger.outcome() == Outcome.REFUSED || ledger.outcome() == Outcome.STOPPED) {
        Delivery delivery = ledger.delivery();
        warnings.add(
            new Warning(
                Warning.Gravity.UNUSED,
                delivery.source(),
                delivery.fileName() + ": " + ledger.reason(),
                delivery.id()));
      }
    }
  }

  /** Others have come in the place of refused deliveries: nobody needs to look at these. */
  void replaced(Set<String> refused) {
    replaced.addAll(refused);
    warnings.removeIf(warning -> replaced.contains(warning.refused()));
  }

  /** Deliveries that were refused for a common reason, which is said once. */
  void refuse(String source, List<Ledger> refused, String why) {
    ledgers.addAll(refused);
    warn(Warning.Gravity.UNUSED, source, why);
  }

  /** Keeps what was rejected, grouped by delivery, column and reason, and what was odd. */
  void addFindings(List<RejectedRow> rejected, List<DeliveryNote> odd) {
    rejected.stream()
        .collect(
            Collectors.groupingBy(
                RejectedRow::deliveryId,
                Collectors.groupingBy(Rejection.Kind::of, TreeMap::new, Collectors.toList())))
        .forEach(
            (delivery, byKind) ->
                byKind.forEach(
                    (kind, rows) ->
                        rejections
                            .computeIfAbsent(delivery, id -> new ArrayList<>())
                            .add(Rejection.of(kind, rows))));
    odd.forEach(
        note -> notes.computeIfAbsent(note.deliveryId(), id -> new ArrayList<>()).add(note));
    Stream.concat(
            rejected.stream().map(RejectedRow::deliveryId),
            odd.stream().map(DeliveryNote::deliveryId))
        .distinct()
        .forEach(this::warnOfWrongSums);
  }

  /** Sums that are too low or unknown for want of what the file says are nobody's to guess. */
  private void warnOfWrongSums(String deliveryId) {
    Delivery delivery =
        ledgers.stream()
            .map(Ledger::delivery)
            .filter(each -> each.id().equals(deliveryId))
            .findFirst()
            .orElseThrow();
    rejections(deliveryId).stream()
        .filter(rejection -> rejection.reason().equals(Rejection.CONTRADICTED))
        .forEach(rejection -> warnDoubtful(delivery, ReceiptText.line(rejection) + "."));
    List<String> untold = columns(deliveryId, UntoldPeriods.KIND);
    if (!untold.isEmpty()) {
      warnDoubtful(
          delivery,
          "filen säger sig gälla %s, men ingen kolumn berättar om det; det visas inte som noll. Be avsändaren om en fil med alla perioder."
              .formatted(String.join(", ", untold)));
    }
    List<String> unread = columns(deliveryId, Oddity.UNREAD_COLUMN);
    if (!unread.isEmpty()) {
      warnDoubtful(
          delivery,
          "inget lästes i %s \"%s\". Ändra mönstret under reshape.unpivot i kontraktet, eller räkna upp under neverRead vad som inte ska läsas."
              .formatted(
                  unread.size() == 1 ? "kolumnen" : "kolumnerna", String.join("\", \"", unread)));
    }
  }

  private List<String> columns(String deliveryId, String kind) {
    return notes(deliveryId).stream()
        .filter(note -> note.kind().equals(kind))
        .map(DeliveryNote::column)
        .toList();
  }

  private void warnDoubtful(Delivery delivery, String sentence) {
    warn(Warning.Gravity.DOUBTFUL, delivery.source(), delivery.fileName() + ": " + sentence);
  }

  /** What was odd in a delivery. */
  List<DeliveryNote> notes(String deliveryId) {
    return notes.getOrDefault(deliveryId, List.of());
  }

  List<Rejection> rejections(String deliveryId) {
    return rejections.getOrDefault(deliveryId, List.of());
  }

  /** Deliveries of a source were read again although nothing new has come. */
  void readAgain(String source, Rereading rereading) {
    readAgain.put(source, rereading);
  }

  /** What was read again although nothing new has come, a sentence for each source. */
  List<String> readAgain() {
    return readAgain.entrySet().stream()
        .map(source -> source.getValue().sentence(title(source.getKey())))
        .toList();
  }

  /**
   * How much there is to say.
   *
   * @param warnings how many
   * @param ledgers how many
   */
  record Mark(int warnings, int ledgers) {}

  /** How much there is to say now, before any delivery is read. */
  Mark mark() {
    return new Mark(warnings.size(), ledgers.size());
  }

  /** Forgets what was said of deliveries that are to be read anew. */
  void backTo(Mark mark) {
    warnings.subList(mark.warnings(), warnings.size()).clear();
    ledgers.subList(mark.ledgers(), ledgers.size()).clear();
    rejections.clear();
    notes.clear();
  }

  /** Says what the judging of all series came to. */
  void judged(Night night) {
    String explained =
        night.explained() == 0 ? "" : " och " + night.explained() + " har en känd förklaring";
    judgement =
        "Bedömde %s: %s avviker%s."
            .formatted(
                Figures.counted(night.series(), "serie", "serier"),
                night.differing() == 0 ? "ingen" : Figures.grouped(night.differing()),
                explained);
  }

  /** What the judging of all series came to, or empty. */
  String judgement() {
    return judgement;
  }

  void end(Ending how, long inService, String said) {
    ending = how;
    generation = inService;
    sentence = said;
  }

  /**
   * Something went wrong. Once readers have the new generation, the run has done its work, and what
   * fails after that is a warning.
   *
   * @param inService the generation that readers have
   */
  void fail(String why, long inService) {
    if (published()) {
      warn(RunTrace.SELF, "generationen är publicerad, men " + why);
    } else {
      end(Ending.FAILED, inService, why);
    }
  }

  String run() {
    return run;
  }

  LocalDate today() {
    return today;
  }

  LocalDateTime started() {
    return started;
  }

  long generation() {
    return generation;
  }

  String sentence() {
    return sentence;
  }

  List<Ledger> ledgers() {
    return ledgers;
  }

  /** The deliveries of which the run has something to tell, by source. */
  Map<String, List<Ledger>> told() {
    return ledgers.stream()
        .filter(ledger -> ledger.outcome() != Outcome.WITHDRAWN)
        .filter(ledger -> !replaced.contains(ledger.delivery().id()))
        .collect(
            Collectors.groupingBy(
                ledger -> ledger.delivery().source(), TreeMap::new, Collectors.toList()));
  }

  /** Rows of all files read. */
  long rows() {
    return ledgers.stream().mapToLong(Ledger::rows).sum();
  }

  /** The warnings by what they concern. */
  Map<String, List<String>> warnings() {
    return warnings.stream()
        .collect(
            Collectors.groupingBy(
                Warning::source,
                TreeMap::new,
                Collectors.mapping(Warning::sentence, Collectors.toList())));
  }

  /** The warnings, the worst ones first. */
  List<Warning> worstFirst() {
    return warnings.stream()
        .sorted(Comparator.comparing(Warning::gravity).thenComparing(each -> title(each.source())))
        .toList();
  }

  boolean published() {
    return ending == Ending.PUBLISHED;
  }

  int exitCode() {
    return ending.exitCode == 0 && !warnings.isEmpty() ? WITH_WARNING : ending.exitCode;
  }

  /**
   * One sentence per source that has something to say. What is missing is left to the readers, who
   * see it in the deliveries themselves.
   */
  Map<String, String> sentences() {
    return warnings.stream()
        .filter(warning -> warning.gravity() != Warning.Gravity.MISSING)
        .collect(
            Collectors.groupingBy(
                Warning::source,
                TreeMap::new,
                Collectors.mapping(Warning::sentence, Collectors.joining(" "))));
  }
}
