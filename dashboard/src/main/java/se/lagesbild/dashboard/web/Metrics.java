package se.lagesbild.dashboard.web;

import io.prometheus.metrics.config.EscapingScheme;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.model.snapshots.CounterSnapshot;
import io.prometheus.metrics.model.snapshots.CounterSnapshot.CounterDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot.GaugeDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.lagesbild.warehouse.gate.SourceResult;

/** The condition of the installation as numbers that Prometheus collects. */
final class Metrics {
  static final String TYPE = PrometheusTextFormatWriter.CONTENT_TYPE;

  private final MetricSnapshots.Builder all = MetricSnapshots.builder();
  private final ZoneId zone;

  private Metrics(ZoneId zone) {
    this.zone = zone;
  }

  /**
   * The text to collect.
   *
   * @param zone of the machine's local times
   */
  static byte[] of(Condition condition, Turnstile turnstile, ZoneId zone) {
    Metrics metrics = new Metrics(zone);
    metrics.gauge(
        "lagesbild_condition",
        "How it goes: 0 well, 1 something is late or not used, 2 there are no new numbers",
        condition.level().ordinal());
    metrics.gauge(
        "lagesbild_generation",
        "Number of the generation in service, 0 before the first",
        condition.status().generation().number());
    metrics.moment(
        "lagesbild_last_good_run_timestamp_seconds",
        "When the last nightly run that did not fail ended",
        condition.lastGoodRun());
    metrics.moment(
        "lagesbild_data_timestamp_seconds",
        "What the newest delivery of any source covers up to",
        condition.status().generation().asOf());
    metrics.sources(condition.status().result().sources());
    metrics.gauge(
        "lagesbild_check_warnings",
        "Checks of the data that ask for attention",
        condition.status().result().warnings().size());
    metrics.gauge(
        "lagesbild_requests_waiting", "Requests that wait for their turn", turnstile.waiting());
    metrics.all.metricSnapshot(
        CounterSnapshot.builder()
            .name("lagesbild_requests_refused")
            .help("Requests that were asked to come again since the start")
            .dataPoint(CounterDataPointSnapshot.builder().value(turnstile.refused()).build())
            .build());
    return metrics.text();
  }

  private void sources(List<SourceResult.SourceStatus> sources) {
    perSource(
        "lagesbild_source_data_timestamp_seconds",
        "What the newest delivery of the source covers up to",
        sources.stream().filter(source -> source.asOf() != null).toList(),
        source -> seconds(source.asOf()));
    perSource(
        "lagesbild_source_troubled",
        "1 when the source is late, or its contract or newest delivery cannot be used",
        sources,
        source -> Condition.isTroubled(source) ? 1.0 : 0.0);
    perSource(
        "lagesbild_source_missing_deliveries",
        "Recent deliveries that should have come and have not",
        sources,
        source -> (double) source.missing().size());
  }

  private void perSource(
      String name,
      String help,
      List<SourceResult.SourceStatus> sources,
      Function<SourceResult.SourceStatus, Double> value) {
    GaugeSnapshot.Builder gauge = GaugeSnapshot.builder().name(name).help(help);
    for (SourceResult.SourceStatus source : sources) {
      gauge.dataPoint(
          GaugeDataPointSnapshot.builder()
              .labels(Labels.of("source", source.id()))
              .value(value.apply(source))
              .build());
    }
    all.metricSnapshot(gauge.build());
  }

  private void gauge(String name, String help, double value) {
    all.metricSnapshot(
        GaugeSnapshot.builder()
            .name(name)
            .help(help)
            .dataPoint(GaugeDataPointSnapshot.builder().value(value).build())
            .build());
  }

  /** Absent where it is not known: zero would be taken for 1970. */
  private void moment(String name, String help, @Nullable LocalDateTime moment) {
    if (moment != null) {
      gauge(name, help, seconds(moment));
    }
  }

  private double seconds(LocalDateTime moment) {
    return moment.atZone(zone).toEpochSecond();
  }

  private byte[] text() {
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    try {
      PrometheusTextFormatWriter.create().write(text, all.build(), EscapingScheme.DEFAULT);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toByteArray();
  }
}
