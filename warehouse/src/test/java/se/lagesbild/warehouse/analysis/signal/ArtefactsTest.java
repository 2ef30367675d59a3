package se.lagesbild.warehouse.analysis.signal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.lagesbild.warehouse.catalogue.InstallationReader;
import se.lagesbild.warehouse.statistics.Verdict;

/** Thefts of bicycles get another code on some day. */
class ArtefactsTest {
  private static final LocalDate LAST_MONDAY = InventedFacts.TODAY.minusWeeks(1);

  @TempDir Path config;
  private InventedFacts facts;

  @BeforeEach
  void inventTwoAreas() {
    facts = new InventedFacts(config);
  }

  private Night nightWithNewCode(LocalDate day, String category, String replaced)
      throws IOException {
    Path codes = config.resolve("offence-codes.csv");
    String rows =
        Files.readString(codes).lines().skip(1).collect(Collectors.joining(",\n", "", ",\n"));
    Files.writeString(
        codes,
        "code,title,category,police_initiated,valid_from,valid_to,replaces\n"
            + rows
            + "0841,Stöld av cykel,%s,false,%s,,%s\n".formatted(category, day, replaced));
    return Watch.night(InstallationReader.read(config), InventedFacts.TODAY, facts.facts());
  }

  private static Signal first(Night night) {
    return night.signals().get(0);
  }

  @Test
  void aChangeOfCodeInTheJudgedWeeksIsNamed() throws IOException {
    facts.change("centrum", 1, thefts -> 16);

    Signal signal = first(nightWithNewCode(LAST_MONDAY.plusDays(1), "bicycle_theft", "0840"));

    assertThat(signal.artefact().orElseThrow().kind()).isEqualTo(Artefact.Kind.SERIES_BREAK);
    assertThat(signal.artefact().orElseThrow().words().swedish())
        .isEqualTo(
            "Registreringen ändrades 2026-11-17 och kan vara förklaringen:"
                + " Koden 0841 (Stöld av cykel) tog över från 0840.");
  }

  @Test
  void aRiseSinceAChangeOfCodeIsNamed() throws IOException {
    facts.change("centrum", 10, thefts -> thefts * 3);

    Signal signal = first(nightWithNewCode(LAST_MONDAY.minusWeeks(9), "bicycle_theft", "0840"));

    assertThat(signal.artefact().orElseThrow().kind()).isEqualTo(Artefact.Kind.SERIES_BREAK);
  }

  @Test
  void aBurstLongAfterAChangeOfCodeStands() throws IOException {
    facts.change("centrum", 1, thefts -> 16);

    assertThat(
            first(nightWithNewCode(LAST_MONDAY.minusYears(2), "bicycle_theft", "0840")).artefact())
        .isEmpty();
  }

  @Test
  void aBurstStandsWhenNothingMovedWithTheCodeThoughTooLittleCameSinceToJudgeItAlone()
      throws IOException {
    facts.change("centrum", 1, thefts -> 16);

    assertThat(
            first(nightWithNewCode(LAST_MONDAY.minusWeeks(15), "bicycle_theft", "0840")).artefact())
        .isEmpty();
  }

  @Test
  void aBurstIsHeldAgainstWhatWasRegisteredSinceTheSourceWasTakenOver() throws IOException {
    int weeksSince = 190;
    facts.change("centrum", 1, thefts -> 16);
    LocalDate lastDay = InventedFacts.TODAY.minusWeeks(weeksSince).minusDays(1);
    Night before = facts.night();
    Path organisations = config.resolve("organisations.yaml");
    Files.writeString(
        organisations,
        Files.readString(organisations)
            .replace(
                "- id: polisen\n",
                "- id: polisen\n  validTo: %s\n  successor: kommunen\n".formatted(lastDay)));

    Night known = Watch.night(InstallationReader.read(config), InventedFacts.TODAY, facts.facts());

    assertThat(startOfMoreInTheCentre(before)).isBefore(lastDay);
    assertThat(startOfMoreInTheCentre(known))
        .isBetween(lastDay.plusDays(1), lastDay.plusMonths(3).plusDays(1));
  }

  private static LocalDate startOfMoreInTheCentre(Night night) {
    return night.signals().stream()
        .map(Signal::judged)
        .filter(judged -> "centrum".equals(judged.watched().area()))
        .filter(judged -> judged.verdict() == Verdict.MORE)
        .map(judged -> judged.watched().series().start())
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aChangeOfCodeInAnotherCategoryExplainsNothing() throws IOException {
    facts.change("centrum", 1, thefts -> 16);

    Night night = nightWithNewCode(LAST_MONDAY.plusDays(1), "shoplifting", "0825");

    assertThat(first(night).artefact()).isEmpty();
  }

  @Test
  void manyThatAreRegisteredLongAfterAreNamed() {
    Signal signal =
        first(facts.registeredLate("centrum", 3, 8).registeredLate("centrum", 2, 9).night());

    assertThat(signal.artefact().orElseThrow().kind()).isEqualTo(Artefact.Kind.LATE_REGISTRATION);
    assertThat(signal.artefact().orElseThrow().words().swedish())
        .isEqualTo(
            "17 av 25 registrerades först vecka 47 2026, långt senare än vanligt. Utan dem är antalet"
                + " inte ovanligt; det kan visa att många registrerades på en gång, inte att fler"
                + " inträffade.");
  }
}
