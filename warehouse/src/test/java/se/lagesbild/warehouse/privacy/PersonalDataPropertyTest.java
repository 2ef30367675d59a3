package se.lagesbild.warehouse.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import se.lagesbild.warehouse.privacy.PersonalData.Kind;

class PersonalDataPropertyTest {
  private static final String[] BEFORE = {
    "", "Såg ", "klotter på väggen, ", "2024-09-06 18:05 ", "Norbergsvägen 19 A: ", "(", "tel/nr: "
  };
  private static final String[] AFTER = {
    "", " var där.", ", 3 st", ") kl 18.05", " 2 ggr i veckan", ".", "; se bild"
  };
  private static final String[] STREETS = {
    "Norbergsvägen",
    "NORRBYVÄGEN",
    "Kyrkogatan",
    "Per Ols väg",
    "BRANDBO",
    "Linnégatan",
    "Stortorget",
    "S:t Olofs gata",
    "Kapten Bengts gränd",
    "ENGELSBERGS BRUK",
    "Gamla Västmannavägen",
    "V. Skogsv."
  };
  private static final String[] PATTERNS = {
    "yyyy-MM-dd",
    "yyyy-MM-dd HH:mm",
    "yyyy-MM-dd'T'HH:mm:ss'Z'",
    "yyyyMMdd",
    "yyMMdd",
    "d/M-yy",
    "dd.MM.yyyy HH:mm",
    "HH:mm",
    "HHmm",
    "dd-MM-yyyy",
    "M/d/yy",
    "yyyy-MM-dd HH:mm:ss",
    "dd/MM/yyyy",
    "yyyy-MM",
    "d MMMM yyyy",
    "'v 'w",
    "yyyy-MM-dd HH:mm:ss '+02:00'",
    "yyMMdd HHmm"
  };
  private static final String[] WORDS = {
    "KLOTTER 2024",
    "ÖPPEN",
    "MAKULERAD",
    "FAGERSTA",
    "NORRA VÄSTMANLAND",
    "Klotter övrigt",
    "SKOLA",
    "Stöld utan inbrott butik/varuhus",
    "Gång- och cykelväg",
    "Övergivet fordon",
    "GATA/VÄG",
    "Akut",
    "Brand ej i byggnad",
    "Automatlarm ej brand",
    "anlagd med uppsåt",
    "Hälso- och sjukvård",
    "<5",
    "Missh, inomhus, mot kvinna/man 18+, obek",
    "ca 22",
    "J",
    "N",
    "13-15 år",
    "15?17 år",
    "..",
    "Ja"
  };

  private final Random random = new Random(20240906);

  @Test
  void everyOneOfFiveThousandIdentifiersIsFound() {
    Identifiers identifiers = new Identifiers(7);
    List<String> missed = new ArrayList<>();
    for (int round = 0; round < 5000; round++) {
      Kind kind = Kind.values()[round % Kind.values().length];
      String identifier = identifiers.any(kind);
      String text = pick(BEFORE) + identifier + pick(AFTER);
      if (!PersonalData.find(text).contains(kind)) {
        missed.add(kind + ": " + text);
      }
    }
    assertThat(missed).isEmpty();
  }

  @Test
  void noneOfThemSurvivesRedaction() {
    Identifiers identifiers = new Identifiers(8);
    for (int round = 0; round < 5000; round++) {
      Kind kind = Kind.values()[round % Kind.values().length];
      String identifier = identifiers.any(kind);
      String redacted = PersonalData.redact(pick(BEFORE) + identifier + pick(AFTER));
      assertThat(redacted).doesNotContainPattern("[0-9]");
      for (String part : identifier.split("[^\\p{L}]+")) {
        boolean personal = kind != Kind.NAME || Character.isUpperCase(part.charAt(0));
        if (part.length() > 2 && personal && !part.equals("Ring") && !part.equals("Fru")) {
          assertThat(redacted).doesNotContain(part);
        }
      }
    }
  }

  @Test
  void noneOfTwentyThousandStructuredValuesIsTakenForPersonal() {
    List<String> hits = new ArrayList<>();
    for (int round = 0; round < 20_000; round++) {
      String value = harmless(round % 12);
      if (!PersonalData.find(value).isEmpty()) {
        hits.add(PersonalData.find(value) + ": " + value);
      }
    }
    assertThat(hits).isEmpty();
  }

  private String harmless(int form) {
    double easting = 537_900 + 24_500 * random.nextDouble();
    double northing = 6_634_900 + 22_600 * random.nextDouble();
    return switch (form) {
      case 0 -> "%.1f".formatted(easting).replace('.', ',');
      case 1 -> "%.1f".formatted(northing);
      case 2 -> Math.round(easting) + pick(" ", ", ", ";", "/") + Math.round(northing);
      case 3 ->
          (59.85 + random.nextDouble() / 5) + pick(", ", " ") + (15.678 + random.nextDouble());
      case 4, 5 -> time();
      case 6 -> pick(STREETS) + " " + (1 + random.nextInt(120)) + pick("", "A", " B", " lgh 1203");
      case 7 -> "737 " + (30 + random.nextInt(60)) + pick("", " FAGERSTA");
      case 8 -> "%04d".formatted(random.nextInt(10_000)) + pick("", ", 0812", " 0340", "/9830");
      case 9 -> pick("NVK-", "SDR-2024-", "2024-", "OBJ", "Fagersta ", "") + random.nextInt(99_999);
      case 10 -> String.format(Locale.ROOT, "%d %03d,00", random.nextInt(99), random.nextInt(1000));
      default -> pick(WORDS);
    };
  }

  private String time() {
    LocalDateTime time = LocalDateTime.of(2015, 1, 1, 0, 0).plusMinutes(random.nextInt(5_800_000));
    Locale swedish = Locale.forLanguageTag("sv");
    return time.format(DateTimeFormatter.ofPattern(pick(PATTERNS), swedish));
  }

  private String pick(String... values) {
    return values[random.nextInt(values.length)];
  }
}
