package se.lagesbild.dashboard.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.lagesbild.dashboard.TestSite;
import se.lagesbild.warehouse.fixture.FixtureDelivery;
import se.lagesbild.warehouse.generation.RunRecord;

/** What machines are told that watch over the installation. */
final class HealthTest {
  private final LocalDateTime now = LocalDateTime.now(ZoneId.systemDefault()).withNano(0);
  private TestSite site;

  @BeforeEach
  void open() {
    site = TestSite.empty();
  }

  @AfterEach
  void close() {
    site.close();
  }

  /** Publishes a delivery of the only source that has ever delivered, and how the run ended. */
  private RunRecord publish(LocalDateTime finished, int exitCode) {
    String asOf = finished.toLocalDate() + "T00:00:00";
    site.fixture()
        .publish(List.of(), List.of(FixtureDelivery.applied("d1", "nvk-felanmalan", asOf)));
    site.refresh();
    return run(finished, exitCode);
  }

  private RunRecord run(LocalDateTime finished, int exitCode) {
    RunRecord run =
        new RunRecord(
            "r",
            finished.minusMinutes(2),
            finished,
            finished.toLocalDate(),
            exitCode,
            exitCode != 1,
            1,
            "Disken är full.",
            Map.of());
    run.write(site.fixture().home());
    return run;
  }

  @Test
  void nothingIsPublishedBeforeTheFirstRun() {
    HttpResponse<String> answer = site.get("/health");

    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.body())
        .contains("\"status\":\"failed\"", "Ingen generation är publicerad", "\"generation\":0");
    assertThat(site.get("/metrics").body())
        .contains("\nlagesbild_condition 2.0\n", "\nlagesbild_generation 0.0\n")
        .doesNotContain("lagesbild_last_good_run_timestamp_seconds");
  }

  @Test
  void allIsWellAfterAGoodNight() {
    publish(now.minusHours(3), 0);

    HttpResponse<String> answer = site.get("/health");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body())
        .contains("\"status\":\"ok\"", "\"sentences\":[]", "\"generation\":1")
        .contains("\"lastGoodRun\":\"" + now.minusHours(3));
    long ended = now.minusHours(3).atZone(ZoneId.systemDefault()).toEpochSecond();
    assertThat(Double.parseDouble(metric("lagesbild_last_good_run_timestamp_seconds")))
        .isEqualTo(ended);
    assertThat(metric("lagesbild_source_troubled{source=\"nvk-felanmalan\"}")).isEqualTo("0.0");
    assertThat(metric("lagesbild_requests_refused_total")).isEqualTo("0.0");
  }

  @Test
  void aLateSourceIsAWarningThatLeavesTheServerInService() {
    publish(now.minusDays(30), 0);
    run(now.minusHours(3), 3);

    HttpResponse<String> answer = site.get("/health");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body())
        .contains("\"status\":\"warning\"")
        .contains("Försenade eller oanvändbara källor: nvk-felanmalan.")
        .contains("\"troubledSources\":[\"nvk-felanmalan\"]");
    assertThat(metric("lagesbild_source_troubled{source=\"nvk-felanmalan\"}")).isEqualTo("1.0");
  }

  @Test
  void aFailedNightIsAFailureAndTheLastGoodOneIsRemembered() {
    RunRecord good = publish(now.minusHours(27), 0);
    run(now.minusHours(3), 1).after(Optional.of(good)).write(site.fixture().home());

    HttpResponse<String> answer = site.get("/health");

    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.body())
        .contains("Den senaste nattkörningen misslyckades: Disken är full.")
        .contains("\"lastGoodRun\":\"" + now.minusHours(27));
  }

  @Test
  void nightsWithoutARunAreAFailure() {
    publish(now.minusHours(37), 0);

    assertThat(site.get("/health").statusCode()).isEqualTo(503);
    assertThat(site.get("/health").body()).contains("Ingen nattkörning har lyckats sedan den ");
  }

  @Test
  void metricsAreTextThatPrometheusReads() {
    HttpResponse<String> answer = site.get("/metrics");

    assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("text/plain; version=0.0.4");
    assertThat(answer.body().lines().filter(line -> !line.startsWith("#")))
        .isNotEmpty()
        .allMatch(line -> line.matches("lagesbild_[a-z_]+(\\{source=\"[a-z-]+\"})? [-0-9.E]+"));
  }

  private String metric(String name) {
    return site.get("/metrics")
        .body()
        .lines()
        .filter(line -> line.startsWith(name + " "))
        .map(line -> line.substring(name.length() + 1))
        .findFirst()
        .orElseThrow();
  }
}
