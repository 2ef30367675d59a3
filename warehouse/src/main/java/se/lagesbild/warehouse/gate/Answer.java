package se.lagesbild.warehouse.gate;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.lagesbild.warehouse.catalogue.DateRange;
import se.lagesbild.warehouse.catalogue.Text;
import se.lagesbild.warehouse.catalogue.ToldDays;

/**
 * Everything a reader gets, with what is needed to trust it. Charts, tables, exports and pages
 * render the same answer.
 *
 * @param question what was asked
 * @param result the numbers
 * @param subject what is counted, or empty for questions about the warehouse itself
 * @param generation where the numbers come from
 * @param coverage what each source has delivered
 * @param unplacedShare share of the counted events without a known area, 0-1, or null when nothing
 *     was counted
 * @param disclosure what was done so that nobody can be singled out
 * @param <R> the kind of result
 */
public record Answer<R extends Result>(
    Question<R> question,
    R result,
    Optional<Subject> subject,
    Generation generation,
    List<Coverage> coverage,
    @Nullable Double unplacedShare,
    Disclosure disclosure) {

  /**
   * What is counted.
   *
   * @param title the indicator's name
   * @param definition what is counted and what is not
   * @param unit what one is, {@code anmälningar}
   * @param dateBasis the date events are placed by, in words; empty of what is no event but a level
   */
  public record Subject(Text title, Text definition, Text unit, Text dateBasis) {}

  /**
   * The published state of the warehouse that the numbers come from.
   *
   * @param number counts up with each publication
   * @param asOf the newest delivery in it
   * @param today the day it was made for
   */
  public record Generation(long number, @Nullable LocalDateTime asOf, LocalDate today) {}

  /**
   * What a source has delivered.
   *
   * @param source its name
   * @param organisation who delivers the newest
   * @param senders who answered for the days asked for, in order; one may have taken over from
   *     another
   * @param from first day covered, or null when nothing was delivered
   * @param asOf covered up to, or null
   * @param gaps days between, of those asked for, that no delivery tells of
   * @param owed days after them that a delivery should have told of which has not come in time, or
   *     cannot be used
   * @param certainty whether all gaps are known
   */
  public record Coverage(
      Text source,
      Text organisation,
      List<Sender> senders,
      @Nullable LocalDate from,
      @Nullable LocalDateTime asOf,
      List<Gap> gaps,
      List<Gap> owed,
      ToldDays.Certainty certainty) {}

  /**
   * Who answers for some days of a source.
   *
   * @param organisation its name
   * @param days from the first to the last
   */
  public record Sender(Text organisation, DateRange days) {}

  /**
   * Days that no delivery tells of.
   *
   * @param municipality name of the municipality, where the source sends files of several; else
   *     empty
   * @param days the days
   */
  public record Gap(String municipality, DateRange days) {}

  /**
   * What was done so that nobody can be singled out.
   *
   * @param method in words, for the note under every table
   * @param applied whether any number was changed or withheld
   */
  public record Disclosure(Text method, boolean applied) {}
}
