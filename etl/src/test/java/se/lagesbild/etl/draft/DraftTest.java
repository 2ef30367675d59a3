package se.lagesbild.etl.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.lagesbild.sampledata.Main;
import se.lagesbild.warehouse.catalogue.CalendarPeriod;
import se.lagesbild.warehouse.catalogue.Installation;
import se.lagesbild.warehouse.catalogue.InstallationReader;
import se.lagesbild.warehouse.catalogue.SourceContract;

/** Contracts for files in shapes that no shipped source has. */
class DraftTest {
  @TempDir private static Path root;

  private static Path config;
  private static Installation installation;

  @TempDir Path folder;

  @BeforeAll
  static void install() {
    assertThat(Main.run("init", "--home", root.toString())).isZero();
    config = root.resolve("config");
    installation = InstallationReader.read(config);
  }

  private Path file(String name, String text, Charset charset) throws IOException {
    return Files.write(folder.resolve(name), text.getBytes(charset));
  }

  private DraftFolder drafts() {
    return new DraftFolder(folder.resolve("drafts"), config, installation);
  }

  private SourceContract drafted(Path file) {
    return drafts().contract(file, Map.of());
  }

  private static Map<String, String> types(SourceContract contract) {
    Map<String, String> types = new TreeMap<>();
    contract
        .fields()
        .forEach(
            field ->
                types.put(
                    field.name(),
                    field.type() + (field.format() == null ? "" : " " + field.format())));
    return types;
  }

  @Test
  void aClockToTwelveAndBothCoordinatesInACell() throws IOException {
    StringBuilder text = new StringBuilder("Incident ID,Type,Occurred At,Location,Time seen\n");
    for (int at = 0; at < 12; at++) {
      text.append(
          "%d,%s,11/%d/2026 %d:05:00 %s,\"60.00%02d, 15.78%02d\",x\n"
              .formatted(
                  500 + at,
                  at % 2 == 0 ? "Theft" : "Graffiti",
                  13 + at,
                  1 + at,
                  at % 3 == 0 ? "AM" : "PM",
                  at,
                  at));
    }
    SourceContract contract =
        drafted(file("incidents_2026-11.csv", text.toString(), StandardCharsets.UTF_8));

    assertThat(types(contract)).containsEntry("Occurred At", "DATETIME %m/%d/%Y %I:%M:%S %p");
    assertThat(contract.requireEvent().place().easting()).isEqualTo("coordinate_2");
    assertThat(contract.requireEvent().place().northing()).isEqualTo("coordinate_1");
    assertThat(contract.requireEvent().place().address()).isEmpty();
  }

  @Test
  void aDayAndAClockToTwelve() throws IOException {
    StringBuilder text = new StringBuilder("Ticket;Date;Time;Violation\n");
    for (int at = 0; at < 12; at++) {
      text.append(
          "T%d;2026-10-%02d;%d:09 %s;%s\n"
              .formatted(at, 1 + at, 1 + at, at % 2 == 0 ? "AM" : "PM", at % 3 == 0 ? "a" : "b"));
    }
    SourceContract contract =
        drafted(file("parking_2026-10.csv", text.toString(), StandardCharsets.UTF_8));

    assertThat(contract.derive().get("hour_of_day")).contains("'%p%'").contains("% 12 + 12");
    assertThat(contract.neverRead()).isEmpty();
  }

  @Test
  void aYearThatOnlyTheNameTells() throws IOException {
    SourceContract contract =
        drafted(
            file(
                "halsa_2015.csv",
                "Kommun;Kvinnor;Män\nFagersta;12;<5\nNorberg;9;8\nAvesta;40;31\nSala;33;30\n",
                StandardCharsets.UTF_8));

    assertThat(contract.derive()).containsEntry("period_start", "_window_from");
    assertThat(contract.requireAggregate().period().length()).isEqualTo(CalendarPeriod.YEAR);
  }

  private static final String SCHOOL =
      """
      \uFEFFArendeID;Skola;Handelsedatum;Anmald;Arskurs;Typ;Plats;Status
      KB-1;Alfaskolan;2025-09-02;2025-09-03;4-6;verbal;korridor;öppen
      KB-2;Alfaskolan;2025-09-04;2025-09-04;7-9;verbal|fysisk;matsal;avslutad
      KB-3;Mariaskolan;2025-09-05;2025-09-08;4-6;hot;korridor;öppen
      KB-4;Mariaskolan;2025-09-09;2025-09-09;4-6;fysisk;skolgård;MAKULERAD
      KB-5;Risbroskolan;2025-09-11;2025-09-12;7-9;digital|hot;på nätet;öppen
      """;

  @Test
  void aSchoolsIncidentsWithSeveralKindsInACell() throws IOException {
    SourceContract contract =
        drafted(file("KOM3_krankande_2025-09.csv", SCHOOL, StandardCharsets.UTF_8));

    assertThat(contract.encoding()).isEqualTo("utf-8");
    assertThat(contract.organisation()).isEqualTo("kommunen");
    assertThat(types(contract))
        .containsEntry("Handelsedatum", "DATE")
        .containsEntry("Anmald", "DATE");
    assertThat(contract.requireEvent().key()).containsExactly("ArendeID", "Typ");
    assertThat(contract.requireEvent().report()).containsExactly("ArendeID");
    assertThat(contract.requireEvent().occurred().from()).isEqualTo("Handelsedatum");
    assertThat(contract.requireEvent().reported()).isEqualTo("Anmald");
    assertThat(contract.reshape().split().field()).isEqualTo("Typ");
    assertThat(contract.codes())
        .extracting("code")
        .containsExactlyInAnyOrder("digital", "fysisk", "hot", "verbal");
    assertThat(contract.requireEvent().withdrawnWhen()).contains("makulerad");
    // A year at a school points out children.
    assertThat(contract.neverRead()).contains("Arskurs");
    assertThat(contract.cadence().everyDays()).isEqualTo(31);
  }

  @Test
  void aDayAndAClockThatGoesTo24() throws IOException {
    StringBuilder text =
        new StringBuilder("Rapportnr;Objekt;Datum;Larmtid;Avslut;Larmtyp;Text\r\n");
    for (int at = 0; at < 12; at++) {
      text.append(
          "R%d;Brukshuset;2025-10-0%d;%s;01:10;%s;Väktare Sven Larsson såg ABC12D vid porten %d\r\n"
              .formatted(
                  100 + at,
                  1 + at % 2,
                  at % 3 == 0 ? "24:00" : "18:4" + at % 10,
                  at % 2 == 0 ? "inbrott" : "överfall",
                  at));
    }
    SourceContract contract =
        drafted(file("VAKTARE_2025-10-02.csv", text.toString(), Charset.forName("windows-1252")));

    assertThat(contract.encoding()).isEqualTo("windows-1252");
    assertThat(contract.requireEvent().key()).containsExactly("Rapportnr");
    assertThat(contract.requireEvent().occurred().from()).isEqualTo("occurred");
    assertThat(contract.derive()).containsKeys("day", "hour_of_day", "minute_of_hour", "occurred");
    assertThat(contract.requireEvent().code().field()).isEqualTo("Larmtyp");
    assertThat(contract.neverRead()).contains("Text");
    assertThat(contract.delivery().fileName()).contains("(?<date>");
  }

  @Test
  void aWorkbookWithTitleSubtotalsHiddenColumnsAndDayNumbers() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("September");
      sheet.value(0, 0, "Skador september");
      sheet.range(0, 0, 0, 4).merge();
      List<String> headings =
          List.of("Fastighet", "Upptäckt", "Typ", "Försäkring", "Polisanmälan K-nr");
      for (int column = 0; column < headings.size(); column++) {
        sheet.value(2, column, headings.get(column));
      }
      sheet.hideColumn(3);
      int row = 3;
      for (String house : List.of("Alfaskolan", "Brukshuset")) {
        for (int at = 0; at < 4; at++) {
          sheet.value(row, 0, house);
          sheet.value(row, 1, 45_901 + at);
          sheet.value(row, 2, at % 2 == 0 ? "Klotter" : "Krossad ruta");
          sheet.value(row, 3, at % 2 == 0 ? "ja" : "nej");
          sheet.value(row, 4, at == 0 ? "5000-K1234%d-25".formatted(row % 10) : "");
          row++;
        }
        sheet.value(row, 0, "Summa " + house);
        row++;
      }
    }
    Path file = Files.write(folder.resolve("NVK2_skador_2025-09.xlsx"), bytes.toByteArray());

    SourceContract contract = drafted(file);

    assertThat(contract.format()).isEqualTo(SourceContract.Format.XLSX);
    assertThat(contract.table().headerWithin()).isGreaterThanOrEqualTo(2);
    assertThat(types(contract)).containsEntry("Upptäckt", "DATE excel");
    assertThat(contract.reshape().structural()).hasSize(1);
    assertThat(contract.neverRead()).contains("Försäkring");
    assertThat(contract.requireEvent().caseNumber()).isEqualTo("Polisanmälan K-nr");
    assertThat(contract.delivery().mode()).isEqualTo(SourceContract.Mode.PARTITION);
    assertThat(contract.delivery().window().period()).isEqualTo(CalendarPeriod.MONTH);
  }

  private static String dateOverFiveColumns() {
    StringBuilder text =
        new StringBuilder("TYPE,YEAR,MONTH,DAY,HOUR,MINUTE,HUNDRED_BLOCK,NEIGHBOURHOOD,X,Y\n");
    for (int at = 0; at < 40; at++) {
      boolean hidden = at % 10 == 0;
      text.append(
          "%s,2020,%d,%d,%d,%d,%s,%s,%s,%s\n"
              .formatted(
                  at % 2 == 0 ? "Mischief" : "Theft of Bicycle",
                  1 + at % 12,
                  1 + at % 28,
                  at % 24,
                  at,
                  hidden ? "OFFSET" : "10XX MAIN ST",
                  at % 3 == 0 ? "West End" : "Sunset",
                  hidden ? "0" : "49%d.25".formatted(1000 + at),
                  hidden ? "0" : "545%d.75".formatted(6000 + at)));
    }
    return text.toString();
  }

  @Test
  void aDateOverFiveColumnsAndAZoneThatOnlyAPersonKnows() throws IOException {
    Path file = file("crimes_2020.csv", dateOverFiveColumns(), StandardCharsets.UTF_8);
    Draft draft = drafts().draft(file);

    assertThat(draft.contract()).contains("4 rader har koordinaten 0;0").contains("crs: \"TODO\"");
    SourceContract contract =
        drafts().contract(file, Map.of("crs: \"TODO\"", "crs: \"EPSG:32610\""));
    assertThat(contract.derive().get("occurred")).startsWith("try_make_timestamp_ntz");
    assertThat(contract.requireEvent().place().easting()).isEqualTo("X");
    assertThat(contract.delivery().window().period()).isEqualTo(CalendarPeriod.YEAR);
    assertThat(contract.dialect().delimiter()).isEqualTo(",");
  }

  @Test
  void yearsSideBySideBecomeSums() throws IOException {
    StringBuilder text =
        new StringBuilder(
            "\"Region\";\"Våldsbrott 2015\";\"Våldsbrott 2014\";\"Stöld 2015\";\"Stöld 2014\"\n");
    for (String region :
        List.of("1982 Fagersta", "1962 Norberg", "1981 Sala", "0114 Upplands Väsby")) {
      text.append(
          "\"%s\";%d;..;%d;<5\n".formatted(region, 10 + region.length(), 20 + region.length()));
    }
    SourceContract contract =
        drafted(file("brott.csv", text.toString(), StandardCharsets.ISO_8859_1));

    assertThat(contract.isAggregate()).isTrue();
    assertThat(contract.reshape().unpivot()).isNotNull();
    assertThat(contract.requireAggregate().period().length()).isEqualTo(CalendarPeriod.YEAR);
    assertThat(contract.requireAggregate().dimensions()).contains("measure");
    assertThat(contract.requireAggregate().municipality().field()).isEqualTo("municipality_code");
    assertThat(contract.requireAggregate().tokens().missing()).contains("..");
    assertThat(contract.requireAggregate().tokens().suppressed()).extracting("text").contains("<5");
  }

  @Test
  void aFileWithoutHeadingsIsReadInOrder() throws IOException {
    StringBuilder text = new StringBuilder();
    for (String region :
        List.of("1982 Fagersta", "1962 Norberg", "1981 Sala", "0114 Upplands Väsby")) {
      text.append(region).append(';').append(1000 + region.length()).append(";7\n");
    }
    Path file = file("utb.csv", text.toString(), StandardCharsets.UTF_8);

    assertThat(drafts().draft(file).contract())
        .containsPattern("value: TODO .*2 kolumner med tal, Kolumn 2 till Kolumn 3");
    SourceContract contract =
        drafts()
            .contract(
                file, Map.of("make_date(TODO", "make_date(2015", "value: TODO", "value: Kolumn 2"));

    assertThat(contract.dialect().header()).isFalse();
    assertThat(contract.fields()).extracting("name").containsExactly("Kolumn 1", "Kolumn 2");
    assertThat(contract.requireAggregate().value()).isEqualTo("Kolumn 2");
  }

  /** Fires are events of the police and damage of the property company. */
  @Test
  void aWordThatSourcesUseDifferentlyIsLeftToAPerson() throws IOException {
    Path file =
        file(
            "larm_2025-09.csv",
            "Larmnr;Larmtid;Larmtyp\n1;2025-09-01 10:00;Brand\n2;2025-09-02 10:00;Krossad ruta\n3;2025-09-03 10:00;Inbrott\n4;2025-09-04 10:00;Hissfel\n",
            StandardCharsets.UTF_8);
    Draft draft = drafts().draft(file);
    String codes = draft.codes().orElseThrow();

    assertThat(codes.lines())
        .contains(
            "Brand,Brand,TODO: event_fire eller property_damage,false,,",
            "Inbrott,Inbrott,TODO: event_theft eller police_focus eller property_damage,false,,",
            "Hissfel,Hissfel,TODO,false,,");
    long inContract = draft.contract().lines().filter(line -> line.contains("TODO:")).count();
    assertThat(draft.open())
        .isEqualTo(inContract + codes.lines().filter(line -> line.contains("TODO")).count());
    drafts().writeFilled(new Draft(draft.id(), draft.contract(), Optional.empty(), 0), Map.of());
    Files.writeString(
        folder.resolve("drafts/larm/codes.csv"), codes.replace(",TODO,", ",other_observation,"));
    assertThat(drafts().read().refusedSources().get(0).sentence()).contains("TODO");
  }

  private static String damage(String heading) {
    StringBuilder text =
        new StringBuilder("Ställe;Stadsdel;Upptäckt den;%s;Kostnad\n".formatted(heading));
    for (int at = 0; at < 24; at++) {
      text.append(
          "%s;%s;2025-0%d-1%d;%s;%d\n"
              .formatted(
                  List.of("Västanforsvallen", "Fagerstahallen", "Sockenstugan").get(at / 8),
                  at / 8 == 1 ? "Risbron" : "Västanfors",
                  1 + at % 6,
                  at % 7,
                  List.of("Klotter", "Inbrott", "Krossad ruta", "Skadegörelse").get(at % 4),
                  1000 + 100 * (at % 7)));
    }
    return text.toString();
  }

  @ParameterizedTest
  @CsvSource({"Vad, true", "Vad, false", "Iakttaget, true"})
  void theColumnOfKindsIsToldByItsHeadingOrItsWords(String heading, boolean installed)
      throws IOException {
    Path file = file("lokaler_2025.csv", damage(heading), StandardCharsets.UTF_8);
    Draft draft = Draft.of(file, installed ? installation : null, null);

    assertThat(draft.contract())
        .contains("code: { field: " + heading + ", list: codes.csv }")
        .containsPattern("- Ställe +# behövs inte");
    assertThat(draft.codes().orElseThrow()).contains("Klotter,Klotter,").doesNotContain("hallen");
  }

  @Test
  void columnsThatCouldEachTellKindsAreNamedToAPerson() throws IOException {
    Path file = file("lokaler_2025.csv", damage("Iakttaget"), StandardCharsets.UTF_8);
    Draft draft = Draft.of(file, null, null);

    assertThat(draft.contract())
        .containsPattern("code: \\{ field: TODO, .*TODO: .*Ställe \\(.*Iakttaget \\(")
        .containsPattern("\\{ name: Iakttaget, type: string");
  }

  @Test
  void withoutHeadingsAPersonSaysWhichColumnTellsKinds() throws IOException {
    StringBuilder text = new StringBuilder();
    for (int at = 0; at < 20; at++) {
      text.append(
          "%d;2025-02-%02d;08:%02d;%s;%s;J\n"
              .formatted(
                  7000 + at,
                  1 + at,
                  10 + at,
                  at % 2 == 0 ? "Västanfors" : "Risbron",
                  at % 3 == 0 ? "Bråk" : "Klotter"));
    }
    Path file = file("larm_202502.csv", text.toString(), StandardCharsets.UTF_8);

    assertThat(drafts().draft(file).contract())
        .containsPattern("field: TODO, .*TODO: .*Kolumn 5 \\(.*Kolumn 4 \\(");
    SourceContract contract =
        drafts().contract(file, Map.of("code: { field: TODO", "code: { field: Kolumn 5"));
    assertThat(contract.requireEvent().code().field()).isEqualTo("Kolumn 5");
    assertThat(contract.codes()).extracting("code").containsExactlyInAnyOrder("Bråk", "Klotter");
  }

  @Test
  void dataEndsAtTheHeadingsOfASecondTable() throws IOException {
    String second =
        "Summa;;;;80000\n\nUppgifterna är preliminära.\n\nStälle;Antal larm;Kontakt\nVästanforsvallen;6;Anna Berg\nSockenstugan;8;Anna Berg\n";
    Path file = file("lokaler_2025.csv", damage("Vad") + second, StandardCharsets.UTF_8);
    Draft draft = drafts().draft(file);
    SourceContract contract = drafted(file);

    assertThat(draft.codes().orElseThrow().lines()).hasSize(5);
    assertThat(contract.reshape().structural())
        .anySatisfy(
            rule -> {
              assertThat(rule.pattern()).isEqualTo("^Ställe$");
              assertThat(rule.andBelow()).isTrue();
            });
    assertThat(draft.contract()).contains("Sett: 24 rader");
    // A page that begins with the same headings again is no other table.
    String again = damage("Vad");
    Path pages = file("sidor_2025.csv", again + "\n" + again, StandardCharsets.UTF_8);
    assertThat(drafts().draft(pages).contract()).doesNotContain("andBelow");
  }

  @Test
  void unixTimesAndElementsOfXmlAndLinesOfJson() throws IOException {
    StringBuilder lines = new StringBuilder();
    StringBuilder xml = new StringBuilder("<Svar><Arenden>");
    for (int at = 0; at < 9; at++) {
      lines.append(
          "{\"handelse_id\":\"h%d\",\"skapad\":%d,\"typ\":[\"hot\",\"slag\"],\"plats\":{\"namn\":\"Sal %d\"}}\n"
              .formatted(at, 1_756_700_000L + at * 90_000, at));
      xml.append(
          "<Arende><Id>A%d</Id><Inkom>2025-09-0%dT08:0%d</Inkom><Plats><E>54490%d</E><N>665130%d</N></Plats><Kategori>%s</Kategori><Beskrivning>Mörkt vid gången bakom huset, ring Test Testsson %d</Beskrivning></Arende>"
              .formatted(at, 1 + at, at, at, at, at % 2 == 0 ? "mörkt" : "skräpigt", at));
    }
    SourceContract json =
        drafted(file("brinell_2025-09.ndjson", lines.toString(), StandardCharsets.UTF_8));
    SourceContract elements =
        drafted(file("KOM5_otrygg_2025-09.xml", xml + "</Arenden></Svar>", StandardCharsets.UTF_8));

    assertThat(json.format()).isEqualTo(SourceContract.Format.NDJSON);
    assertThat(json.derive().get("occurred")).contains("as timestamp");
    assertThat(json.requireEvent().key()).contains("handelse_id");
    assertThat(elements.table().record()).isEqualTo("Arende");
    assertThat(elements.requireEvent().place().crs()).isEqualTo("EPSG:3006");
    assertThat(elements.requireEvent().place().northing()).isEqualTo("N");
    assertThat(elements.neverRead()).contains("Beskrivning");
  }

  @Test
  void aDraftWithOpenLinesDoesNotLoad() throws IOException {
    Path file = file("KOM3_krankande_2025-09.csv", SCHOOL, StandardCharsets.UTF_8);
    Draft draft = drafts().draft(file);
    drafts().write(draft);

    assertThat(draft.open()).isPositive();
    assertThat(drafts().read().refusedSources()).extracting("id").containsExactly("kom3-krankande");
    assertThat(drafts().read().refusedSources().get(0).sentence()).contains("TODO");
  }

  @Test
  void dayAndMonthThatCouldChangePlacesAreLeftToAPerson() throws IOException {
    String rows =
        "Id;Datum;Typ\n1;3/4/2025;Klotter\n2;5/6/2025;Brand\n3;7/8/2025;Klotter\n4;9/10/2025;Brand\n";
    Path file = file("larm_2025.csv", rows, StandardCharsets.UTF_8);

    assertThat(drafts().draft(file).contract()).contains("name: Datum, type: TODO");
    assertThat(
            types(
                drafts()
                    .contract(file, Map.of("name: Datum, type: TODO", "name: Datum, type: date"))))
        .containsEntry("Datum", "DATE %d/%m/%Y");
    String decided = rows.replace("5/6/2025", "5/16/2025");
    assertThat(drafts().draft(file("larm2_2025.csv", decided, StandardCharsets.UTF_8)).contract())
        .contains("%m/%d/%Y");
  }

  /** What people are called and can be reached by, in cells that look like anything. */
  @Test
  void nothingPersonalStandsInADraft() throws IOException {
    List<String> needles =
        List.of(
            "Testsson",
            "Provberg",
            "20030101-2390",
            "030101-2390",
            "19121212-1212",
            "070-1740605",
            "test@example.se",
            "ABC12D",
            "Åsa Lindqvist");
    StringBuilder text = new StringBuilder("Id;Datum;Kategori;Inlämnat av;Kontakt;Uppgift;Ombud\n");
    for (int at = 0; at < 12; at++) {
      text.append(
          "%d;2025-09-%02d;%s;%s;%s;%s;%s\n"
              .formatted(
                  at,
                  1 + at,
                  at % 5 == 4 ? "ring herr Testsson" : "Klotter",
                  List.of(
                          "Anna Provberg",
                          "Åsa Lindqvist",
                          "Bo Ek",
                          "Siv Dahl",
                          "Per Ström",
                          "Ulf Berg")
                      .get(at % 6),
                  at % 2 == 0 ? "070-1740605" : "test@example.se",
                  List.of("20030101-2390", "030101-2390", "19121212-1212").get(at % 3),
                  at % 2 == 0 ? "ABC12D" : "okänt"));
    }
    Path file = file("klagomal_2025-09.csv", text.toString(), StandardCharsets.UTF_8);
    Path bare =
        file(
            "utan_rubrik_2025-09.csv",
            "Herr Testsson;2025-09-01;070-1740605\nFru Provberg;2025-09-02;070-1740605\nHerr Testsson;2025-09-03;070-1740605\n",
            StandardCharsets.UTF_8);

    Draft draft = drafts().draft(file);
    Draft withoutHeadings = drafts().draft(bare);

    String all =
        draft.contract() + draft.codes() + withoutHeadings.contract() + withoutHeadings.codes();
    assertThat(needles).noneMatch(all::contains);
    assertThat(draft.neverRead()).isGreaterThanOrEqualTo(4);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "tom.csv|''|filen är tom",
        "avtal.csv|JVBERi0xLjcKMSAwIG9iago=|filen är en PDF",
        "karta.csv|iVBORw0KGgoAAAANSUhEUg==|filen är en bild",
        "gammal.xlsx|0M8R4KGxGuEAAAAA|gamla formatet",
        "blandat.csv|AAECAwQFBgcICQ==|varken text eller arbetsbok",
        "sida.xls|PGh0bWw+PGJvZHk+PC9ib2R5PjwvaHRtbD4=|webbsida",
        "rad.csv|QTtCCg==|bara en rad",
        "text.txt|RXR0IGJyZXYuCkVuIHJhZCB0aWxsLgpPY2ggZW4uCg==|bara en kolumn",
        "trasig.json|W3siYSI6MSw=|avklippt eller felaktig",
        "utantid.csv|TmFtbjtGw6RyZwpBO3LDtmQKQjtncsO2bgpDO3LDtmQK|ingen kolumn säger när",
      })
  void saysWhyThereIsNoContract(String name, String content, String why) throws IOException {
    Path file = Files.write(folder.resolve(name), Base64.getDecoder().decode(content));

    assertThatThrownBy(() -> drafts().draft(file))
        .isInstanceOf(NoContract.class)
        .hasMessageContaining(why);
  }

  @Test
  void aWorkbookBehindAPasswordIsToldApart() throws IOException {
    byte[] locked = new byte[2048];
    System.arraycopy(Base64.getDecoder().decode("0M8R4KGxGuE="), 0, locked, 0, 8);
    System.arraycopy("EncryptedPackage".getBytes(StandardCharsets.UTF_16LE), 0, locked, 1024, 32);
    Path file = Files.write(folder.resolve("skyddad.xlsx"), locked);

    assertThatThrownBy(() -> drafts().draft(file)).hasMessageContaining("skyddad med lösenord");
  }

  @Test
  void ofAFileOfThreeGigabytesOnlyTheBeginningIsLookedAt() throws IOException {
    Path file = folder.resolve("larm_2025-09.csv");
    StringBuilder text = new StringBuilder("Larmnr;Larmtid;Typ\n");
    for (int at = 0; text.length() < 9 << 20; at++) {
      text.append("L")
          .append(at)
          .append(";2025-09-")
          .append(10 + at % 19)
          .append(" 12:30;")
          .append(at % 2 == 0 ? "brand" : "hiss")
          .append('\n');
    }
    Files.writeString(file, text);
    try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
      sparse.setLength(3L << 30);
    }

    Draft draft = drafts().draft(file);

    assertThat(draft.contract()).contains("bara filens början är läst").contains("key: [Larmnr]");
  }
}
