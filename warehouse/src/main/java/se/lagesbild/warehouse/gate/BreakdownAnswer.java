package se.lagesbild.warehouse.gate;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import se.lagesbild.warehouse.catalogue.Askable;
import se.lagesbild.warehouse.catalogue.DateRange;
import se.lagesbild.warehouse.catalogue.Grain;
import se.lagesbild.warehouse.catalogue.Indicator;
import se.lagesbild.warehouse.catalogue.Installation;
import se.lagesbild.warehouse.disclosure.Column;
import se.lagesbild.warehouse.disclosure.Disclosure;
import se.lagesbild.warehouse.generation.Lease;
import se.lagesbild.warehouse.query.BreakdownReader;
import se.lagesbild.warehouse.query.Count;
import se.lagesbild.warehouse.query.Selection;

/** Answers how an indicator is made up in one period. */
final class BreakdownAnswer {
  private final Lease lease;
  private final Installation installation;
  private final Sources sources;
  private final Disclosure disclosure;

  BreakdownAnswer(Lease lease, Installation installation, Sources sources, Disclosure disclosure) {
    this.lease = lease;
    this.installation = installation;
    this.sources = sources;
    this.disclosure = disclosure;
  }

  Answered<Result.Breakdown> answer(Question.Breakdown question, Indicator indicator) {
    Askables.require(
        Askable.of(installation, indicator),
        Grain.YEAR,
        Optional.of(question.by()),
        question.slice());
    disclosure.requireSum(
        Parts.of(question.slice(), Optional.of(question.by())), question.period());
    DateRange days =
        question
            .period()
            .or(() -> sources.known(indicator))
            .orElse(new DateRange(lease.meta().origin().today(), lease.meta().origin().today()));
    Selection selection = Selection.of(installation, indicator, question.slice(), days);
    Map<String, Count> exact = BreakdownReader.read(lease, selection, question.by());
    Column.Published published = disclosure.publish(Columns.of(exact.values()));
    Count all = exact.values().stream().reduce(Count.NONE, Count::plus);
    Result.Breakdown result =
        new Result.Breakdown(
            question.by(),
            days,
            members(
                question,
                List.copyOf(exact.keySet()),
                published,
                key ->
                    Reading.of(sources, indicator, question.slice(), question.by(), key)
                        .status(days)),
            Columns.cell(
                published.total(),
                Reading.of(sources, indicator, question.slice().municipalities()).status(days),
                disclosure));
    return new Answered<>(
        result,
        Optional.of(indicator),
        sources.stated(
            indicator.filter().sources(), question.slice().municipalities(), Optional.of(days)),
        disclosure.publishShare(all.unplaced(), all.number()));
  }

  private List<Result.Member> members(
      Question.Breakdown question,
      List<String> keys,
      Column.Published published,
      Function<String, Result.CellStatus> status) {
    Titles titles = new Titles(installation);
    Comparator<Result.Member> bySize =
        Comparator.comparingDouble(
            member -> member.cell().value() == null ? 0 : member.cell().value());
    return IntStream.range(0, keys.size())
        .filter(i -> published.members().get(i) > 0)
        .mapToObj(
            i ->
                new Result.Member(
                    keys.get(i),
                    titles.of(question.by(), keys.get(i)),
                    Columns.cell(
                        published.members().get(i), status.apply(keys.get(i)), disclosure)))
        .sorted(bySize.reversed().thenComparing(Result.Member::key))
        .toList();
  }
}
