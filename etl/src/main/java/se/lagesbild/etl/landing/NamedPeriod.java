package se.lagesbild.etl.landing;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.lagesbild.warehouse.catalogue.SourceContract;
import se.lagesbild.warehouse.privacy.Label;

/**
 * What the name of a file says that it covers, by its contract; or why a file of that name stays in
 * the inbox.
 *
 * @param period what it covers, or null
 * @param refusal a sentence that begins with the file's name, or null
 */
public record NamedPeriod(Delivery.@Nullable Period period, @Nullable String refusal) {

  /** Whether the contract asks for a name like this one; every name will do where it asks none. */
  public static boolean fits(SourceContract contract, String fileName) {
    String pattern = contract.delivery().fileName();
    return pattern == null || Pattern.compile(pattern).matcher(fileName).find();
  }

  /**
   * Reads the name of a file.
   *
   * @param arrived local time at which the file lay in the inbox
   * @param latest the day that no period may end long after
   */
  public static NamedPeriod of(
      SourceContract contract,
      ZoneId zone,
      String fileName,
      LocalDateTime arrived,
      LocalDate latest) {
    FileNamePeriod names = new FileNamePeriod(contract, zone);
    Optional<Delivery.Period> period = names.read(fileName, arrived);
    String name = Label.of(fileName);
    if (period.isEmpty()) {
      return refused(
          name
              + " följer inte kontraktets filnamn ("
              + NamePattern.readable(Objects.requireNonNull(contract.delivery().fileName()))
              + "); döp om filen, den ligger kvar i inbox.");
    }
    return names.isMistaken(period.get(), latest)
        ? refused(name + farAhead(contract, period.get()))
        : new NamedPeriod(period.get(), null);
  }

  private static NamedPeriod refused(String sentence) {
    return new NamedPeriod(null, sentence);
  }

  private static String farAhead(SourceContract contract, Delivery.Period period) {
    return contract.delivery().fileName() == null
        ? " har en tidsstämpel långt fram i tiden (%s); rätta klockan där filen sparas och spara den på nytt, den ligger kvar i inbox."
            .formatted(period.lastDay())
        : " skulle gälla till och med %s, långt fram i tiden; rätta året eller perioden i filnamnet, filen ligger kvar i inbox."
            .formatted(period.lastDay());
  }

  /**
   * The period.
   *
   * @throws IllegalStateException for a file that stays in the inbox
   */
  public Delivery.Period requirePeriod() {
    if (period == null) {
      throw new IllegalStateException(refusal);
    }
    return period;
  }
}
