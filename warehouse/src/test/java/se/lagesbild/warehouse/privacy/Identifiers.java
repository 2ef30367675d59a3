package se.lagesbild.warehouse.privacy;

import java.util.Locale;
import java.util.Random;
import se.lagesbild.warehouse.privacy.PersonalData.Kind;

/**
 * Made-up identifiers in the spellings that people use. Personal numbers have Skatteverket's test
 * serials (980-999) and a year of birth in the 1890s.
 */
public final class Identifiers {
  private static final String[] FIRST = {"Kalle", "Kajsa", "Åke", "Örjan", "Anna-Lisa", "Oskar"};
  private static final String[] LAST = {"Anka", "Långben", "von Anka", "Öst", "Äng", "Nord"};
  private static final String[] LANDLINES = {"0223", "021", "08", "0240", "018", "0581", "0226"};
  private static final String PLATE = "BCDFGHJKLNPRSTWXZ";
  private final Random random;

  /** The same identifiers for the same seed. */
  public Identifiers(long seed) {
    this.random = new Random(seed);
  }

  /** One of the kind. */
  public String any(Kind kind) {
    return switch (kind) {
      case PERSONAL_NUMBER -> personalNumber();
      case PHONE -> phone();
      case EMAIL -> pick(FIRST).toLowerCase(Locale.ROOT) + random.nextInt(99) + "@example.se";
      case NUMBER_PLATE -> plate();
      case CASE_NUMBER -> caseNumber();
      case NAME -> name();
    };
  }

  private String personalNumber() {
    int day = 1 + random.nextInt(28) + (random.nextBoolean() ? 0 : 60);
    String date = "%02d%02d%02d".formatted(90 + random.nextInt(10), 1 + random.nextInt(12), day);
    String serial = Integer.toString(980 + random.nextInt(20));
    String check = Integer.toString(checkDigit(date + serial));
    String century = random.nextBoolean() ? "18" : "";
    return century + date + pick("-", "+", " ", "", "\u2013") + serial + check;
  }

  private String phone() {
    if (random.nextBoolean()) {
      String rest = digits(7);
      return pick("070", "072", "073", "076", "079", "+4670", "+46 73", "0046 76")
          + pick("-", " ", "")
          + pick(
              rest,
              rest.substring(0, 3) + " " + rest.substring(3, 5) + " " + rest.substring(5),
              rest.substring(0, 3) + " " + rest.substring(3));
    }
    String area = pick(LANDLINES);
    String rest = (1 + random.nextInt(9)) + digits(area.length() == 2 ? 6 : 5);
    return area + pick("-", " ", "/") + pick(rest, rest.substring(0, 3) + " " + rest.substring(3));
  }

  private String plate() {
    String letters;
    do {
      letters = "" + plateLetter() + plateLetter() + plateLetter();
    } while (NumberPlates.PREFIXES.contains(letters));
    String end = random.nextBoolean() ? digits(3) : digits(2) + plateLetter();
    String plate = letters + pick("", " ") + end;
    return plate.contains(" ") || random.nextBoolean() ? plate : plate.toLowerCase(Locale.ROOT);
  }

  private char plateLetter() {
    return PLATE.charAt(random.nextInt(PLATE.length()));
  }

  private String caseNumber() {
    String number = "K" + (1 + random.nextInt(9)) + digits(3 + random.nextInt(3));
    return pick("5000-", "0201-", "") + number + pick("-24", "-23", "/24", "-2024");
  }

  private String name() {
    String title =
        pick("herr", "Fru", "fröken", "dr", "rektor", "läraren", "vittne", "målsägande", "Ring");
    return title + " " + pick(FIRST) + " " + pick(LAST);
  }

  private String digits(int count) {
    StringBuilder digits = new StringBuilder();
    for (int index = 0; index < count; index++) {
      digits.append(random.nextInt(10));
    }
    return digits.toString();
  }

  String pick(String... values) {
    return values[random.nextInt(values.length)];
  }

  /** The Luhn digit behind nine others. */
  static int checkDigit(String nine) {
    int sum = 0;
    for (int index = 0; index < nine.length(); index++) {
      int product = (nine.charAt(index) - '0') * (2 - index % 2);
      sum += product > 9 ? product - 9 : product;
    }
    return (10 - sum % 10) % 10;
  }
}
