package se.lagesbild.warehouse.gate;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.lagesbild.warehouse.catalogue.Area;
import se.lagesbild.warehouse.catalogue.Dimension;
import se.lagesbild.warehouse.catalogue.Indicator;
import se.lagesbild.warehouse.catalogue.Installation;
import se.lagesbild.warehouse.catalogue.Text;
import se.lagesbild.warehouse.disclosure.Disclosure;
import se.lagesbild.warehouse.disclosure.Part;
import se.lagesbild.warehouse.query.SignalReader.ExactSignal;
import se.lagesbild.warehouse.query.SignalReader.ExactSignals;
import se.lagesbild.warehouse.query.SignalReader.SeriesId;
import se.lagesbild.warehouse.query.SignalReader.Watched;

/**
 * Answers which series differ from what is usual for them. Whoever may not see exact counts learns
 * of series no finer than those it may ask for, and the word alone: the sentences hold counts.
 */
final class SignalsAnswer {
  private final Installation installation;
  private final Sources sources;
  private final Disclosure disclosure;

  SignalsAnswer(Installation installation, Sources sources, Disclosure disclosure) {
    this.installation = installation;
    this.sources = sources;
    this.disclosure = disclosure;
  }

  Answered<SignalResult.Signals> answer(ExactSignals exact) {
    SignalResult.Signals signals =
        new SignalResult.Signals(
            exact.watch().map(Watched::series).orElse(null),
            exact.watch().map(Watched::alpha).orElse(0.0),
            exact.watch().map(Watched::falseAlarmsAMonth).orElse(0.0),
            told(exact));
    return new Answered<>(
        signals,
        Optional.empty(),
        sources.stated(sources.ids(), List.of(), sources.extent(sources.ids())),
        null);
  }

  /** Those that the viewer may know of. */
  List<SignalResult.Signal> told(ExactSignals exact) {
    return exact.signals().stream()
        .filter(signal -> disclosure.permitsSeries(signal.series().grain(), part(signal)))
        .map(this::told)
        .toList();
  }

  /** What only sums are sent of is sensitive, and never the whole of what is counted. */
  private Part part(ExactSignal signal) {
    boolean ofSums =
        installation
            .findIndicator(signal.series().indicator())
            .filter(indicator -> !indicator.quantity().isOfEvents())
            .isPresent();
    return ofSums || signal.series().area() != null ? Part.SMALLER : Part.WHOLE;
  }

  private SignalResult.Signal told(ExactSignal signal) {
    SeriesId series = signal.series();
    return new SignalResult.Signal(
        series.indicator(),
        installation
            .findIndicator(series.indicator())
            .map(Indicator::title)
            .orElse(new Text(series.indicator(), series.indicator())),
        series.municipality(),
        series.area(),
        place(series.municipality(), series.area()),
        series.grain(),
        signal.window(),
        signal.more() ? Result.Verdict.MORE : Result.Verdict.FEWER,
        signal.artefact() != null,
        disclosure.isExact() ? Optional.of(signal.words()) : Optional.empty());
  }

  private Text place(String municipality, @Nullable String area) {
    return area == null
        ? new Titles(installation).of(Dimension.MUNICIPALITY, municipality)
        : installation
            .findArea(area)
            .map(Area::title)
            .map(title -> new Text(title, title))
            .orElse(new Text(area, area));
  }
}
