package se.lagesbild.warehouse.gate;

import java.util.List;
import java.util.Optional;
import se.lagesbild.warehouse.catalogue.Indicator;
import se.lagesbild.warehouse.catalogue.Installation;
import se.lagesbild.warehouse.disclosure.Disclosure;
import se.lagesbild.warehouse.disclosure.DisclosureException;
import se.lagesbild.warehouse.generation.GenerationMeta;
import se.lagesbild.warehouse.generation.Lease;
import se.lagesbild.warehouse.generation.OverloadedException;
import se.lagesbild.warehouse.schema.Home;

/** Answers questions from one generation, the same one until it is closed. */
public final class Gate implements AutoCloseable {
  private final Home home;
  private final Lease lease;
  private final Installation installation;

  Gate(Home home, Lease lease, Installation installation) {
    this.home = home;
    this.lease = lease;
    this.installation = installation;
  }

  /**
   * Answers {@code question} as finely as {@code viewer} may see.
   *
   * @throws UnknownIndicatorException if it names an indicator that is not defined
   * @throws DisclosureException if it asks for more than the viewer may see
   * @throws OverloadedException if too many others ask
   */
  public <R extends Result> Answer<R> answer(Question<R> question, Viewer viewer) {
    Disclosure disclosure = Disclosure.of(Audiences.of(viewer));
    Answered<?> answered = answerAny(question, disclosure);
    @SuppressWarnings("unchecked") // The kind of question decides the kind of result.
    R result = (R) answered.result();
    return new Answer<>(
        question,
        result,
        answered.subject().map(indicator -> Subjects.of(installation, indicator)),
        stamp(),
        answered.coverage(),
        answered.unplacedShare(),
        new Answer.Disclosure(disclosure.method(), !disclosure.isExact()));
  }

  /** The configuration that goes with the generation. */
  public Installation installation() {
    return installation;
  }

  /** The generation's number; 0 before the first publication. */
  public long generation() {
    return lease.meta().number();
  }

  private Answered<?> answerAny(Question<?> question, Disclosure disclosure) {
    Sources sources = Sources.read(lease, installation);
    if (question instanceof Question.Series series) {
      Indicator indicator = indicator(series.indicator());
      return new SeriesAnswer(lease, installation, sources, disclosure).answer(series, indicator);
    }
    if (question instanceof Question.Breakdown breakdown) {
      Indicator indicator = indicator(breakdown.indicator());
      return new BreakdownAnswer(lease, installation, sources, disclosure)
          .answer(breakdown, indicator);
    }
    return new StatusAnswer(home, lease, installation, sources, disclosure).answer();
  }

  private Indicator indicator(String id) {
    List<String> allowed = installation.indicators().stream().map(Indicator::id).toList();
    Optional<Indicator> found = installation.findIndicator(id);
    return found.orElseThrow(() -> new UnknownIndicatorException(id, allowed));
  }

  private Answer.Generation stamp() {
    GenerationMeta meta = lease.meta();
    return new Answer.Generation(meta.number(), meta.asOf(), meta.origin().today());
  }

  @Override
  public void close() {
    lease.close();
  }
}
