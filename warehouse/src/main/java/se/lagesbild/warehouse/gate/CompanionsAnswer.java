package se.lagesbild.warehouse.gate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import se.lagesbild.warehouse.analysis.CountSeries;
import se.lagesbild.warehouse.analysis.SourceLags;
import se.lagesbild.warehouse.analysis.companion.Background;
import se.lagesbild.warehouse.analysis.companion.Candidate;
import se.lagesbild.warehouse.analysis.companion.CompanionSearch;
import se.lagesbild.warehouse.analysis.companion.CompanionWords;
import se.lagesbild.warehouse.analysis.companion.Companions;
import se.lagesbild.warehouse.analysis.companion.Silence;
import se.lagesbild.warehouse.catalogue.Askable;
import se.lagesbild.warehouse.catalogue.DateRange;
import se.lagesbild.warehouse.catalogue.Grain;
import se.lagesbild.warehouse.catalogue.Indicator;
import se.lagesbild.warehouse.catalogue.Installation;
import se.lagesbild.warehouse.catalogue.Slice;
import se.lagesbild.warehouse.catalogue.Text;
import se.lagesbild.warehouse.disclosure.Disclosure;
import se.lagesbild.warehouse.disclosure.DisclosureException;
import se.lagesbild.warehouse.generation.Lease;
import se.lagesbild.warehouse.query.Selection;
import se.lagesbild.warehouse.query.WatchedFacts.Day;
import se.lagesbild.warehouse.statistics.Phrase;

/**
 * Answers what moves with an indicator. Every number of it comes of exact ones of short periods, so
 * that only those may ask who may see these.
 */
final class CompanionsAnswer {
  private static final Text INTERNAL =
      new Text(
          "Samband mellan serier räknas på exakta siffror och visas bara för dem som arbetar med dem.",
          "Relations between series come of exact figures and are shown only to those who work with them.");
  private static final Text STEP =
      new Text("Samband söks per vecka eller månad.", "Relations are looked for by week or month.");
  private static final Text NOTHING = new Text("", "");
  private static final Text NOT_DELIVERED =
      new Text(
          "Det går inte att säga: ingen leverans berättar om serien.",
          "It cannot be told: no delivery tells of the series.");
  private static final Text SAME_EVENTS =
      new Text("räknar samma händelser", "counts the same events");
  private static final Text TOO_COARSE =
      new Text("skickas bara per längre tid", "is sent only for longer periods");
  private static final Text UNTOLD = new Text("inte levererad", "not delivered");

  private final Lease lease;
  private final Installation installation;
  private final Sources sources;
  private final PeriodSeries series;
  private final Disclosure disclosure;

  CompanionsAnswer(
      Lease lease,
      Installation installation,
      Sources sources,
      SourceLags lags,
      Function<Selection, List<Day>> days,
      Disclosure disclosure) {
    this.lease = lease;
    this.installation = installation;
    this.sources = sources;
    this.disclosure = disclosure;
    this.series =
        new PeriodSeries(
            installation,
            sources,
            lags,
            days,
            new SumsAnswer(lease, installation, sources, disclosure),
            lease.meta().origin().today());
  }

  Answered<CauseResult.Companions> answer(Question.Companions question, Indicator indicator) {
    if (!disclosure.isExact()) {
      throw new DisclosureException(INTERNAL);
    }
    if (question.grain() != Grain.WEEK && question.grain() != Grain.MONTH) {
      throw new UnanswerableException(STEP);
    }
    Askables.require(
        Askable.of(installation, indicator), question.grain(), Optional.empty(), question.slice());
    Optional<CountSeries> own = series.of(indicator, question.grain(), question.slice());
    CauseResult.Companions told =
        own.map(found -> told(question, indicator, found)).orElseGet(() -> untold(question));
    return new Answered<>(
        told,
        Optional.of(indicator),
        sources.stated(
            indicator.filter().sources(),
            question.slice().municipalities(),
            own.map(CountSeries::periods).map(CompanionsAnswer::extent)),
        null);
  }

  private static DateRange extent(List<DateRange> periods) {
    return new DateRange(periods.get(0).from(), periods.get(periods.size() - 1).to());
  }

  /** Series to hold beside the one asked for, with those that cannot be. */
  private record Beside(List<Candidate> candidates, List<Companion.Untried> untried) {}

  private CauseResult.Companions told(
      Question.Companions question, Indicator indicator, CountSeries own) {
    Beside beside = beside(question, indicator, own);
    List<Candidate> confounders =
        beside.candidates().stream()
            .filter(each -> question.confounders().contains(each.id()))
            .toList();
    Companions found = CompanionSearch.withDefaults().search(own, beside.candidates(), confounders);
    CompanionWords words = new CompanionWords(question.grain() == Grain.WEEK);
    Optional<Text> silence = found.silence().map(CompanionWords::silence).map(AssessedAnswer::text);
    List<Companion.Untried> untried = new ArrayList<>(beside.untried());
    found
        .untried()
        .forEach((id, why) -> untried.add(new Companion.Untried(title(id), reason(why))));
    boolean told = silence.isEmpty();
    return new CauseResult.Companions(
        question.grain(),
        extent(own.periods()),
        silence,
        silence.orElseGet(() -> AssessedAnswer.text(words.conclusion(found))),
        new ToldCompanions(words, found, this::title, id -> sharesSource(indicator, id)).list(),
        untried,
        confounders(beside.candidates(), question.confounders()),
        found.tests(),
        found.bound(),
        told ? AssessedAnswer.text(words.tried(found)) : NOTHING,
        told ? AssessedAnswer.text(words.power(found)) : NOTHING,
        AssessedAnswer.text(CompanionWords.TEST),
        AssessedAnswer.text(CompanionWords.LIMITS));
  }

  private CauseResult.Companions untold(Question.Companions question) {
    return new CauseResult.Companions(
        question.grain(),
        new DateRange(lease.meta().origin().today(), lease.meta().origin().today()),
        Optional.of(NOT_DELIVERED),
        NOT_DELIVERED,
        List.of(),
        List.of(),
        List.of(),
        0,
        0,
        NOTHING,
        NOTHING,
        AssessedAnswer.text(CompanionWords.TEST),
        AssessedAnswer.text(CompanionWords.LIMITS));
  }

  private static Text reason(Silence silence) {
    Phrase phrase = CompanionWords.untried(silence);
    return new Text(phrase.swedish(), phrase.english());
  }

  private List<Companion.Confounder> confounders(List<Candidate> all, List<String> chosen) {
    return all.stream()
        .map(
            each ->
                new Companion.Confounder(each.id(), title(each.id()), chosen.contains(each.id())))
        .toList();
  }

  private Text title(String id) {
    return Arrays.stream(Background.values())
        .filter(each -> each.id().equals(id))
        .map(Background::title)
        .findFirst()
        .orElseGet(() -> installation.findIndicator(id).orElseThrow().title());
  }

  private Beside beside(Question.Companions question, Indicator indicator, CountSeries own) {
    List<Candidate> candidates = new ArrayList<>();
    List<Companion.Untried> untried = new ArrayList<>();
    for (Background each : Background.values()) {
      candidates.add(each.of(own.periods(), installation.winterBreakWeek()));
    }
    // Parts of others are too few to tell anything; what happens in one area may go with the whole.
    Slice whole = new Slice(question.slice().municipalities(), List.of(), List.of(), List.of());
    for (Indicator other : installation.indicators()) {
      Optional<Text> reason = reasonNotToTry(indicator, other, question.grain());
      Optional<CountSeries> found =
          reason.isPresent() ? Optional.empty() : series.of(other, question.grain(), whole);
      found.ifPresentOrElse(
          counts -> candidates.add(PeriodSeries.along(other.id(), counts, own)),
          () -> untried.add(new Companion.Untried(other.title(), reason.orElse(UNTOLD))));
    }
    return new Beside(candidates, untried);
  }

  private Optional<Text> reasonNotToTry(Indicator asked, Indicator other, Grain grain) {
    if (sharesEvents(asked, other)) {
      return Optional.of(SAME_EVENTS);
    }
    return Askable.of(installation, other).permits(grain)
        ? Optional.empty()
        : Optional.of(TOO_COARSE);
  }

  private boolean sharesSource(Indicator asked, String other) {
    List<String> sources = asked.filter().sources();
    return installation
        .findIndicator(other)
        .filter(each -> each.filter().sources().stream().anyMatch(sources::contains))
        .isPresent();
  }

  /** A part moves with its whole, which tells nothing. */
  private static boolean sharesEvents(Indicator one, Indicator other) {
    Indicator.Filter a = one.filter();
    Indicator.Filter b = other.filter();
    if (a.sources().stream().noneMatch(b.sources()::contains)) {
      return false;
    }
    boolean sums = !one.quantity().isOfEvents();
    return sums
        ? a.members().isEmpty() || b.members().isEmpty() || a.members().equals(b.members())
        : a.categories().isEmpty()
            || b.categories().isEmpty()
            || a.categories().stream().anyMatch(b.categories()::contains);
  }
}
