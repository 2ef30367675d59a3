package se.lagesbild.etl.privacy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A file of a shipped source: a good row, and how rows are written.
 *
 * @param source id of the source
 * @param fileName as its contract expects it
 * @param form of the file
 * @param key column that makes each row its own, or empty
 * @param good a row that is accepted, with every column of the export and one that it has not
 */
record PlantedFiles(
    String source, String fileName, Form form, String key, Map<String, String> good) {

  /** How rows are written. */
  enum Form {
    WINDOWS_CSV,
    UTF8_CSV,
    BARE_CSV,
    JSON,
    XML,
    WORKBOOK
  }

  static List<PlantedFiles> all() {
    return List.of(
        new PlantedFiles(
            "polisen-anmalda-brott",
            "POL_1982_anmalda_2024_v37-38.csv",
            Form.WINDOWS_CSV,
            "ANMNR",
            row(
                "ANMNR=5000-K1-24;LOPNR=1;INSKRDATUM=2024-09-10;BROTTSKOD=1209;BROTTSTEXT=Klotter;"
                    + "ANTAL=1;BROTTSDATUMTID_START=2024-09-08 18:00;BROTTSDATUMTID_SLUT=2024-09-08 20:00;"
                    + "KOMMUN=FAGERSTA;LPO=NV;GATA=NORRBYVÄGEN;GATUNR=3;POSTNR=73733;POSTORT=FAGERSTA;"
                    + "X=6652357,4;Y=545113,0;PLATSTYP=SKOLA;STATUS=ÖPPEN;ANDRAD=2024-09-11;HANDLAGGARE=A")),
        new PlantedFiles(
            "nvk-felanmalan",
            "NVK_felanmalan_2024_v38.csv",
            Form.UTF8_CSV,
            "Ärendenr",
            row(
                "Ärendenr=A;Inkommet=2024-09-17 08:15;Kommun=Fagersta;Kategori=Klotter;Underkategori=U;"
                    + "Beskrivning=Tag på vägg;Plats=Skolgatan 1;SWEREF99TM N=6652357;SWEREF99TM E=545113;"
                    + "Prioritet=Normal;Status=Mottagen;Åtgärdat=;Åtgärd=;Kostnad=1 250,00 kr;Anmälare=A")),
        new PlantedFiles(
            "kommun-orosanmalningar",
            "KOM2_orosanmalningar_2024-08.csv",
            Form.UTF8_CSV,
            "",
            row(
                "Ar=2024;Manad=8;Aldersgrupp=Alla;Kon=Alla;Anmalare=Alla;Orsak=Alla;Utfall=Alla;"
                    + "Antal=12;Anteckning=A")),
        new PlantedFiles(
            "polisen-handelser",
            "2024-09-23.json",
            Form.JSON,
            "id",
            row(
                "id=1;datetime=2024-09-22 9:05:00 +02:00;name=22 september 08.15, Trafikolycka, Fagersta;"
                    + "type=Trafikolycka;summary=Två bilar;url=/aktuellt;location_name=Fagersta;okänd=A")),
        new PlantedFiles(
            "sdr-raddningstjanst",
            "SDR_handelser_2024-08.xml",
            Form.XML,
            "LarmId",
            row(
                "LarmId=L1;Larmtid=2024-08-08T18:00:00;Handelsetyp=Brand i byggnad;Orsak=;Kommun=Fagersta;"
                    + "N=6652357;E=545113;Godkand=2024-08-09T10:00:00;PolisNr=;Objekt=Lada;Fritext=Rök;"
                    + "Station=Fagersta;Annat=A")),
        new PlantedFiles(
            "kommun-est-rapport",
            "EST_rapport_2024_v37-38.xlsx",
            Form.WORKBOOK,
            "",
            row(
                "Verksamhet=Fritidsgård;Vecka=v 37;Datum=2024-09-10;Tid=21:30;Område=1;Händelse=slagsmål;"
                    + "Plats=Skolgatan;Polisanmält=N;Antal inblandade (ca)=3;Ålder (ca)=15;Bedömning=B;"
                    + "Kommentar=Inget mer;Okänd=A")),
        new PlantedFiles(
            "kommun-krankande-behandling",
            "KOM3_krankande_behandling_2024-08.csv",
            Form.UTF8_CSV,
            "ArendeID",
            row(
                "ArendeID=A;Skola=Alfaskolan;Handelsedatum=2024-08-28;Anmald=2024-08-29;Arskurs=5;"
                    + "Typ=verbal|fysisk;Plats=Skolgård;Utsatt_antal=1;Utovare_roll=Elev;"
                    + "Status=Avslutad;Namn=A")),
        new PlantedFiles(
            "vaktare-larm",
            "VAKTARE_larm_2024-09-22.csv",
            Form.WINDOWS_CSV,
            "Rapportnr",
            row(
                "Rapportnr=A;Objekt=1010 Alfaskolan;Datum=2024-09-22;Larmtid=23:10;Ankomst=23:25;"
                    + "Avslut=23:50;Larmtyp=Inbrott;Orsak=Handhavande;Åtgärd=Återställt;Text=Öppen dörr;"
                    + "Väktare=A")),
        new PlantedFiles(
            "nvk-skadegorelse",
            "NVK_skadegorelse_2024-08.xlsx",
            Form.WORKBOOK,
            "",
            row(
                "Fastighet=Alfaskolan;Objektsnr=F-1010;Upptäckt=2024-08-10;Typ=Klotter;Kontakt=;"
                    + "Omfattning=2 kvm;Kostnad (kr)=1250;Försäkring=N;Polisanmälan K-nr=;Sanerad=J;"
                    + "Vittne=A")),
        new PlantedFiles(
            "gymnasiet-handelser",
            "GY_handelser_2024-08.json",
            Form.JSON,
            "nummer",
            row(
                "nummer=1;handelse_id=;skola=;enhet=Gymnasiet;datum=;tidpunkt=2024-08-28T10:15;typ=hot;"
                    + "plats=Korridor;polisanmald=nej;rapportor=;vittne=A")),
        new PlantedFiles(
            "kommun-otrygga-platser",
            "KOM5_otrygg_plats_2024-08.xml",
            Form.XML,
            "Id",
            row(
                "Id=E1;Inkom=2024-08-08T18:00:00;E=545113;N=6652357;Kategori=Klotter;"
                    + "Beskrivning=Tag på vägg;Namn=A")),
        new PlantedFiles(
            "kommun-hot-personal",
            "KOM4_tillbud_2024_kv2.xlsx",
            Form.WORKBOOK,
            "Nr",
            row(
                "Nr=T;Inträffade=2024-05-10;Förvaltning=Omsorg;Arbetsplats=Enhet 1;Yrke=Lärare;Slag=Hot;"
                    + "Händelseförlopp=Hot i receptionen;Anmälare=;Åtgärd=;Status=Avslutad;Namn=A")),
        new PlantedFiles(
            "nvk-storningsarenden",
            "NVK_storningar_2024-08.csv",
            Form.WINDOWS_CSV,
            "",
            row("Datum=2024-08-31;Område=Centrum;Kategori=Oljud;Antal=3;Hyresgäst=A")),
        new PlantedFiles(
            "polisen-inriktning",
            "LPO_operativ_inriktning_2024_v36-38.xlsx",
            Form.WORKBOOK,
            "",
            row(
                "Prio=1;Fenomen=Narkotika;Område/plats=Centrum;Tidsfönster=fre-lör;Inriktning=Fotpatrull;"
                    + "Ansvarig=;Uppföljning=EST-mötet;Bilaga=A")),
        new PlantedFiles(
            "gymnasiet-franvaro",
            "GY_ogiltig_franvaro_2024_v33-36.xlsx",
            Form.WORKBOOK,
            "",
            row("Program=SA;v33=12;v34=11;v35=..;v36=3;Totalt=26;Mentor=;Elev=A")),
        new PlantedFiles(
            "scb-folkmangd",
            "folkmangd_2023.csv",
            Form.WINDOWS_CSV,
            "",
            row("region=1982 Fagersta;område=Centrum;2022=2337;2023=2337;anm=A")),
        new PlantedFiles(
            "scb-brott",
            "brott_2023.csv",
            Form.UTF8_CSV,
            "",
            row("Region=1982 Fagersta;V\ufffdldsbrott 2023=137;Totalt 2023=1087;not=A")),
        new PlantedFiles(
            "scb-utbildning",
            "utb_2023.csv",
            Form.BARE_CSV,
            "",
            row(
                "Region=1982 Fagersta;nivå 1=769;nivå 2=869;nivå 3=1933;nivå 4=2443;nivå 5=1069;"
                    + "nivå 6=782;nivå 7=56;nivå 8=58;not=A")),
        new PlantedFiles(
            "kommun-trygghetsmatning",
            "trygghetsmatning_2023.csv",
            Form.UTF8_CSV,
            "",
            row(
                "Fråga=Orolig för inbrott;Stadsdel=Centrum;Antal svar=80;Andel=22,5;Nedre=13,0;"
                    + "Övre=32,0;Kommentar=;Namn=A")),
        new PlantedFiles(
            "kommun-kalender",
            "kalender_2024.csv",
            Form.UTF8_CSV,
            "",
            row(
                "Från=2024-02-19;Till=2024-02-25;Vad=Sportlov;Plats=Centrum;Ansvarig=;"
                    + "Anteckning=;Kontakt=A")));
  }

  private static Map<String, String> row(String cells) {
    Map<String, String> row = new LinkedHashMap<>();
    for (String cell : cells.split(";")) {
      int equals = cell.indexOf('=');
      row.put(cell.substring(0, equals), cell.substring(equals + 1));
    }
    return row;
  }

  /** A good row with a key of its own and, in one column, something else. */
  Map<String, String> row(int number, String column, String text) {
    Map<String, String> row = new LinkedHashMap<>(good);
    if (!key.isEmpty()) {
      row.computeIfPresent(
          key,
          (name, value) ->
              form == Form.JSON
                  ? "" + number
                  : value.replaceFirst("1?(-24)?$", "9" + number + "$1"));
    }
    row.replace(column, text);
    return row;
  }

  byte[] write(List<Map<String, String>> rows) {
    return switch (form) {
      case WINDOWS_CSV -> csv(rows).getBytes(Charset.forName("windows-1252"));
      case BARE_CSV -> lines(rows).getBytes(java.nio.charset.StandardCharsets.UTF_8);
      case UTF8_CSV -> csv(rows).getBytes(java.nio.charset.StandardCharsets.UTF_8);
      case JSON -> json(rows).getBytes(java.nio.charset.StandardCharsets.UTF_8);
      case XML -> xml(rows).getBytes(java.nio.charset.StandardCharsets.UTF_8);
      case WORKBOOK -> workbook(rows);
    };
  }

  private String csv(List<Map<String, String>> rows) {
    return String.join(";", good.keySet()) + "\r\n" + lines(rows);
  }

  private static String lines(List<Map<String, String>> rows) {
    StringBuilder text = new StringBuilder();
    rows.forEach(row -> text.append(String.join(";", row.values())).append("\r\n"));
    return text.toString();
  }

  private static String json(List<Map<String, String>> rows) {
    List<String> objects = new ArrayList<>();
    for (Map<String, String> row : rows) {
      List<String> members = new ArrayList<>();
      row.forEach(
          (name, value) ->
              members.add(
                  name.equals("location_name")
                      ? "\"location\": {\"name\": \"%s\"}".formatted(value)
                      : "\"%s\": \"%s\"".formatted(name, value)));
      objects.add("{" + String.join(", ", members) + "}");
    }
    return "[" + String.join(",\n", objects) + "]";
  }

  private static String xml(List<Map<String, String>> rows) {
    StringBuilder text = new StringBuilder("<Rapporter>");
    for (Map<String, String> row : rows) {
      String record = row.containsKey("LarmId") ? "Handelserapport" : "Arende";
      text.append("<%s>".formatted(record));
      row.forEach(
          (name, value) ->
              text.append(
                  List.of("E", "N").contains(name) && record.equals("Arende")
                      ? "<Plats><%1$s>%2$s</%1$s></Plats>".formatted(name, value)
                      : "<%1$s>%2$s</%1$s>".formatted(name, value)));
      text.append("</%s>".formatted(record));
    }
    return text.append("</Rapporter>").toString();
  }

  private byte[] workbook(List<Map<String, String>> rows) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("Tillbud v 37");
      List<Map<String, String>> all = new ArrayList<>();
      Map<String, String> headings = new LinkedHashMap<>();
      good.keySet().forEach(name -> headings.put(name, name));
      all.add(headings);
      all.addAll(rows);
      for (int line = 0; line < all.size(); line++) {
        int column = 0;
        for (String cell : all.get(line).values()) {
          sheet.value(line, column++, cell);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
