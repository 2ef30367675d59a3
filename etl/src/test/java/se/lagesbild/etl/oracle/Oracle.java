package se.lagesbild.etl.oracle;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A second opinion on what the deliveries of one source come to: it applies them one by one, in the
 * order of their ids, on a map of events. It is written from the design's words and shares nothing
 * with the product.
 */
final class Oracle {
  private static final double LARGEST_WITHDRAWN_SHARE = 0.2;

  private final TestSource source;
  private final Map<String, Known> known = new TreeMap<>();
  private final Map<String, SentFile> applied = new TreeMap<>();
  private final Map<String, Ledger> ledgers = new TreeMap<>();
  private final Set<String> rejected = new TreeSet<>();

  Oracle(TestSource source) {
    this.source = source;
  }

  /** What is known of an event or a sum. */
  private static final class Known {
    LocalDate day = LocalDate.MIN;
    String municipality = "";
    String content = "";
    boolean alive;

    /** The last delivery that changed it or took it back. */
    String changedIn = "";

    LocalDateTime firstSeen = LocalDateTime.MIN;
    LocalDateTime lastChanged = LocalDateTime.MIN;
  }

  /** The account of one delivery. */
  private static final class Ledger {
    String outcome = "applied";
    int accepted;
    int unchanged;
    int superseded;
    int outOfScope;
    int structural;
    int rejected;
    int created;
    int changed;
    int withdrawn;

    int rows() {
      return accepted + unchanged + superseded + outOfScope + structural + rejected;
    }

    void useNothing(String why) {
      outcome = why;
      rejected = rows();
      accepted = 0;
      unchanged = 0;
      superseded = 0;
      outOfScope = 0;
      structural = 0;
      created = 0;
      changed = 0;
      withdrawn = 0;
    }

    @Override
    public String toString() {
      return "%s %d %d %d %d %d %d %d %d %d %d"
          .formatted(
              outcome,
              rows(),
              accepted,
              unchanged,
              superseded,
              outOfScope,
              structural,
              rejected,
              created,
              changed,
              withdrawn);
    }
  }

  /** Applies the files that arrive in one run. */
  void run(List<SentFile> files) {
    Map<String, SentFile> earlier = new TreeMap<>(applied);
    files.stream()
        .sorted(Comparator.comparing(file -> file.id(source.id())))
        .forEach(file -> apply(file, earlier));
  }

  private void apply(SentFile file, Map<String, SentFile> earlierRuns) {
    String id = file.id(source.id());
    if (ledgers.containsKey(id)) {
      return;
    }
    Ledger ledger = new Ledger();
    ledgers.put(id, ledger);
    if (file.broken()) {
      ledger.rejected = file.rows().size();
      ledger.outcome = "refused";
      return;
    }
    List<Judgement> rows = contradicted(new Judge(source, file).rows());
    Set<String> unusable = new TreeSet<>();
    Set<String> mentioned = new HashSet<>();
    boolean complete = true;
    for (Judgement row : rows) {
      switch (row.state()) {
        case STRUCTURAL -> ledger.structural++;
        case OUT_OF_SCOPE -> ledger.outOfScope++;
        case REJECTED -> {
          ledger.rejected++;
          complete &= row.about() != null;
          mentioned.add(row.about());
          unusable.add(
              id
                  + " "
                  + row.row().part()
                  + " "
                  + row.row().line()
                  + " "
                  + row.column()
                  + " "
                  + row.reason());
        }
        case TELLS -> {}
      }
    }
    Map<String, Judgement.Told> told = speakers(rows, ledger);
    List<SentFile> newer = new ArrayList<>();
    earlierRuns.forEach(
        (otherId, other) -> {
          if (otherId.compareTo(id) > 0) {
            newer.add(other);
          }
        });
    // What something newer has answered is not told here any more.
    int all = told.size();
    told.entrySet().removeIf(entry -> isAnswered(id, entry.getKey(), entry.getValue(), newer));
    ledger.superseded += all - told.size();
    boolean stale = newer.stream().anyMatch(other -> sameScope(file, other));
    boolean keyless = source.mode() == TestSource.Mode.PARTITION && !source.sums();
    if (!keyless) {
      mentioned.addAll(told.keySet());
    }
    List<Known> gone =
        stale || !complete && !keyless
            ? List.of()
            : gone(file, keyless ? told.keySet() : mentioned);
    long alive = known.values().stream().filter(k -> k.alive && covers(file, k)).count();
    Map<String, Known> before = copy();
    told.forEach((key, tells) -> tell(id, file, key, tells, ledger));
    long missing = gone.size();
    if (source.mode() == TestSource.Mode.PARTITION) {
      missing -= ledger.created;
    }
    if (missing > 1 && missing > alive * LARGEST_WITHDRAWN_SHARE) {
      known.clear();
      known.putAll(before);
      ledger.useNothing("stopped");
      return;
    }
    for (Known each : gone) {
      each.alive = false;
      each.changedIn = id;
      each.lastChanged = file.asOf();
      ledger.withdrawn++;
    }
    rejected.addAll(unusable);
    if (ledger.rows() == ledger.structural) {
      ledger.outcome = "empty";
    }
    applied.put(id, file);
  }

  /** Rows of a file that tell different numbers of one sum are of no use. */
  private List<Judgement> contradicted(List<Judgement> rows) {
    Map<String, Set<String>> numbers = new HashMap<>();
    for (Judgement row : rows) {
      if (source.sums() && row.told() != null) {
        numbers.computeIfAbsent(row.told().key(), key -> new TreeSet<>()).add(row.told().content());
      }
    }
    return rows.stream()
        .map(
            row ->
                row.told() != null && numbers.getOrDefault(row.told().key(), Set.of()).size() > 1
                    ? Judgement.rejected(row.row(), "VARDE", "contradicted").about(row.told().key())
                    : row)
        .toList();
  }

  private Map<String, Known> copy() {
    Map<String, Known> copy = new HashMap<>();
    known.forEach(
        (key, from) -> {
          Known to = new Known();
          to.day = from.day;
          to.municipality = from.municipality;
          to.content = from.content;
          to.alive = from.alive;
          to.changedIn = from.changedIn;
          to.firstSeen = from.firstSeen;
          to.lastChanged = from.lastChanged;
          copy.put(key, to);
        });
    return copy;
  }

  private static boolean sameScope(SentFile one, SentFile other) {
    return one.municipality() == null
        || other.municipality() == null
        || one.municipality().equals(other.municipality());
  }

  /** Of the rows about the same thing one speaks; rows without a key are all about their own. */
  private Map<String, Judgement.Told> speakers(List<Judgement> rows, Ledger ledger) {
    Map<String, Judgement.Told> told = new LinkedHashMap<>();
    boolean keyless = source.mode() == TestSource.Mode.PARTITION && !source.sums();
    Map<String, Integer> equals = new HashMap<>();
    for (Judgement row : rows) {
      Judgement.Told tells = row.told();
      if (tells == null) {
        continue;
      }
      String key = tells.key();
      if (keyless) {
        key += "#" + equals.merge(key, 1, Integer::sum);
      }
      Judgement.Told other = told.get(key);
      ledger.superseded += other == null ? 0 : 1;
      if (other == null || tells.latestBy().compareTo(other.latestBy()) >= 0) {
        told.put(key, tells);
      }
    }
    return told;
  }

  private boolean covers(SentFile file, Known each) {
    return covers(file, each.day, each.municipality);
  }

  private boolean covers(SentFile file, LocalDate day, String municipality) {
    return Judge.covers(file, source, day)
        && (file.municipality() == null || file.municipality().equals(municipality));
  }

  private List<Known> gone(SentFile file, Set<String> told) {
    List<Known> gone = new ArrayList<>();
    Set<String> missing = new HashSet<>(known.keySet());
    missing.removeAll(told);
    for (String key : missing) {
      Known each = known.get(key);
      boolean changedSince = each.changedIn.compareTo(file.id(source.id())) > 0;
      if (each.alive && !changedSince && covers(file, each)) {
        gone.add(each);
      }
    }
    return gone;
  }

  private void tell(String id, SentFile file, String key, Judgement.Told tells, Ledger ledger) {
    Known each = known.get(key);
    boolean wasAlive = each != null && each.alive;
    if (each != null && says(tells, each)) {
      ledger.unchanged++;
      return;
    }
    if (each == null) {
      each = new Known();
      each.firstSeen = file.asOf();
      known.put(key, each);
    }
    ledger.accepted++;
    if (tells.voided()) {
      ledger.withdrawn += wasAlive ? 1 : 0;
    } else if (wasAlive) {
      ledger.changed++;
    } else {
      ledger.created++;
    }
    each.alive = !tells.voided();
    each.content = tells.content();
    each.day = tells.day();
    each.municipality = tells.municipality();
    each.changedIn = id;
    each.lastChanged = file.asOf();
  }

  /**
   * Whether a newer delivery has told otherwise, or is complete for where the event stands or for
   * where it would come to stand.
   */
  private boolean isAnswered(String id, String key, Judgement.Told tells, List<SentFile> newer) {
    Known each = known.get(key);
    boolean changedSince = each != null && each.changedIn.compareTo(id) > 0;
    return changedSince
        || newer.stream().anyMatch(other -> covers(other, tells.day(), tells.municipality()))
        || each != null && each.alive && newer.stream().anyMatch(other -> covers(other, each));
  }

  private static boolean says(Judgement.Told tells, Known known) {
    return tells.voided() ? !known.alive : known.alive && known.content.equals(tells.content());
  }

  /** What the warehouse must show of the source's events or sums, in order. */
  List<String> events() {
    return known.values().stream()
        .filter(each -> each.alive)
        .map(
            each ->
                "%s %s %s %s"
                    .formatted(each.content, each.firstSeen, each.lastChanged, each.changedIn))
        .sorted()
        .toList();
  }

  /** The same without the delivery, which is named after its source. */
  List<String> content() {
    return events().stream().map(row -> row.substring(0, row.lastIndexOf(' '))).toList();
  }

  /** The account of each delivery, in order. */
  List<String> ledgers() {
    List<String> lines = new ArrayList<>();
    ledgers.forEach((id, ledger) -> lines.add(id + " " + ledger));
    return lines;
  }

  /** The rows that could not be used, in order. */
  List<String> rejected() {
    return List.copyOf(rejected);
  }
}
