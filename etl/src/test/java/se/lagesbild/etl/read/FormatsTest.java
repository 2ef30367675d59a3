package se.lagesbild.etl.read;

import static org.assertj.core.api.Assertions.assertThat;
import static se.lagesbild.etl.read.ReadFile.all;
import static se.lagesbild.etl.read.ReadFile.told;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every format of text, as organisations send them. */
class FormatsTest {
  private static final String TWO_FIELDS =
      "fields: [{ name: A, type: string }, { name: Ö, type: string, aliases: [Oe] }]\n";

  @TempDir Path folder;

  private List<String> read(String yaml, byte[] bytes) {
    return told(
        all(DeliveryFile.open(ReadFile.write(folder, "file", bytes), ReadFile.layout(yaml))));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @ValueSource(strings = {"utf-8", "utf-16le", "utf-16", "windows-1252", "iso-8859-15", "cp850"})
  void delimitedTextInAnyCharset(String charset) {
    String yaml = "format: csv\nencoding: %s\ndialect: { delimiter: \";\" }\n".formatted(charset);

    assertThat(read(yaml + TWO_FIELDS, "A;Ö\r\n1;å\r\n".getBytes(Charset.forName(charset))))
        .containsExactly("2 [1, å]");
  }

  @Test
  void headingsBelowTitlesUnderAnAliasAndInAnotherOrder() {
    assertThat(
            read(
                "format: csv\ntable: { headerWithin: 4 }\n" + TWO_FIELDS,
                utf8("Rapport v 37\n\nX,Oe ,A\n0,ö,a\n")))
        .containsExactly("1 structural", "2 structural", "4 [a, ö]");
  }

  @Test
  void blankLinesAboveTheHeadingsCountForNothing() {
    assertThat(read("format: csv\n" + TWO_FIELDS, utf8("\n ,\u00a0\n;\nA,Ö\n1,2\n")).get(0))
        .contains("kolumnen \"A\" saknas i rubrikraden, som har 1 kolumn");
    assertThat(read("format: csv\n" + TWO_FIELDS, utf8("\n\r\n ,\u00a0\nA,Ö\n1,2\n")))
        .containsExactly("1 structural", "2 structural", "3 structural", "5 [1, 2]");
    assertThat(
            read(
                "format: csv\ndialect: { header: false }\n" + TWO_FIELDS, utf8("\n1,2,3\n4,5,6\n")))
        .containsExactly("1 structural", "2 [1, 2]", "3 [4, 5]");
    assertThat(read("format: csv\n" + TWO_FIELDS, utf8("\n \n")))
        .containsExactly("broken: filen är tom, inte ens en rubrikrad; exportera den på nytt.");
  }

  @Test
  void fieldsByPositionWhereThereAreNoHeadings() {
    assertThat(
            read("format: csv\ndialect: { header: false }\n" + TWO_FIELDS, utf8("1,2,3\n4,5,6\n")))
        .containsExactly("1 [1, 2]", "2 [4, 5]");
  }

  @Test
  void tabsSeparateInTsv() {
    assertThat(read("format: tsv\n" + TWO_FIELDS, utf8("A\tÖ\n1\t\"x\ty\"\n")))
        .containsExactly("2 [1, x\ty]");
  }

  @Test
  void doublyEncodedTextIsRepairedAndNoted() {
    assertThat(
            read(
                "format: csv\n" + TWO_FIELDS,
                utf8("A,Ö\nFÃ¶rskola,Ã…ngermanland\nÃtta,x\n1â€“2,Ã\u0081\n")))
        .containsExactly(
            "2 [Förskola, Ångermanland] {mojibake Ã¶:A,mojibake Ã…:Ö}",
            "3 [Ãtta, x]",
            "4 [1–2, Á] {mojibake Ã:Ö,mojibake â€“:A}");
  }

  @Test
  void missingValuesOfTheContractAndOfAField() {
    String yaml =
        """
        format: csv
        missingValues: ["", "-"]
        fields: [{ name: A, type: string, missingValues: ["okänd"] }, { name: B, type: string }]
        """;

    assertThat(read(yaml, utf8("A,B\nokänd,okänd\n-,-\n\u00a01\u00a0, \n")))
        .containsExactly("2 [null, okänd]", "3 [null, null]", "4 [1, null]");
  }

  @Test
  void jsonWithinADocumentWithListsAndNestedValues() {
    String yaml =
        """
        format: json
        table: { record: /data/rows }
        fields: [{ name: A, type: string, path: /a/b }, { name: T, type: string, path: /typ }]
        """;

    assertThat(
            read(
                yaml,
                utf8(
                    "{\"x\":[1],\"data\":{\"rows\":[{\"a\":{\"b\":1},\"typ\":[\"x\",\"y\"]},{}]}}")))
        .containsExactly("1 [1, x|y]", "2 [null, null]");
  }

  @Test
  void jsonLinesKeepTheirLines() {
    assertThat(
            read(
                "format: ndjson\n" + TWO_FIELDS, utf8("{\"A\":1}\n\n{\"A\":\n[]\n{\"Ö\":\"ö\"}\n")))
        .containsExactly(
            "1 [1, null]",
            "2 structural",
            "3 not_json null",
            "4 not_an_object null",
            "5 [null, ö]");
  }

  @Test
  void xmlRecordsWithNestedElementsAndAttributes() {
    String yaml =
        """
        format: xml
        fields:
          - { name: Id, type: string }
          - { name: N, type: string, path: /Plats/N }
          - { name: nr, type: string, path: "@nr" }
          - { name: Typ, type: string }
        """;
    String xml =
        """
        <?xml version="1.0" encoding="ISO-8859-1"?>
        <!-- ä -->
        <Lista><A nr="7"><Id> å1 </Id><Plats><N>66</N></Plats><Typ>x</Typ><Typ>y</Typ></A>
        <A><Id><![CDATA[<2>]]></Id><Okänd>z</Okänd></A></Lista>
        """;

    assertThat(read(yaml, xml.getBytes(StandardCharsets.ISO_8859_1)))
        .containsExactly("1 [å1, 66, 7, x|y]", "2 [<2>, null, null, null]");
  }

  @Test
  void xmlRecordsByName() {
    String yaml = "format: xml\ntable: { record: R }\n" + TWO_FIELDS;

    assertThat(read(yaml, utf8("<X><H><A>0</A></H><L><R><A>1</A></R><R><Ö>2</Ö></R></L></X>")))
        .containsExactly("1 [1, null]", "2 [null, 2]");
  }

  @Test
  void xmlThatIsCutOffIsRefused() {
    assertThat(read("format: xml\n" + TWO_FIELDS, utf8("<X><R><A>1</A></R><R><A>2")))
        .containsExactly(
            "1 [1, null]",
            "broken: efter post 1 är XML-texten avklippt eller felaktig; exportera filen på nytt.");
    assertThat(read("format: xml\n" + TWO_FIELDS, utf8("A;B\n1;2\n")))
        .containsExactly(
            "broken: från början är XML-texten avklippt eller felaktig; exportera filen på nytt.");
  }

  @Test
  void oneColumnIsCountedInTheSingular() {
    assertThat(read("format: csv\n" + TWO_FIELDS, utf8("A\nx\n")).get(0))
        .contains("rubrikraden, som har 1 kolumn, bland dem A.");
  }

  @Test
  void aLongJsonListOfSmallObjectsIsNoLongRecord() {
    String text = "[" + "{\"A\":\"1\",\"B\":\"x\"},".repeat(1_000_000) + "{\"A\":\"2\"}]";

    assertThat(read("format: json\n" + TWO_FIELDS, utf8(text)))
        .hasSize(1_000_001)
        .last()
        .isEqualTo("1000001 [2, null]");
  }

  @Test
  void namesThatAreValuesBecomeRowsInJsonAndXml() {
    String yaml =
        """
        fields: [{ name: P, type: string }, { name: V, type: string }, { name: N, type: string }]
        reshape: { unpivot: { headings: 'v[0-9]+', name: V, value: N } }
        """;

    assertThat(read("format: json\n" + yaml, utf8("[{\"P\":\"a\",\"v1\":3,\"v2\":null,\"v3\":4}]")))
        .containsExactly("1 [a, v1, 3]", "1.1 [a, v3, 4]");
    assertThat(
            read("format: xml\n" + yaml, utf8("<X><R><P>a</P><v1>3</v1><v2/><v3>4</v3></R></X>")))
        .containsExactly("1 [a, v1, 3]", "1.1 [a, v3, 4]");
  }

  @Test
  void xmlThatDoesNotTellItsCharsetIsInTheContracts() {
    assertThat(
            read(
                "format: xml\nencoding: windows-1252\n" + TWO_FIELDS,
                "<X><R><Ö>å</Ö></R></X>".getBytes(Charset.forName("windows-1252"))))
        .containsExactly("1 [null, å]");
  }

  @Test
  void personalDataInAFieldRejectsTheRowAndInFreeTextIsNoted() {
    String yaml =
        """
        format: csv
        fields:
          - { name: Nr, type: string, mayHold: [case_number] }
          - { name: Plats, type: string }
        freeText: [Beskrivning]
        """;

    assertThat(
            read(
                yaml,
                utf8(
                    """
                    Nr,Plats,Beskrivning,Annat
                    5000-K987654-24,Skolgatan 1,ring 070-1740605,19900101-2385
                    K1,070-1740605,,
                    K2,Skolgatan 2,inget särskilt,
                    """)))
        .containsExactly(
            "2 [5000-K987654-24, Skolgatan 1] {phone:Beskrivning}",
            "3 personal_data Plats",
            "4 [K2, Skolgatan 2]");
  }

  @Test
  void aNameWithoutATitleRejectsTheRowOnlyWhereTheContractAllowsNoPersons() {
    String yaml =
        """
        format: csv
        fields:
          - { name: Plats, type: string }
          - { name: Inriktning, type: string, noPersons: true }
        """;

    assertThat(
            read(
                yaml,
                utf8(
                    """
                    Plats,Inriktning
                    Kevin Andersson,Fotpatrull vid Karl Johans gata
                    Per Ols,Följ upp Ali Hassan i Centrum
                    Per Ols,Följ upp Ali Hassan i Centrum
                    Centrum,Målvakten 'Kvasten'
                    """)))
        .containsExactly(
            "2 [Kevin Andersson, Fotpatrull vid Karl Johans gata]",
            "3 personal_data Inriktning",
            "4 personal_data Inriktning",
            "5 personal_data Inriktning");
  }
}
