package se.lagesbild.etl.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What can be a sum: a count has no parts, other quantities can. */
class SumsTest {
  private static final LocalDate TODAY = LocalDate.of(2024, 9, 24);
  private static final String HOURS =
      """
      id: franvaro
      title: { sv: Frånvaro, en: Absence }
      organisation: kommunen
      secrecy: internal
      cadence: { everyDays: 31, lateAfterDays: 31 }
      format: csv
      dialect: { delimiter: ";", decimalChar: "," }
      fields:
        - { name: DAG, type: date, constraints: { required: true } }
        - { name: TIMMAR, type: string }
      delivery: { mode: upsert }
      aggregate:
        period: { start: DAG, length: month }
        municipality: { code: "1982" }
        quantity: absence
        unit: hours
        value: TIMMAR
        type: number
      """;

  @TempDir Path folder;

  @Test
  void aCountIsAWholeNumberThatIsNotNegative() {
    TestHome home = TestHome.create(folder.resolve("home"));
    home.concerns(
        "2024-08",
        "Skola;Alla;12",
        "Polis;Alla;1,5",
        "Anonym;Alla;-3",
        "Annan;Alla;många",
        "Förskola;Alla;0",
        "Anhörig;Alla;7,0",
        "Sjukvård;Alla;<5");

    home.run(TODAY);

    assertThat(home.ask("select line, column_name, reason from rejected_row order by 1"))
        .containsExactly("3 Antal not_an_integer", "4 Antal below_minimum", "5 Antal not_a_number");
    assertThat(home.ask("select value, lower, upper from aggregate order by 2"))
        .containsExactly("0.0 0.0 0.0", "null 1.0 4.0", "7.0 7.0 7.0", "12.0 12.0 12.0");
  }

  @Test
  void aQuantityThatHasPartsMayHaveDecimals() throws IOException {
    Path contract = Files.createDirectories(folder.resolve("sources/franvaro"));
    Files.writeString(contract.resolve("source.yaml"), HOURS);
    TestHome home = TestHome.create(folder.resolve("home")).withSources(folder.resolve("sources"));
    home.put(
        "franvaro",
        "franvaro.csv",
        "DAG;TIMMAR\n2024-08-01;1,5\n2024-07-01;-1,5\n",
        StandardCharsets.UTF_8);

    home.publish(TODAY);

    assertThat(home.ask("select value from aggregate")).containsExactly("1.5");
    assertThat(home.ask("select line, reason from rejected_row"))
        .containsExactly("3 below_minimum");
  }

  @Test
  void anEstimateKeepsItsLimitsAndIsRejectedOutsideThem() throws IOException {
    Path contract = Files.createDirectories(folder.resolve("sources/franvaro"));
    Files.writeString(
        contract.resolve("source.yaml"),
        HOURS
            .replace(
                "type: string }",
                "type: string }\n  - { name: LÄGST, type: string }\n  - { name: HÖGST, type: string }")
            .replace("value: TIMMAR", "value: TIMMAR\n  interval: { lower: LÄGST, upper: HÖGST }"));
    TestHome home = TestHome.create(folder.resolve("home")).withSources(folder.resolve("sources"));
    home.put(
        "franvaro",
        "franvaro.csv",
        "DAG;TIMMAR;LÄGST;HÖGST\n2024-08-01;22,5;19,0;26,0\n2024-07-01;22;23;26\n"
            + "2024-06-01;22;19;21\n2024-05-01;22;;26\n2024-04-01;22;många;26\n2024-03-01;;1;2\n",
        StandardCharsets.UTF_8);

    home.publish(TODAY);

    assertThat(home.ask("select value, lower, upper, status from aggregate order by 1"))
        .containsExactly("22.5 19.0 26.0 estimated", "null null null missing");
    assertThat(home.ask("select line, column_name, reason from rejected_row order by 1"))
        .containsExactly(
            "3 LÄGST not_around_the_number",
            "4 LÄGST not_around_the_number",
            "5 LÄGST not_around_the_number",
            "6 LÄGST not_around_the_number");
  }
}
