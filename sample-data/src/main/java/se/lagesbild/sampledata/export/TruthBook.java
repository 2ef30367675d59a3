package se.lagesbild.sampledata.export;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Exact bookkeeping of one source's deliveries: what a warehouse that makes no mistake knows after
 * all of them. An event is alive when the last delivered version of its key is sound, that is
 * neither taken back nor missing from a delivery whose window covers it. A broken row says nothing.
 */
public final class TruthBook {

  private final Set<String> municipalities;
  private final List<DeliveryCounts> deliveries = new ArrayList<>();
  private final Map<String, Version> known = new LinkedHashMap<>();
  private final Map<String, Entry> entries = new LinkedHashMap<>();

  /** A book for a source whose rows belong to one municipality, others being out of scope. */
  public TruthBook(String municipality) {
    this(Set.of(municipality));
  }

  /** A book for a source whose rows belong to some municipalities, others being out of scope. */
  public TruthBook(Set<String> municipalities) {
    this.municipalities = Set.copyOf(municipalities);
  }

  /** Begins a delivery; what follows is counted for it. */
  public void open(String file, LocalDate arrival, LocalDate lastDay) {
    deliveries.add(new DeliveryCounts(file, arrival, lastDay));
  }

  /** Counts one row of the open delivery. */
  public void row(Version version) {
    current().row(version, municipalities);
  }

  /** Counts a row of which nothing is broken, whatever it tells. */
  public void acceptedRow() {
    current().acceptedRow();
  }

  /** Counts a row about another municipality. */
  public void outOfScopeRow() {
    current().outOfScopeRow();
  }

  /** Counts a broken row at its place in the file, from 1. */
  public void rejectedRow(String reason, int line) {
    current().rejectedRow(reason, line);
  }

  /** Counts a subtotal, a footnote or another row that is not data. */
  public void structuralRow() {
    current().structuralRow();
  }

  /** Counts an exact repetition of a row, which is a row too. */
  public void duplicate(Version version) {
    current().row(version, municipalities);
    current().duplicate();
  }

  /** Notes the last version of a key in the open delivery, missing ones included. */
  public void state(Entry entry, Version version) {
    Version before = known.get(entry.key());
    if (version.fate() == Fate.REJECTED || (before == null && version.fate() == Fate.ABSENT)) {
      return;
    }
    known.put(entry.key(), version);
    entries.put(entry.key(), entry);
    countChange(before, version);
  }

  /** Ends the delivery with the file as it was written. */
  public void close(ExportFile written) {
    current().seal(written);
  }

  /** Every delivery's counts. */
  public List<DeliveryCounts> deliveries() {
    return List.copyOf(deliveries);
  }

  /** The events that are alive after the last delivery. */
  public Stream<Alive> alive() {
    return known.entrySet().stream()
        .filter(state -> state.getValue().fate() == Fate.ALIVE)
        .map(state -> new Alive(entries.get(state.getKey()), state.getValue().facts()));
  }

  /** The keys of living events of a planted truth. */
  public List<String> keysOf(String plant) {
    return alive()
        .filter(event -> event.entry().plant().equals(plant))
        .map(event -> event.entry().key())
        .sorted()
        .toList();
  }

  /** How many living events fit. */
  public long count(Predicate<Facts> condition) {
    return alive().map(Alive::facts).filter(condition).count();
  }

  /** Whether any delivery ever told of the key. */
  public boolean knows(String key) {
    return known.containsKey(key);
  }

  private void countChange(@Nullable Version before, Version version) {
    DeliveryCounts counts = current();
    if (before == null) {
      counts.newKey();
    } else if (version.fate() == before.fate() && version.row().equals(before.row())) {
      if (version.fate() != Fate.ABSENT) {
        counts.unchangedKey();
      }
    } else if (version.fate() == Fate.WITHDRAWN) {
      counts.voidedKey();
    } else if (version.fate() == Fate.ABSENT) {
      counts.vanishedKey();
    } else {
      counts.correctedKey();
    }
  }

  private DeliveryCounts current() {
    return deliveries.get(deliveries.size() - 1);
  }

  /**
   * A living event.
   *
   * @param entry where it comes from
   * @param facts what is known of it
   */
  public record Alive(Entry entry, Facts facts) {}
}
