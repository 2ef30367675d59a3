package se.lagesbild.warehouse.query;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import se.lagesbild.warehouse.catalogue.Dimension;
import se.lagesbild.warehouse.generation.Lease;
import se.lagesbild.warehouse.generation.SqlFile;
import se.lagesbild.warehouse.generation.SqlStatement;

/** Reads an indicator in one period by the members of a dimension. */
public final class BreakdownReader {
  private BreakdownReader() {}

  private record MemberCount(String member, Count count) {}

  /** The counts of {@code selection} by member, in the order of the members' ids. */
  public static Map<String, Count> read(Lease lease, Selection selection, Dimension by) {
    SqlStatement statement =
        SqlFile.of(BreakdownReader.class, "breakdown")
            .choose("table", selection.table(Optional.of(by)))
            .choose("member", Member.of(Optional.of(by)))
            .choose("quantity", Measure.of(selection.indicator().quantity()))
            .choose("lot", Measure.lotOf(selection.indicator().quantity()))
            .bind(selection.parameters(Optional.of(by)));
    List<MemberCount> counts =
        lease.read(
            session ->
                session.list(
                    statement,
                    row ->
                        new MemberCount(
                            row.text("member"),
                            new Count(
                                row.number("counted"),
                                row.number("unplaced"),
                                (int) row.number("lot")))));
    Map<String, Count> byMember = new TreeMap<>();
    counts.forEach(count -> byMember.put(count.member(), count.count()));
    return byMember;
  }
}
