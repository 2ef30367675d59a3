package se.lagesbild.etl.run;

import static org.assertj.core.api.Assertions.assertThat;
import static se.lagesbild.etl.run.TestHome.report;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sources that name the same police report tell of the same incident, whoever else counts too. */
class LinkedReportsTest {
  private static final LocalDate TODAY = LocalDate.of(2024, 11, 5);

  @TempDir Path folder;

  private static String alarm(String id, LocalDate day, String reportNumber) {
    return """
        <Handelserapport><LarmId>%s</LarmId><Larmtid>%sT18:00:00</Larmtid>
        <Handelsetyp>Brand i byggnad</Handelsetyp><Kommun>Fagersta</Kommun>
        <Godkand>%sT10:00:00</Godkand><PolisNr>%s</PolisNr></Handelserapport>
        """
        .formatted(id, day, day.plusDays(1), reportNumber);
  }

  @Test
  void aReportOfAnotherUnitIsAnotherReportAndABareNumberIsTheOwnUnits() {
    LocalDate day = LocalDate.of(2024, 10, 22);
    String alarms =
        alarm("L1", day, "K123456-24")
            + alarm("L2", day.minusDays(9), "0100-K123456-24")
            + alarm("L3", day.minusDays(15), "0200-K123456-24");
    TestHome home =
        TestHome.create(folder.resolve("home"))
            .police(
                44,
                report("5000-K123456-24", day.plusDays(3)),
                report("0100-K123456-24", day.plusDays(8)))
            .put(
                "sdr-raddningstjanst",
                "SDR_handelser_2024-10.xml",
                "<Rapporter>" + alarms + "</Rapporter>",
                StandardCharsets.UTF_8);

    home.publish(TODAY);

    assertThat(
            home.ask(
                """
                select string_agg(source || ' ' || day_occurred, ', ' order by source), basis
                from incident_link join event using (event_id)
                group by incident_link.incident_key, basis
                order by 1
                """))
        .containsExactly(
            "polisen-anmalda-brott 2024-10-23, sdr-raddningstjanst 2024-10-22 number",
            "polisen-anmalda-brott 2024-10-28, sdr-raddningstjanst 2024-10-13 number");
  }
}
