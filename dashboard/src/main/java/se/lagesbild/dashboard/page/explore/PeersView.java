package se.lagesbild.dashboard.page.explore;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.lagesbild.dashboard.chart.IntervalMark;
import se.lagesbild.dashboard.page.Amounts;
import se.lagesbild.dashboard.words.Words;
import se.lagesbild.warehouse.gate.Against;
import se.lagesbild.warehouse.gate.Result;

/**
 * The municipality beside each of a group, each rate with its interval, by the estimate. They are
 * not numbered: neighbours in the list seldom differ for certain.
 *
 * @param caption which periods
 * @param rows the highest rate first, those without one last
 */
record PeersView(String caption, List<Row> rows) {

  /**
   * A municipality, or the group.
   *
   * @param title its name
   * @param own whether it is the one that the page is of
   * @param count events
   * @param rate per 1 000 inhabitants with its interval, or why there is none
   * @param mark the same drawn, or empty
   * @param estimate the rate, or null
   */
  record Row(
      String title,
      boolean own,
      String count,
      String rate,
      Optional<IntervalMark> mark,
      @Nullable Double estimate) {}

  /**
   * Of all periods together that can be compared; empty where there is no group, or nothing is
   * counted.
   */
  static Optional<PeersView> of(Exploration exploration, Finding finding) {
    boolean grouped =
        exploration
            .state()
            .against()
            .filter(against -> against.kind() == Against.Kind.PEERS)
            .isPresent();
    List<Result.Contrast> contrasts =
        exploration
            .beside()
            .filter(Result.Compared::counts)
            .map(Result.Compared::contrasts)
            .orElse(List.of());
    return grouped && !contrasts.isEmpty()
        ? Optional.of(of(contrasts.get(contrasts.size() - 1), exploration.state(), finding))
        : Optional.empty();
  }

  private static PeersView of(Result.Contrast contrast, ExploreState state, Finding finding) {
    Words words = finding.words();
    List<Result.PeerRate> all = new ArrayList<>(contrast.peers());
    all.add(
        new Result.PeerRate(
            state.slice().municipalities().get(0),
            finding.shown().place(),
            contrast.cell(),
            contrast.rate(),
            contrast.rateLikely()));
    double greatest =
        all.stream()
            .flatMap(peer -> Optional.ofNullable(peer.rateLikely()).stream())
            .mapToDouble(Result.Spread::high)
            .filter(Double::isFinite)
            .max()
            .orElse(1);
    List<Row> rows =
        all.stream()
            .map(peer -> row(peer, peer.name().equals(finding.shown().place()), greatest, words))
            .sorted(
                Comparator.comparing(Row::estimate, Comparator.nullsLast(Comparator.reverseOrder()))
                    .thenComparing(Row::title))
            .toList();
    return new PeersView(
        words.text("compare.peers.caption", words.dates().range(contrast.period())), rows);
  }

  private static Row row(Result.PeerRate peer, boolean own, double greatest, Words words) {
    String rate = rate(peer.rate(), peer.rateLikely(), words);
    Result.Spread likely = peer.rateLikely();
    Double estimate = peer.rate();
    String count = Amounts.of(peer.cell(), words);
    return new Row(
        peer.name(),
        own,
        count.isEmpty() ? words.of(peer.cell().status()) : count,
        rate.isEmpty() ? words.text("compare.peers.few") : rate,
        estimate == null || likely == null
            ? Optional.empty()
            : Optional.of(
                IntervalMark.from(
                    estimate,
                    likely.low(),
                    likely.high(),
                    greatest,
                    words.text("compare.peers.mark", peer.name(), rate))),
        estimate);
  }

  /** {@code 5,2 (3,9–6,8)}; empty where there is no rate. */
  static String rate(@Nullable Double rate, Result.@Nullable Spread likely, Words words) {
    if (rate == null) {
      return "";
    }
    String number = words.numbers().number(rate);
    return likely == null
        ? number
        : "%s (%s–%s)"
            .formatted(
                number,
                words.numbers().number(likely.low()),
                words.numbers().number(likely.high()));
  }
}
