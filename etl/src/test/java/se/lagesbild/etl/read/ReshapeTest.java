package se.lagesbild.etl.read;

import static org.assertj.core.api.Assertions.assertThat;
import static se.lagesbild.etl.read.ReadFile.all;
import static se.lagesbild.etl.read.ReadFile.told;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows as they stand become rows of one statement each. */
class ReshapeTest {
  @TempDir Path folder;

  private List<String> read(String yaml, String text) {
    Path file = ReadFile.write(folder, "file", text.getBytes(StandardCharsets.UTF_8));
    return told(all(DeliveryFile.open(file, ReadFile.layout("format: csv\n" + yaml))));
  }

  private static String fields(String... names) {
    StringBuilder yaml = new StringBuilder("fields:\n");
    for (String name : names) {
      yaml.append("  - { name: ").append(name).append(", type: string }\n");
    }
    return yaml.toString();
  }

  @Test
  void subtotalsAndFootnotesAreStructural() {
    String yaml =
        fields("A", "B")
            + """
            reshape:
              structural:
                - { field: A, pattern: '^(Summa|Totalt)' }
                - { pattern: '^\\*' }
            """;

    assertThat(read(yaml, "A,B\nx,1\nSumma x,1\n,\n* preliminärt,\ny,Summa\n"))
        .containsExactly(
            "2 [x, 1]", "3 structural", "4 structural", "5 structural", "6 [y, Summa]");
  }

  @Test
  void belowTheEndOfTheDataNothingIsData() {
    String yaml =
        fields("A", "B")
            + """
            reshape:
              structural:
                - { pattern: '^Summa' }
                - { pattern: '^Totalsumma', andBelow: true }
            """;

    assertThat(read(yaml, "A,B\nx,1\nSumma,1\ny,2\nTotalsumma,3\n,\nA,B\nx,1\n"))
        .containsExactly(
            "2 [x, 1]",
            "3 structural",
            "4 [y, 2]",
            "5 structural",
            "6 structural",
            "7 structural",
            "8 structural");
  }

  @Test
  void columnsWithoutHeadingsAreUnpivotedByTheNamesOfTheirFields() {
    String yaml =
        "dialect: { header: false }\n"
            + fields("A", "nivå 1", "nivå 2", "Nivå", "Antal")
            + "reshape: { unpivot: { headings: '^nivå \\d$', name: Nivå, value: Antal } }\n";

    assertThat(read(yaml, "x,1,2,none reads it\ny,3\n"))
        .containsExactly(
            "1 [x, null, null, nivå 1, 1]",
            "1.1 [x, null, null, nivå 2, 2]",
            "2 wrong_column_count null");
  }

  @Test
  void dittoMarksAndEmptyCellsRepeatTheOneAbove() {
    String yaml =
        fields("A", "B") + "reshape: { fillDown: { fields: [A], marks: ['-\"-', '〃'] } }\n";

    assertThat(read(yaml, "A,B\n,0\nv 37,1\n,2\n\"-\"\"-\",3\nv 38,4\n〃,5\n"))
        .containsExactly(
            "2 [null, 0]",
            "3 [v 37, 1]",
            "4 [v 37, 2]",
            "5 [v 37, 3]",
            "6 [v 38, 4]",
            "7 [v 38, 5]");
  }

  @Test
  void columnsThatAreWeeksBecomeRows() {
    String yaml =
        fields("Program", "Vecka", "Antal")
            + "reshape: { unpivot: { headings: 'v[0-9]+', name: Vecka, value: Antal } }\n";

    assertThat(read(yaml, "Program,v36,v37,Summa\nBygg,3,,3\nVård,,,0\nTeknik,1,2,3\n"))
        .containsExactly(
            "2 [Bygg, v36, 3] {unread_column:Summa}",
            "3 structural",
            "4 [Teknik, v36, 1] {unread_column:Summa}",
            "4.1 [Teknik, v37, 2]");
  }

  @Test
  void aCellThatTellsTwoEventsBecomesTwoStatements() {
    String yaml =
        fields("Nr", "Vad") + "reshape: { split: { field: Vad, pattern: '\\s*[;/]\\s*' } }\n";

    assertThat(read(yaml, "Nr,Vad\n1,Klotter; krossad ruta\n2,Bråk /\n3,\n"))
        .containsExactly("2 [1, Klotter]", "2.1 [1, krossad ruta]", "3 [2, Bråk]", "4 [3, null]");
  }

  @Test
  void everythingAtOnceInTheOrderOfTheContract() {
    String yaml =
        fields("Verksamhet", "Dag", "Vad")
            + """
            reshape:
              structural: [{ field: Verksamhet, pattern: '^Totalt' }]
              fillDown: { fields: [Verksamhet] }
              unpivot: { headings: '(mån|tis)', name: Dag, value: Vad }
              split: { field: Vad, pattern: '\\+' }
            """;

    assertThat(read(yaml, "Verksamhet,mån,tis\nFritid,a+b,c\n,,d\nTotalt,3,1\n"))
        .containsExactly(
            "2 [Fritid, mån, a]",
            "2.1 [Fritid, mån, b]",
            "2.2 [Fritid, tis, c]",
            "3 [Fritid, tis, d]",
            "4 structural");
  }

  @Test
  void whatIsPersonalIsNotRepeatedByARowBelow() {
    String yaml = fields("A", "B") + "reshape: { fillDown: { fields: [A], marks: ['-'] } }\n";

    assertThat(read(yaml, "A,B\nx,1\n070-1740605,2\n-,3\ny,4\n-,5\n"))
        .containsExactly(
            "2 [x, 1]", "3 personal_data A", "4 personal_data A", "5 [y, 4]", "6 [y, 5]");
  }

  @Test
  void aCellOfVeryManyPartsIsRejected() {
    String yaml = fields("A") + "reshape: { split: { field: A, pattern: ';' } }\n";

    assertThat(read(yaml, "A\n" + "x;".repeat(300_000) + "\ny;z\n"))
        .containsExactly("2 too_many_parts null", "3 [y]", "3.1 [z]");
  }
}
