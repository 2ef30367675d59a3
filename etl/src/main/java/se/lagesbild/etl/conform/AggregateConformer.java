package se.lagesbild.etl.conform;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;
import se.lagesbild.etl.read.SourceRow;
import se.lagesbild.warehouse.catalogue.Aggregate;
import se.lagesbild.warehouse.catalogue.DateRange;
import se.lagesbild.warehouse.catalogue.SourceContract;
import se.lagesbild.warehouse.schema.LakeTable;

/** Makes sums. A withheld number stays an interval; one that nobody has counted stays unknown. */
final class AggregateConformer implements Conform.RowConformer {
  private static final char SEPARATOR = '\u001f';
  private static final String NO_MEMBER = "-";
  private static final int EARLIEST_DAY = (int) LocalDate.of(1950, 1, 1).toEpochDay();

  private static final int COLUMNS = LakeTable.AGGREGATE.columns().size();
  private static final int SOURCE = LakeTable.AGGREGATE.indexOf("source");
  private static final int ORGANISATION = LakeTable.AGGREGATE.indexOf("organisation");
  private static final int PERIOD_START = LakeTable.AGGREGATE.indexOf("period_start");
  private static final int PERIOD_END = LakeTable.AGGREGATE.indexOf("period_end");
  private static final int MUNICIPALITY = LakeTable.AGGREGATE.indexOf("municipality");
  private static final int AREA = LakeTable.AGGREGATE.indexOf("area");
  private static final int DIMENSION = LakeTable.AGGREGATE.indexOf("dimension");
  private static final int MEMBER = LakeTable.AGGREGATE.indexOf("member");
  private static final int QUANTITY = LakeTable.AGGREGATE.indexOf("quantity");
  private static final int UNIT = LakeTable.AGGREGATE.indexOf("unit");
  private static final int VALUE = LakeTable.AGGREGATE.indexOf("value");
  private static final int LOWER = LakeTable.AGGREGATE.indexOf("lower");
  private static final int UPPER = LakeTable.AGGREGATE.indexOf("upper");
  private static final int STATUS = LakeTable.AGGREGATE.indexOf("status");
  private static final int WITHDRAWN = LakeTable.AGGREGATE.indexOf("withdrawn");

  private final SourceContract contract;
  private final Aggregate aggregate;
  private final RowContext context;
  private final Statement row;
  private final Cell start;
  private final Cell area;
  private final Cell value;
  private final Cell lower;
  private final Cell upper;
  private final List<Cell> dimensions;
  private final ToDoubleFunction<String> numbers;
  private final Set<String> missing;
  private final Set<String> zero;
  private final ToldPeriods periods;

  AggregateConformer(SourceContract contract, RowContext context, Cells cells) {
    this.contract = contract;
    this.aggregate = contract.requireAggregate();
    this.context = context;
    this.row = new Statement(context, cells, aggregate.municipality());
    this.start = cells.named(aggregate.period().start());
    this.area = cells.named(aggregate.area());
    this.value = cells.named(aggregate.value());
    this.lower = cells.named(limit(Aggregate.Interval::lower));
    this.upper = cells.named(limit(Aggregate.Interval::upper));
    this.dimensions = cells.named(aggregate.dimensions());
    this.numbers = NumberText.of(contract);
    this.missing = new HashSet<>(aggregate.tokens().missing());
    this.zero = new HashSet<>(aggregate.tokens().zero());
    this.periods = ToldPeriods.of(contract, cells);
  }

  private @Nullable String limit(Function<Aggregate.Interval, String> which) {
    return aggregate.interval() == null ? null : which.apply(aggregate.interval());
  }

  @Override
  public ConformedRow conform(SourceRow raw) {
    ConformedRow ended = row.moveTo(periods.noted(raw));
    if (ended != null) {
      return ended;
    }
    String municipality = row.municipality();
    ended = row.endOfFields(municipality);
    return ended == null ? judge(municipality) : ended;
  }

  @Override
  public ConformedRow.About about() {
    boolean flawed =
        start.flaw() != null || dimensions.stream().anyMatch(part -> part.flaw() != null);
    boolean lost = !row.isWhole() && (isMissing(dimensions) || !row.tellsMunicipality());
    String municipality = row.municipality();
    String areaId = areaId(municipality);
    return flawed
            || lost
            || start.micros() == TimePattern.NONE
            || municipality == null && row.tellsMunicipality()
            || areaId == null && area.text() != null
        ? ConformedRow.About.UNKNOWN
        : id(municipality, areaId, period(), member()).about();
  }

  private static boolean isMissing(List<Cell> parts) {
    return parts.stream().anyMatch(part -> part.text() == null);
  }

  private DateRange period() {
    return aggregate.period().length().around(TimePattern.day(start.micros()));
  }

  private @Nullable String areaId(@Nullable String municipality) {
    return area.text() == null
        ? null
        : context.places().find(null, null, municipality, area.text(), null).area();
  }

  private Pseudonym.Id id(
      @Nullable String municipality, @Nullable String areaId, DateRange period, String member) {
    return context
        .pseudonym()
        .of(
            String.join(
                String.valueOf(SEPARATOR),
                contract.id(),
                "sum",
                period.from().toString(),
                String.valueOf(municipality),
                String.valueOf(areaId),
                aggregate.quantity(),
                member));
  }

  private ConformedRow judge(@Nullable String municipality) {
    if (start.micros() == TimePattern.NONE) {
      return row.reject(aggregate.period().start(), "not_a_date");
    }
    DateRange period = period();
    int firstDay = (int) period.from().toEpochDay();
    if (firstDay < EARLIEST_DAY) {
      return row.reject(aggregate.period().start(), "too_early");
    }
    if (firstDay * TimePattern.MICROS_PER_DAY > row.asOfMicros()) {
      return row.reject(aggregate.period().start(), "in_the_future");
    }
    boolean sliced = contract.delivery().mode() == SourceContract.Mode.PARTITION;
    if (sliced && !row.covers(firstDay)) {
      return row.reject(aggregate.period().start(), "outside_period");
    }
    Quantity quantity = quantity(value.text());
    if (quantity == null) {
      return row.reject(aggregate.value(), "not_a_number");
    }
    if (quantity.isNegative()) {
      return row.reject(aggregate.value(), "below_minimum");
    }
    if (aggregate.type() == SourceContract.FieldType.INTEGER && !quantity.isWhole()) {
      return row.reject(aggregate.value(), "not_an_integer");
    }
    if (aggregate.interval() != null && quantity.value() != null) {
      quantity = quantity.within(number(lower), number(upper));
      if (!quantity.isWithinLimits()) {
        return row.reject(aggregate.interval().lower(), "not_around_the_number");
      }
    }
    if (isAboveMaximum(quantity.value())) {
      return row.reject(aggregate.value(), "above_maximum");
    }
    if (aggregate.interval() != null && isAboveMaximum(quantity.upper())) {
      return row.reject(aggregate.interval().upper(), "above_maximum");
    }
    String areaId = areaId(municipality);
    if (areaId == null && area.text() != null) {
      return row.reject(aggregate.area(), "unknown_area");
    }
    return row.candidate(told(municipality, areaId, period, quantity));
  }

  private boolean isAboveMaximum(@Nullable Double number) {
    return number != null && aggregate.maximum() != null && number > aggregate.maximum();
  }

  private ConformedRow.Told told(
      @Nullable String municipality, @Nullable String areaId, DateRange period, Quantity quantity) {
    String member = member();
    Pseudonym.Id id = id(municipality, areaId, period, member);
    @Nullable Object[] columns = new Object[COLUMNS];
    int firstDay = (int) period.from().toEpochDay();
    columns[SOURCE] = UTF8String.fromString(contract.id());
    columns[ORGANISATION] = UTF8String.fromString(context.organisation(firstDay));
    columns[PERIOD_START] = firstDay;
    columns[PERIOD_END] = (int) period.to().toEpochDay();
    columns[MUNICIPALITY] = UTF8String.fromString(municipality);
    columns[AREA] = UTF8String.fromString(areaId);
    columns[DIMENSION] = UTF8String.fromString(String.join("|", aggregate.dimensions()));
    columns[MEMBER] = UTF8String.fromString(member);
    columns[QUANTITY] = UTF8String.fromString(aggregate.quantity());
    columns[UNIT] = UTF8String.fromString(aggregate.unit());
    columns[VALUE] = quantity.value();
    columns[LOWER] = quantity.lower();
    columns[UPPER] = quantity.upper();
    columns[STATUS] = UTF8String.fromString(quantity.status());
    columns[WITHDRAWN] = false;
    ContentHash before = new ContentHash();
    for (int at = 0; at < VALUE; at++) {
      before.add(columns[at]);
    }
    String cell =
        contract.isSecret()
            ? null
            : Stream.of(period.from().toString(), areaId, member)
                .filter(part -> part != null && !part.isEmpty())
                .collect(Collectors.joining(" "));
    return new ConformedRow.Told(
        id.high(),
        id.low(),
        hash(before.value(), quantity),
        firstDay,
        municipality == null ? -1 : Integer.parseInt(municipality),
        false,
        null,
        new ConformedRow.Share(row.words(), before.value(), quantity, row.part(), row.line(), cell),
        columns);
  }

  /** The hash of a sum, of the columns up to its number and of that. */
  static long hash(long before, Quantity quantity) {
    ContentHash hash =
        new ContentHash(before)
            .add(quantity.value())
            .add(quantity.lower())
            .add(quantity.upper())
            .add(UTF8String.fromString(quantity.status()))
            .add(false);
    for (int at = WITHDRAWN + 1; at < COLUMNS; at++) {
      hash.add(null);
    }
    return hash.value();
  }

  private String member() {
    StringBuilder member = new StringBuilder();
    for (int at = 0; at < dimensions.size(); at++) {
      String text = dimensions.get(at).text();
      member.append(at == 0 ? "" : "|").append(text == null ? NO_MEMBER : text.replace('|', '/'));
    }
    return member.toString();
  }

  /** What the text tells, or null when it is none of the contract's tokens and no number. */
  private @Nullable Quantity quantity(@Nullable String text) {
    if (text == null || missing.contains(text)) {
      return Quantity.MISSING;
    }
    if (zero.contains(text)) {
      return Quantity.exact(0);
    }
    for (Aggregate.Suppressed token : aggregate.tokens().suppressed()) {
      if (token.text().equals(text)) {
        return Quantity.suppressed(token.lower(), token.upper());
      }
    }
    double number = number(value);
    return Double.isNaN(number) ? null : Quantity.exact(number);
  }

  private double number(Cell cell) {
    return cell.text() == null ? Double.NaN : numbers.applyAsDouble(cell.text());
  }
}
