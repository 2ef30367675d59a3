package se.lagesbild.dashboard.page;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import se.lagesbild.dashboard.chart.Scale;
import se.lagesbild.dashboard.words.Words;
import se.lagesbild.warehouse.gate.BusyHours;
import se.lagesbild.warehouse.gate.ClockHours;
import se.lagesbild.warehouse.gate.Result;

/** Says which hours of the week stand out, and what the picture leaves out. */
public final class TimesWords {
  private static final int EVERY_DAY = 7;

  private final Result.Times times;
  private final Words words;

  /** Of the times of an answer. */
  public TimesWords(Result.Times times, Words words) {
    this.times = times;
    this.words = words;
  }

  /** {@code Skadegörelse: fredag–lördag kl. 22–02 sticker ut, omkring 31 av 120 händelser}. */
  public String title(String subject) {
    if (!times.mapped()) {
      return words.text("times.title.few", subject);
    }
    if (times.found().isEmpty()) {
      return times
          .fullest()
          .map(most -> fullest(subject, most))
          .orElseGet(() -> words.text("times.title.none", subject));
    }
    BusyHours first = times.found().get(0);
    return first.amount() == null
        ? words.text("times.title.word", subject, block(first))
        : words.text(
            "times.title.found",
            subject,
            block(first),
            about(first.amount()),
            words.numbers().whole(timed()),
            about(first.expected()));
  }

  private String fullest(String subject, Result.Fullest most) {
    return words.text(
        most.uncertain() ? "times.title.uncertain" : "times.title.small",
        subject,
        block(most.hours()),
        about(amount(most)),
        words.numbers().whole(timed()));
  }

  private static double amount(Result.Fullest most) {
    return Objects.requireNonNull(most.hours().amount());
  }

  /** What stands out, and what is not in the picture. */
  public List<String> sentences() {
    List<String> sentences = new ArrayList<>();
    if (!times.mapped()) {
      sentences.add(words.text("times.few", words.numbers().whole(timed())));
    }
    for (BusyHours found : times.found()) {
      sentences.add(found(found));
    }
    times.fullest().ifPresent(most -> sentences.add(fullest(most)));
    if (times.mapped()) {
      sentences.add(words.text(times.found().isEmpty() ? "times.none" : "times.yardstick"));
    }
    if (untimed() > 0) {
      sentences.add(
          words.text(
              "times.untimed",
              words.numbers().whole(untimed()),
              words.numbers().whole(timed() + untimed())));
    }
    if (count(times.wide()) > 0) {
      sentences.add(
          words.text(
              "times.wide",
              words.numbers().whole(count(times.wide())),
              words.numbers().whole(timed())));
    }
    if (times.mapped() && times.closeShare() != null && times.closeShare() < 0.995) {
      sentences.add(words.text("times.close", words.numbers().share(times.closeShare())));
    }
    return sentences;
  }

  /** What holds most, and why that may be chance. */
  private String fullest(Result.Fullest most) {
    BusyHours hours = most.hours();
    return words.text(
        most.uncertain() ? "times.uncertain" : "times.small",
        capital(block(hours)),
        about(amount(most)),
        words.numbers().whole(timed()),
        words.numbers().whole(Objects.requireNonNull(hours.certain())),
        about(Objects.requireNonNull(hours.expected())));
  }

  private String found(BusyHours found) {
    if (found.amount() == null) {
      return words.text("times.found.word", capital(block(found)));
    }
    return words.text(
        "times.found",
        capital(block(found)),
        about(found.amount()),
        words.numbers().whole(timed()),
        words.numbers().whole(found.certain()),
        about(found.expected()));
  }

  /** How to read the numbers. */
  public List<String> signs(Scale scale) {
    List<String> signs = new ArrayList<>();
    if (times.mapped()) {
      signs.add(words.text("times.sign.shade", words.numbers().number(scale.max())));
    }
    if (!times.found().isEmpty()) {
      signs.add(words.text("times.sign.frame"));
    }
    signs.addAll(remarks());
    return signs;
  }

  /** How to read the numbers where they are not shaded. */
  public List<String> remarks() {
    return List.of(
        words.text("times.sign.spread"),
        words.text("times.sign.occasion"),
        words.text("times.sign.clock"));
  }

  /** {@code fredag–lördag kl. 22–02}. */
  public String block(BusyHours found) {
    boolean wholeDay = found.hours().from() == 0 && found.hours().to() == 24;
    return wholeDay
        ? days(found.days())
        : words.text("times.block", days(found.days()), brief(found.hours()));
  }

  /** {@code kl. 22–23}. */
  public String hours(ClockHours hours) {
    return words.text("times.hours", brief(hours));
  }

  /** {@code 22} for an hour, {@code 18–24} for a part of the day. */
  public String header(ClockHours hours) {
    return hours.to() - hours.from() == 1 ? "%02d".formatted(hours.from()) : brief(hours);
  }

  /** {@code 22–23}. */
  public String brief(ClockHours hours) {
    return "%02d–%02d".formatted(hours.from(), hours.to());
  }

  private String days(List<DayOfWeek> days) {
    if (days.size() == EVERY_DAY) {
      return words.text("times.days.all");
    }
    String first = day(days.get(0));
    return days.size() == 1 ? first : first + "–" + day(days.get(days.size() - 1));
  }

  private String day(DayOfWeek day) {
    return day.getDisplayName(TextStyle.FULL, Locale.forLanguageTag(words.tag()));
  }

  private static String capital(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }

  private String about(double number) {
    return words.numbers().whole(Math.round(number));
  }

  private long timed() {
    return count(times.timed());
  }

  private long untimed() {
    return count(times.untimed());
  }

  private static long count(Result.Cell cell) {
    return cell.value() == null ? 0 : Math.round(cell.value());
  }
}
