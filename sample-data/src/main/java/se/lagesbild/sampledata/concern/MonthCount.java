package se.lagesbild.sampledata.concern;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import se.lagesbild.sampledata.tables.Resource;
import se.lagesbild.sampledata.tables.Row;
import se.lagesbild.sampledata.world.Chance;

/**
 * The reports of concern of one month, counted by one property at a time.
 *
 * @param members how many reports each member of {@code members.csv} has, in file order
 */
record MonthCount(Map<Row, Integer> members) {

  private static final double MONTHLY_REPORTS = 30;
  private static final double DISPERSION = 25;
  private static final double[] SEASON = {
    1.05, 1, 1.15, 1.05, 1.2, 0.9, 0.55, 0.85, 1.1, 1.1, 1.15, 0.9
  };
  private static final List<Row> MEMBERS =
      Resource.rows("/se/lagesbild/sampledata/concern/members.csv");

  static MonthCount draw(YearMonth month, Chance chance) {
    double season = SEASON[month.getMonthValue() - 1];
    int reports = chance.poisson(MONTHLY_REPORTS * season * chance.overdispersion(DISPERSION));
    MonthCount count = new MonthCount(new LinkedHashMap<>());
    MEMBERS.forEach(member -> count.members.put(member, 0));
    for (int report = 0; report < reports; report++) {
      count.add(chance);
    }
    return count;
  }

  /** The same month some weeks later: reports that were typed in late have joined it. */
  MonthCount later(Chance chance) {
    MonthCount later = new MonthCount(new LinkedHashMap<>(members));
    int late = chance.between(1, 3);
    for (int report = 0; report < late; report++) {
      later.add(chance);
    }
    return later;
  }

  private void add(Chance chance) {
    Map<String, List<Row>> dimensions =
        MEMBERS.stream()
            .collect(
                Collectors.groupingBy(
                    row -> row.text("dimension"), LinkedHashMap::new, Collectors.toList()));
    List<List<Row>> choices = new ArrayList<>(dimensions.values());
    for (List<Row> choice : choices) {
      members.merge(chance.pick(choice, row -> row.number("share")), 1, Integer::sum);
    }
  }
}
