package se.lagesbild.warehouse.analysis.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.lagesbild.warehouse.analysis.Assessment;
import se.lagesbild.warehouse.analysis.Assessor;
import se.lagesbild.warehouse.schema.Column;
import se.lagesbild.warehouse.schema.SignalTable;
import se.lagesbild.warehouse.schema.TableData;
import se.lagesbild.warehouse.statistics.Verdict;

class WatchTest {
  private static final LocalDate LAST_MONDAY = InventedFacts.TODAY.minusWeeks(1);

  @TempDir Path config;
  private InventedFacts facts;

  @BeforeEach
  void inventTwoAreas() {
    facts = new InventedFacts(config);
  }

  private static List<String> found(Night night) {
    return night.signals().stream().map(WatchTest::said).toList();
  }

  private static String said(Signal signal) {
    return "%s %s%s"
        .formatted(
            signal.judged().watched().area(),
            signal.judged().verdict(),
            signal.artefact().map(artefact -> " " + artefact.kind()).orElse(""));
  }

  @Test
  void whatIsAsUsualIsNoSignal() {
    Night night = facts.night();

    assertThat(night.series()).isEqualTo(3);
    assertThat(found(night)).isEmpty();
  }

  @Test
  void findsABurstWhereItIs() {
    Night night = facts.change("centrum", 2, thefts -> 14).night();

    assertThat(found(night)).contains("centrum MORE").doesNotContain("norra MORE");
    assertThat(night.differing()).isEqualTo(night.signals().size());
    assertThat(night.explained()).isZero();
  }

  @Test
  void findsThatTheyAreFewer() {
    Night night = facts.steady("centrum", 12, 3).change("centrum", 4, thefts -> thefts / 4).night();

    assertThat(found(night)).contains("centrum FEWER");
  }

  @Test
  void fewerOfFewInAnAreaIsNoSignal() {
    facts.steady("centrum", 2.5, 4).change("centrum", 12, thefts -> 0);

    Judged judged = judged("centrum");

    assertThat(judged.verdict()).isEqualTo(Verdict.FEWER);
    assertThat(judged.differs()).isFalse();
    assertThat(found(facts.night())).noneMatch(said -> said.startsWith("centrum"));
  }

  private Judged judged(String area) {
    List<WatchedSeries> series = facts.series();
    WatchedSeries watched =
        series.stream().filter(each -> area.equals(each.area())).findFirst().orElseThrow();
    Assessment assessment =
        Assessor.of(new Budget(facts.installation()).over(series))
            .assess(watched.series())
            .fold(Optional::of, reason -> Optional.<Assessment>empty())
            .orElseThrow();
    return new Judged(watched, assessment);
  }

  @Test
  void aBurstThatThePoliceFoundThemselvesIsNamed() {
    Night night = facts.foundByPolice("centrum", 14).night();

    assertThat(found(night))
        .contains("centrum MORE POLICE_ACTIVITY")
        .doesNotContain("centrum MORE");
    assertThat(night.differing()).isZero();
  }

  @Test
  void aBurstOfWhichThePoliceFoundLittleStands() {
    Night night = facts.change("centrum", 1, thefts -> 18).foundByPolice("centrum", 2).night();

    assertThat(found(night)).contains("centrum MORE");
  }

  @Test
  void aReportOfManyCrimesIsNamed() {
    Night night = facts.oneReport("norra", 24).night();

    assertThat(found(night)).contains("norra MORE ONE_REPORT", "null MORE ONE_REPORT");
  }

  @Test
  void aBurstBesideAReportOfSomeCrimesStands() {
    Night night = facts.change("norra", 1, thefts -> 16).oneReport("norra", 4).night();

    assertThat(found(night)).contains("norra MORE");
  }

  @Test
  void aBurstBesideAReportOfMoreCrimesThanItStands() {
    Night night = facts.change("norra", 1, thefts -> 16).oneReport("norra", 40).night();

    assertThat(found(night)).contains("norra MORE", "null MORE");
  }

  @Test
  void aWeekThatNobodyDeliveredIsNotJudged() {
    facts.steady("centrum", 12, 5).lose(0);

    assertThat(facts.series())
        .extracting(series -> series.period().from())
        .containsOnly(LAST_MONDAY.minusWeeks(1));
    assertThat(found(facts.night())).isEmpty();
  }

  @Test
  void aWeekThatNobodyDeliveredIsMissingAndNotZero() {
    facts.steady("centrum", 12, 5).lose(1);

    assertThat(facts.series())
        .allSatisfy(
            series -> {
              assertThat(series.period().from()).isEqualTo(LAST_MONDAY);
              assertThat(series.series().counts()[InventedFacts.WEEKS - 2]).isNaN();
            });
    assertThat(found(facts.night())).isEmpty();
  }

  @Test
  void weeksOfWhichHalfIsStillToComeAreNoDrop() {
    facts.steady("centrum", 20, 6);
    assertThat(found(facts.change("centrum", 4, thefts -> thefts / 2).night()))
        .contains("centrum FEWER");

    facts.steady("centrum", 20, 6);
    assertThat(found(facts.halfComeLater(4).night())).isEmpty();
    assertThat(facts.series().get(0).series().ripeness()[InventedFacts.WEEKS - 1])
        .isCloseTo(0.5, within(0.1));
  }

  @Test
  void whereTheLagIsNotKnownTheLastSixWeeksAreNotJudged() {
    facts.allAtOnce();

    assertThat(facts.series())
        .extracting(series -> series.period().from())
        .containsOnly(LAST_MONDAY.minusWeeks(6));
  }

  @Test
  void aSourceThatIsSilentForAQuarterIsNotJudged() {
    assertThat(
            Watch.night(facts.installation(), InventedFacts.TODAY.plusDays(93), facts.facts())
                .series())
        .isZero();
  }

  @Test
  void everyDirectionOfEverySeriesCountsInQ() {
    Night night = facts.change("centrum", 1, thefts -> 16).night();

    Signal first = night.signals().get(0);
    double chance = first.judged().evidence().chance();
    assertThat(first.q()).isBetween(chance, 6 * chance).isGreaterThan(2 * chance);
  }

  @Test
  void theTableHasTheStrongestFirstAndWhatIsExplainedLast() {
    Night night = facts.oneReport("norra", 60).change("centrum", 1, thefts -> 16).night();

    assertThat(found(night)).containsExactly("null MORE", "centrum MORE", "norra MORE ONE_REPORT");
    assertThat(column(night.tables().get(0), "rank")).containsExactly(1, 2, 3);
  }

  @Test
  void aRowSaysItselfInBothLanguages() {
    TableData table = facts.change("centrum", 1, thefts -> 16).night().tables().get(0);

    assertThat(table.columns()).isEqualTo(SignalTable.COLUMNS);
    assertThat(column(table, "text_sv").get(0).toString())
        .startsWith("Antalet är 16; vanligt är ")
        .doesNotContain("Cykelstöld", "Omdöme");
    assertThat(column(table, "text_en").get(0).toString()).startsWith("The number is 16; usual ");
    assertThat(column(table, "category")).contains("bicycle_theft");
    assertThat(column(table, "period_end")).contains(InventedFacts.TODAY);
  }

  @Test
  void theSameFactsGiveTheSameTable() {
    facts.change("centrum", 1, thefts -> 16).oneReport("norra", 60);

    assertThat(facts.night().tables()).isEqualTo(facts.night().tables());
  }

  private static List<@Nullable Object> column(TableData table, String name) {
    List<String> names = table.columns().stream().map(Column::name).toList();
    List<@Nullable Object> values = new ArrayList<>();
    table.rows().forEach(row -> values.add(row.get(names.indexOf(name))));
    return Collections.unmodifiableList(values);
  }
}
