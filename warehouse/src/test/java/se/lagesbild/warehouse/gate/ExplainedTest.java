package se.lagesbild.warehouse.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.assertj.core.data.Offset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.lagesbild.warehouse.catalogue.DateRange;
import se.lagesbild.warehouse.catalogue.Dimension;
import se.lagesbild.warehouse.catalogue.Facet;
import se.lagesbild.warehouse.catalogue.Narrowing;
import se.lagesbild.warehouse.catalogue.Slice;
import se.lagesbild.warehouse.disclosure.DisclosureException;
import se.lagesbild.warehouse.fixture.ChangedEvents;
import se.lagesbild.warehouse.fixture.GenerationFixture;

/** What the gate says of where a difference lies. */
class ExplainedTest {
  private static final DateRange QUARTER =
      new DateRange(LocalDate.of(2026, 7, 1), LocalDate.of(2026, 10, 1));
  private static final DateRange YEAR_BEFORE =
      new DateRange(LocalDate.of(2025, 7, 1), LocalDate.of(2025, 10, 1));
  private static final Question.Explained WHY =
      new Question.Explained("anmalda-brott", QUARTER, YEAR_BEFORE, Slice.ALL, List.of());

  private static Gatehouse gatehouse;

  @BeforeAll
  static void publish(@TempDir Path root) {
    GenerationFixture fixture = GenerationFixture.in(root);
    fixture.publish(ChangedEvents.write(fixture.home().lake()));
    gatehouse = Gatehouse.open(fixture.home());
  }

  @AfterAll
  static void close() {
    gatehouse.close();
  }

  private static <R extends Result> R ask(Question<R> question, Viewer.Role role) {
    try (Gate gate = gatehouse.gate()) {
      return gate.answer(question, new Viewer(role)).result();
    }
  }

  private static CausePart find(CauseResult.Explained told, Facet facet) {
    return told.parts().stream()
        .filter(part -> part.part().by() == facet)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void theOnePlaceWithMoreIsFirstAndIsToldByRankAndArea() {
    CauseResult.Explained told = ask(WHY, Viewer.Role.ANALYST);
    CausePart first = told.parts().get(0);

    assertThat(told.silence()).isEmpty();
    assertThat(first.part()).isEqualTo(new Narrowing(Facet.PLACE, "1"));
    assertThat(first.change()).isEqualTo(90);
    assertThat(first.sentence().sv())
        .startsWith(
            "På en enda plats (plats 1, Norra) ökade antalet med 90, mer än hela ökningen på ");
    assertThat(told.conclusion()).isEqualTo(first.sentence());
    assertThat(told.toString()).doesNotContain(ChangedEvents.PLACE);
    assertThat(find(told, Facet.AREA).part().member()).isEqualTo("norra");
    assertThat(find(told, Facet.CATEGORY).part().member()).isEqualTo("graffiti");
    assertThat(find(told, Facet.CODE).title().sv()).isEqualTo("1203 Klotter");
    assertThat(told.parts()).noneMatch(part -> part.part().by() == Facet.TIME);
    assertThat(told.artefacts()).isEmpty();
    assertThat(told.tried()).isGreaterThan(20);
  }

  @Test
  void aStepIntoAPartKeepsTheRestOfTheQuestion() {
    CausePart place = ask(WHY, Viewer.Role.ANALYST).parts().get(0);
    Question.Explained within = WHY.within(new Narrowing(Facet.AREA, "norra"));
    CauseResult.Explained area = ask(within, Viewer.Role.ANALYST);
    CauseResult.Explained twice =
        ask(within.within(area.parts().get(0).part()), Viewer.Role.ANALYST);

    assertThat(area.number()).isEqualTo(find(ask(WHY, Viewer.Role.ANALYST), Facet.AREA).number());
    assertThat(area.parts().get(0).part()).isEqualTo(place.part());
    assertThat(twice.number().value()).isEqualTo(90);
    assertThat(twice.before().value()).isZero();
    assertThat(twice.parts()).as("one part is the whole").isEmpty();
    assertThat(ask(WHY.within(new Narrowing(Facet.CODE, "0351")), Viewer.Role.ANALYST).silence())
        .as("what did not change")
        .isPresent();
  }

  @Test
  void numbersAreThoseOfABreakdown() {
    for (Viewer.Role role : List.of(Viewer.Role.ANALYST, Viewer.Role.COUNCIL, Viewer.Role.PUBLIC)) {
      CauseResult.Explained told = ask(WHY, role);
      Result.Breakdown areas =
          ask(
              new Question.Breakdown(
                  "anmalda-brott", Dimension.AREA, Optional.of(QUARTER), Slice.ALL),
              role);

      assertThat(told.number()).isEqualTo(areas.total());
      assertThat(areas.members())
          .filteredOn(member -> member.key().equals("norra"))
          .singleElement()
          .extracting(Result.Member::cell)
          .isEqualTo(find(told, Facet.AREA).number());
    }
  }

  @Test
  void whoMayNotSeeCountsSeesRoundedOnesOfCoarsePartsAndNoChances() {
    CauseResult.Explained told = ask(WHY, Viewer.Role.COUNCIL);

    assertThat(told.parts())
        .isNotEmpty()
        .allSatisfy(
            part -> {
              assertThat(part.part().by()).isNotIn(Facet.PLACE, Facet.CODE);
              assertThat(part.number().status()).isEqualTo(Result.CellStatus.ROUNDED);
              assertThat(Objects.requireNonNull(part.number().value()) % 3).isZero();
              assertThat(part.change()).isEqualTo(part.number().value() - part.before().value());
              assertThat(part.likely()).isNull();
              assertThat(part.chance()).isNull();
              assertThat(part.q()).isNull();
              assertThat(part.certainty().sv()).isEmpty();
            });
    assertThat(told.chance()).isNull();
    assertThat(told.factors()).isEmpty();
    assertThat(told.rates()).isNull();
    assertThat(ask(WHY, Viewer.Role.PUBLIC).parts())
        .extracting(part -> part.part().by())
        .isNotEmpty()
        .isSubsetOf(Facet.AREA, Facet.CATEGORY, Facet.ORGANISATION);
  }

  @Test
  void aRateByAreaIsToldOnlyWhereEveryMunicipalityHasInhabitedAreas(@TempDir Path root)
      throws IOException {
    GenerationFixture fixture = GenerationFixture.in(root);
    Path population = fixture.home().config().resolve("population.csv");
    Files.writeString(population, "1982,norra,2024,2500\n", StandardOpenOption.APPEND);
    fixture.publish(ChangedEvents.write(fixture.home().lake()));
    Files.writeString(population, "1962,norberg-tatort,2024,4000\n", StandardOpenOption.APPEND);
    fixture.publish(ChangedEvents.write(fixture.home().lake()));
    try (Gatehouse house = Gatehouse.open(fixture.home());
        Gate one = house.gate(1);
        Gate both = house.gate(2)) {
      assertThat(rates(one, List.of("1982"))).isNotNull();
      assertThat(rates(one, List.of("1982", "1962"))).isNull();
      assertThat(rates(one, List.of())).isNull();
      assertThat(rates(both, List.of("1982", "1962"))).isNotNull();
    }
  }

  private static @Nullable CauseRates rates(Gate gate, List<String> municipalities) {
    return gate.answer(
            new Question.Explained(
                WHY.indicator(),
                QUARTER,
                YEAR_BEFORE,
                Slice.ALL.with(Dimension.MUNICIPALITY, municipalities),
                List.of()),
            new Viewer(Viewer.Role.ANALYST))
        .result()
        .rates();
  }

  @Test
  void ofASinglePlaceOnlyItsTotalAndItsCategoriesOfManyAreTold() {
    Question.Explained place = WHY.within(new Narrowing(Facet.PLACE, "1"));
    CauseResult.Explained told = ask(place, Viewer.Role.ANALYST);

    assertThat(told.number().value()).isEqualTo(90);
    assertThat(told.parts()).isEmpty();
    assertThat(told.facets()).as("one category is the whole").isEmpty();
    for (Narrowing finer :
        List.of(
            new Narrowing(Facet.CODE, "1203"),
            new Narrowing(Facet.TIME, "5-3"),
            new Narrowing(Facet.AREA, "norra"),
            new Narrowing(Facet.FOUND_BY, "others"))) {
      assertThatThrownBy(() -> ask(place.within(finer), Viewer.Role.ANALYST))
          .as("%s at a place", finer)
          .isInstanceOf(DisclosureException.class);
    }
    Question.Explained hours = WHY.within(new Narrowing(Facet.TIME, "5-3"));
    assertThat(ask(hours, Viewer.Role.ANALYST).facets())
        .as("nor the other way round")
        .noneMatch(facet -> facet.by() == Facet.PLACE);
    assertThatThrownBy(
            () -> ask(hours.within(new Narrowing(Facet.PLACE, "1")), Viewer.Role.ANALYST))
        .isInstanceOf(DisclosureException.class);
  }

  @Test
  void noPlaceOfAFewEventsIsListed() {
    CauseResult.Explained told = ask(WHY, Viewer.Role.ANALYST);

    assertThat(told.facets())
        .filteredOn(facet -> facet.by() == Facet.PLACE)
        .flatExtracting(CauseFacet::members)
        .isNotEmpty()
        .allSatisfy(
            member ->
                assertThat(
                        Objects.requireNonNull(member.number().value())
                            + Objects.requireNonNull(member.before().value()))
                    .isGreaterThanOrEqualTo(5));
  }

  @Test
  void whatDoesNotExistIsRefusedWithASentence() {
    for (Narrowing odd :
        List.of(
            new Narrowing(Facet.TIME, "9-3"),
            new Narrowing(Facet.TIME, "3"),
            new Narrowing(Facet.TIME, "a-b"),
            new Narrowing(Facet.CODE, "99999"),
            new Narrowing(Facet.AREA, "x"),
            new Narrowing(Facet.PLACE, "0"))) {
      assertThatThrownBy(() -> ask(WHY.within(odd), Viewer.Role.ANALYST))
          .as("%s", odd)
          .isInstanceOf(UnanswerableException.class);
    }
  }

  private static DateRange quarter(int year, int month) {
    LocalDate from = LocalDate.of(year, month, 1);
    return new DateRange(from, from.plusMonths(3));
  }

  private static Question.Explained beside(DateRange... earlier) {
    return new Question.Explained("anmalda-brott", QUARTER, List.of(earlier), Slice.ALL, List.of());
  }

  @Test
  void ofSeveralEarlierPeriodsThoseNotToldOfAreLeftOutAndSaidToBe() {
    CauseResult.Explained years =
        ask(beside(quarter(2023, 7), quarter(2024, 7), quarter(2025, 7)), Viewer.Role.ANALYST);
    CauseResult.Explained year = ask(WHY, Viewer.Role.ANALYST);

    assertThat(years.earlier())
        .extracting(EarlierPeriod::use)
        .containsExactly(
            EarlierPeriod.Use.NOT_DELIVERED,
            EarlierPeriod.Use.NOT_DELIVERED,
            EarlierPeriod.Use.COUNTED);
    assertThat(years.counted()).containsExactly(YEAR_BEFORE);
    assertThat(years.parts()).isEqualTo(year.parts());
    assertThat(years.chance()).isEqualTo(year.chance());
    assertThat(ask(beside(quarter(2022, 7), quarter(2023, 7)), Viewer.Role.ANALYST).silence())
        .as("none is told of")
        .isPresent();
  }

  @Test
  void eachOfSeveralEarlierPeriodsHasTheNumberOfItsOwnBreakdown() {
    DateRange spring = quarter(2025, 4);
    for (Viewer.Role role : List.of(Viewer.Role.ANALYST, Viewer.Role.COUNCIL, Viewer.Role.PUBLIC)) {
      CauseResult.Explained told = ask(beside(spring, YEAR_BEFORE), role);

      assertThat(told.earlier()).hasSize(2);
      for (EarlierPeriod each : told.earlier()) {
        Result.Breakdown areas =
            ask(
                new Question.Breakdown(
                    "anmalda-brott", Dimension.AREA, Optional.of(each.days()), Slice.ALL),
                role);
        assertThat(each.number()).as("%s %s", role, each.days()).isEqualTo(areas.total());
      }
    }
    CauseResult.Explained exact = ask(beside(spring, YEAR_BEFORE), Viewer.Role.ANALYST);
    assertThat(exact.before().value())
        .isEqualTo(
            exact.earlier().stream()
                .mapToDouble(each -> Objects.requireNonNull(each.number().value()))
                .sum());
    assertThat(exact.times()).isCloseTo(92 / (91.0 + 92), Offset.offset(1e-9));
    assertThat(exact.parts().get(0).part()).isEqualTo(new Narrowing(Facet.PLACE, "1"));
  }

  @Test
  void refusesEarlierPeriodsThatOverlapOrAreOutOfOrder() {
    for (Question.Explained odd :
        List.of(
            beside(YEAR_BEFORE, quarter(2025, 8)),
            beside(YEAR_BEFORE, quarter(2025, 1)),
            beside(YEAR_BEFORE, quarter(2026, 6)))) {
      assertThatThrownBy(() -> ask(odd, Viewer.Role.ANALYST))
          .as("%s", odd.earlier())
          .isInstanceOf(UnanswerableException.class);
    }
  }

  @Test
  void refusesWhatIsTooFineOrCannotBeCompared() {
    assertThatThrownBy(() -> ask(WHY.within(new Narrowing(Facet.PLACE, "1")), Viewer.Role.COUNCIL))
        .isInstanceOf(DisclosureException.class);
    assertThatThrownBy(() -> ask(WHY.within(new Narrowing(Facet.TIME, "5-3")), Viewer.Role.PUBLIC))
        .isInstanceOf(DisclosureException.class);
    DateRange days = new DateRange(LocalDate.of(2026, 9, 2), LocalDate.of(2026, 9, 9));
    assertThatThrownBy(
            () ->
                ask(
                    new Question.Explained(
                        "anmalda-brott", days, YEAR_BEFORE, Slice.ALL, List.of()),
                    Viewer.Role.COUNCIL))
        .isInstanceOf(DisclosureException.class);
    assertThatThrownBy(
            () ->
                ask(
                    new Question.Explained(
                        "anmalda-brott", YEAR_BEFORE, QUARTER, Slice.ALL, List.of()),
                    Viewer.Role.ANALYST))
        .isInstanceOf(UnanswerableException.class);
    assertThatThrownBy(
            () -> ask(WHY.within(new Narrowing(Facet.PLACE, "99999")), Viewer.Role.ANALYST))
        .isInstanceOf(UnanswerableException.class);
  }
}
