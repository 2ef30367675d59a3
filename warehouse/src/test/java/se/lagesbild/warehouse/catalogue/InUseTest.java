package se.lagesbild.warehouse.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.lagesbild.warehouse.catalogue.SeriesBreaks.SeriesBreak;
import se.lagesbild.warehouse.fixture.FixtureConfig;

/** Where nothing can be registered, nothing is missing. */
class InUseTest {
  private static final DateRange BEFORE =
      new DateRange(LocalDate.of(2024, 12, 1), LocalDate.of(2025, 1, 1));
  private static final DateRange AFTER =
      new DateRange(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 2, 1));

  @TempDir Path config;
  private Installation installation;

  @BeforeEach
  void write() throws IOException {
    FixtureConfig.write(config);
    Path codes = config.resolve("offence-codes.csv");
    Files.writeString(
        codes,
        """
        code,title,category,police_initiated,valid_from,valid_to,replaces
        0351,Misshandel,assault,false,,,
        0807,Cykelstöld (äldre kod),bicycle_theft,false,,2024-12-31,
        9829,Stöld av elcykel,bicycle_theft,false,2025-01-01,,0807
        9830,Stöld av lastcykel,bicycle_theft,false,2025-01-01,,0807
        9833,Stöld av annan cykel,bicycle_theft,false,2025-01-01,,0807
        0810,Cykelförsök,bicycle_theft,false,,2023-06-30,
        """);
    Path organisations = config.resolve("organisations.yaml");
    Files.writeString(
        organisations,
        Files.readString(organisations)
            .replace(
                "title: {sv: Polisen, en: Police}",
                "title: {sv: Polisen, en: Police}\n  validTo: 2024-12-31\n  successor: kommunen"));
    installation = InstallationReader.read(config);
  }

  private InUse of(String... codes) {
    return of(Slice.ALL.with(Dimension.CODE, List.of(codes)));
  }

  private InUse of(Slice slice) {
    return InUse.of(installation, indicator(), slice);
  }

  private Indicator indicator() {
    return installation.findIndicator("cykelstold").orElseThrow();
  }

  @Test
  void aCodeThatEndedSaysWhatIsUsedInstead() {
    assertThat(of("0807").holds(BEFORE)).isTrue();
    assertThat(of("0807").outside(BEFORE)).isEmpty();
    assertThat(of("0807").outside(AFTER))
        .contains(
            new Text(
                "Koden 0807 upphörde 2024-12-31; därefter används 9829, 9830 och 9833.",
                "Code 0807 ended on 2024-12-31, followed by 9829, 9830 and 9833."));
    assertThat(of("0810").outside(AFTER).map(Text::sv)).contains("Koden 0810 upphörde 2023-06-30.");
  }

  @Test
  void aCodeThatIsNewHasNothingBeforeIt() {
    assertThat(of("9829").holds(AFTER)).isTrue();
    assertThat(of("9829").outside(BEFORE).map(Text::sv))
        .contains("Koden 9829 används sedan 2025-01-01.");
  }

  @Test
  void severalCodesAreUsedWhileAnyOfThemIs() {
    assertThat(of("0807", "9829").holds(BEFORE)).isTrue();
    assertThat(of("0807", "9829").holds(AFTER)).isTrue();
    assertThat(of("0807", "0810").outside(AFTER).map(Text::sv).orElseThrow()).contains("0807");
    assertThat(of("0810", Slice.UNPLACED).holds(AFTER)).isTrue();
    assertThat(of(Slice.ALL).holds(AFTER)).isTrue();
  }

  @Test
  void anOrganisationIsFollowedByAnother() {
    Slice police = Slice.ALL.with(Dimension.ORGANISATION, List.of("polisen"));

    assertThat(of(police).outside(AFTER).map(Text::sv))
        .contains("Polisen upphörde 2024-12-31; därefter används Kommunen.");
    assertThat(of(police.with(Dimension.CODE, List.of("9829"))).outside(BEFORE)).isPresent();
  }

  @Test
  void breaksAreThoseOfWhatIsAskedFor() {
    assertThat(breaks(Slice.ALL)).containsExactly("-", "9829", "9830", "9833");
    assertThat(breaks(Slice.ALL.with(Dimension.CODE, List.of("9830"))))
        .containsExactly("-", "9830");
    assertThat(breaks(Slice.ALL.with(Dimension.CODE, List.of("0807"))))
        .containsExactly("-", "9829", "9830", "9833");
    assertThat(breaks(Slice.ALL.with(Dimension.CATEGORY, List.of("assault")))).containsExactly("-");
    Indicator graffiti = installation.findIndicator("klotter").orElseThrow();
    assertThat(SeriesBreaks.concerning(installation, graffiti, Slice.ALL))
        .allMatch(each -> each.kind() == SeriesBreaks.Kind.ORGANISATION);
  }

  private List<String> breaks(Slice slice) {
    return SeriesBreaks.concerning(installation, indicator(), slice).stream()
        .map(SeriesBreak::code)
        .toList();
  }
}
