package se.lagesbild.etl.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.SplittableRandom;

/**
 * Writes a large export of the police's reported crimes: some rows twice, some wrong, a fifth
 * without a point. The same numbers give the same bytes.
 */
final class PoliceFile {
  private static final Charset CHARSET = Charset.forName("windows-1252");
  private static final LocalDate FIRST_DAY = LocalDate.of(2015, 1, 1);
  private static final int DAYS = 3_560;
  private static final String HEADER =
      "ANMNR;LOPNR;INSKRDATUM;BROTTSKOD;BROTTSTEXT;ANTAL;BROTTSDATUMTID_START;"
          + "BROTTSDATUMTID_SLUT;KOMMUN;LPO;GATA;GATUNR;POSTNR;POSTORT;X;Y;PLATSTYP;STATUS;ANDRAD";
  private static final String[] CODES = {
    "1209", "1212", "1205", "0853", "0880", "9801", "9830", "0355", "0357", "5011", "5010", "3005",
    "1201", "0950", "9440", "4023", "0408", "1210", "0870", "1701"
  };
  private static final String[] STREETS = {
    "NORRBYVÄGEN",
    "NORBERGSVÄGEN",
    "SKOLGATAN",
    "BANGÅRDSGATAN",
    "ÄLVGATAN",
    "DAGNY STIGS VÄG",
    "VÄSTMANNAVÄGEN",
    "BERGSLAGSVÄGEN",
    "STORGATAN",
    "ÅSGATAN"
  };
  private static final String[] PLACES = {"SKOLA", "BOSTAD", "BUTIK", "GATA/TORG", "PARK", ""};

  private PoliceFile() {}

  /**
   * Writes {@code rows} rows.
   *
   * @param firstReport number of the first report; others are other events
   */
  static void write(Path file, int firstReport, int rows, long seed) throws IOException {
    Files.createDirectories(file.getParent());
    SplittableRandom random = new SplittableRandom(seed);
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20)) {
      StringBuilder text = new StringBuilder(HEADER).append("\r\n");
      String before = "";
      for (int row = 0; row < rows; row++) {
        boolean twice = row > 0 && random.nextInt(200) == 0;
        int start = text.length();
        if (twice) {
          text.append(before);
        } else {
          append(text, firstReport + row, random);
          before = text.substring(start);
        }
        if (text.length() > 1 << 16) {
          out.write(text.toString().getBytes(CHARSET));
          text.setLength(0);
        }
      }
      out.write(text.toString().getBytes(CHARSET));
    }
  }

  private static void append(StringBuilder text, int report, SplittableRandom random) {
    LocalDate registered = FIRST_DAY.plusDays(random.nextInt(DAYS));
    LocalDate occurred = registered.minusDays(random.nextInt(4));
    int hour = random.nextInt(24);
    int minute = random.nextInt(60);
    String code = CODES[random.nextInt(CODES.length)];
    boolean unknownCode = random.nextInt(500) == 0;
    boolean noTime = random.nextInt(1_000) == 0;
    text.append("5000-K").append(100_000 + report / 2).append("-24;").append(report % 2 + 1);
    text.append(';').append(registered).append(';').append(unknownCode ? "99Z9" : code);
    text.append(";Annat;").append(1 + (random.nextInt(20) == 0 ? 1 : 0)).append(';');
    if (noTime) {
      text.append("okänt");
    } else {
      time(text, occurred, hour, minute);
    }
    text.append(';');
    if (random.nextInt(3) == 0) {
      time(text, occurred.plusDays(1), hour, minute);
    }
    text.append(";FAGERSTA;LPO;")
        .append(STREETS[random.nextInt(STREETS.length)])
        .append(';')
        .append(1 + random.nextInt(60))
        .append(";737;F;");
    if (random.nextInt(5) > 0) {
      text.append(6_648_000 + random.nextInt(6_000)).append(",5;");
      text.append(542_500 + random.nextInt(4_000)).append(",2;");
    } else {
      text.append(";;");
    }
    text.append(PLACES[random.nextInt(PLACES.length)]);
    text.append(random.nextInt(300) == 0 ? ";MAKULERAD;\r\n" : ";ÖPPEN;\r\n");
  }

  private static void time(StringBuilder text, LocalDate day, int hour, int minute) {
    text.append(day).append(hour < 10 ? " 0" : " ").append(hour);
    text.append(minute < 10 ? ":0" : ":").append(minute);
  }
}
