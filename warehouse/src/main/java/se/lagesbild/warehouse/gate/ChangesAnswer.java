package se.lagesbild.warehouse.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import se.lagesbild.warehouse.disclosure.Disclosure;
import se.lagesbild.warehouse.generation.GenerationMeta;
import se.lagesbild.warehouse.generation.Lease;
import se.lagesbild.warehouse.query.AppliedReader;
import se.lagesbild.warehouse.query.AppliedReader.Applied;
import se.lagesbild.warehouse.query.SignalReader;
import se.lagesbild.warehouse.query.SignalReader.ExactSignal;
import se.lagesbild.warehouse.query.SignalReader.ExactSignals;
import se.lagesbild.warehouse.query.SignalReader.SeriesId;

/** Answers what a generation holds that the one before it did not. */
final class ChangesAnswer {
  private final Sources sources;
  private final SignalsAnswer signals;
  private final Disclosure disclosure;

  ChangesAnswer(Sources sources, SignalsAnswer signals, Disclosure disclosure) {
    this.sources = sources;
    this.signals = signals;
    this.disclosure = disclosure;
  }

  Answered<SignalResult.Changes> answer(Lease lease, Optional<Lease> earlier) {
    SignalResult.Changes changes =
        earlier
            .map(before -> between(before, lease))
            .orElseGet(() -> new SignalResult.Changes(null, null, List.of(), List.of(), List.of()));
    return new Answered<>(changes, Optional.empty(), List.of(), null);
  }

  private SignalResult.Changes between(Lease before, Lease now) {
    GenerationMeta meta = before.meta();
    ExactSignals then = SignalReader.read(before);
    ExactSignals today = SignalReader.read(now);
    return new SignalResult.Changes(
        meta.number(),
        meta.origin().today(),
        disclosure.showsWorkings() ? deliveries(before, now) : List.of(),
        signals.told(without(today, then)),
        signals.told(without(then, today)));
  }

  private List<SignalResult.SourceChange> deliveries(Lease before, Lease now) {
    Set<String> known =
        AppliedReader.read(before).stream().map(Applied::id).collect(Collectors.toSet());
    Map<String, List<Applied>> fresh = new TreeMap<>();
    for (Applied applied : AppliedReader.read(now)) {
      if (!known.contains(applied.id())) {
        fresh.computeIfAbsent(applied.source(), source -> new ArrayList<>()).add(applied);
      }
    }
    return fresh.entrySet().stream().map(each -> change(each.getKey(), each.getValue())).toList();
  }

  private SignalResult.SourceChange change(String source, List<Applied> fresh) {
    return new SignalResult.SourceChange(
        sources.title(source),
        sources.organisation(source),
        fresh.size(),
        disclosure.publishCount(fresh.stream().mapToLong(Applied::created).sum()),
        disclosure.publishCount(fresh.stream().mapToLong(Applied::changed).sum()),
        disclosure.publishCount(fresh.stream().mapToLong(Applied::withdrawn).sum()));
  }

  /** A series that differs the other way round is another signal. */
  private static ExactSignals without(ExactSignals some, ExactSignals others) {
    record Told(SeriesId series, boolean more) {
      static Told of(ExactSignal signal) {
        return new Told(signal.series(), signal.more());
      }
    }
    Set<Told> known = others.signals().stream().map(Told::of).collect(Collectors.toSet());
    return new ExactSignals(
        some.watch(),
        some.signals().stream().filter(signal -> !known.contains(Told.of(signal))).toList());
  }
}
