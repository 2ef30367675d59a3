package se.lagesbild.warehouse.catalogue;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Between which days anything could be registered as a part of an indicator: codes are introduced
 * and end, and organisations are followed by others. Outside of them there is nothing to count,
 * whatever happens.
 *
 * @param from the first day; {@link LocalDate#MIN} where there is none
 * @param to the day after the last; {@link LocalDate#MAX} where there is none
 * @param began that it began, in a sentence; empty where it has always been used
 * @param ended that it ended and what is used instead, in a sentence; empty while it is used
 */
public record InUse(LocalDate from, LocalDate to, Optional<Text> began, Optional<Text> ended) {
  private static final InUse ALWAYS =
      new InUse(LocalDate.MIN, LocalDate.MAX, Optional.empty(), Optional.empty());

  /**
   * A code or an organisation, and when it is valid.
   *
   * @param name in a sentence
   * @param next what took over from it, in words; empty where nothing is known to have
   */
  private record Valid(
      Text name, @Nullable LocalDate first, @Nullable LocalDate last, List<Text> next) {
    LocalDate from() {
      return first == null ? LocalDate.MIN : first;
    }

    LocalDate to() {
      return last == null ? LocalDate.MAX : last.plusDays(1);
    }
  }

  /** Of the codes and the organisations that a part is limited to. */
  public static InUse of(Installation installation, Indicator indicator, Slice slice) {
    List<OffenceCode> codes =
        indicator.filter().sources().stream()
            .flatMap(id -> installation.findSource(id).stream())
            .flatMap(source -> source.codes().stream())
            .toList();
    return any(
            slice.finer().codes().stream().flatMap(code -> validities(code, codes)).toList(),
            slice.finer().codes())
        .and(
            any(
                slice.organisations().stream()
                    .flatMap(id -> installation.findOrganisation(id).stream())
                    .map(organisation -> valid(organisation, installation))
                    .toList(),
                slice.organisations()));
  }

  /** Whether something could be registered on every day of a period. */
  public boolean holds(DateRange period) {
    return !period.from().isBefore(from) && !period.to().isAfter(to);
  }

  /** Why nothing can be told of a period that is not held; empty where it is. */
  public Optional<Text> outside(DateRange period) {
    return period.to().isAfter(to)
        ? ended
        : period.from().isBefore(from) ? began : Optional.empty();
  }

  private static Stream<Valid> validities(String code, List<OffenceCode> all) {
    return all.stream()
        .filter(each -> each.code().equalsIgnoreCase(code))
        .map(
            each ->
                new Valid(
                    new Text("Koden " + each.code(), "Code " + each.code()),
                    each.validFrom(),
                    each.validTo(),
                    all.stream()
                        .filter(other -> other.replaces().contains(each.code()))
                        .map(other -> new Text(other.code(), other.code()))
                        .distinct()
                        .toList()));
  }

  private static Valid valid(Organisation organisation, Installation installation) {
    String next = organisation.successor();
    return new Valid(
        organisation.title(),
        organisation.validFrom(),
        organisation.validTo(),
        next == null
            ? List.of()
            : installation.findOrganisation(next).map(Organisation::title).stream().toList());
  }

  /** In use while any of them is; one of which nothing is known may always be. */
  private static InUse any(List<Valid> some, List<String> asked) {
    if (some.isEmpty() || some.size() < asked.size()) {
      return ALWAYS;
    }
    Valid first = some.stream().min(Comparator.comparing(Valid::from)).orElseThrow();
    Valid last = some.stream().max(Comparator.comparing(Valid::to)).orElseThrow();
    return new InUse(first.from(), last.to(), began(first), ended(last));
  }

  /** In use while both are. */
  private InUse and(InUse other) {
    InUse later = other.from.isAfter(from) ? other : this;
    InUse earlier = other.to.isBefore(to) ? other : this;
    return new InUse(later.from, earlier.to, later.began, earlier.ended);
  }

  private static Optional<Text> began(Valid valid) {
    return Optional.ofNullable(valid.first())
        .map(
            day ->
                new Text(
                    "%s används sedan %s.".formatted(valid.name().sv(), day),
                    "%s has been used since %s.".formatted(valid.name().en(), day)));
  }

  private static Optional<Text> ended(Valid valid) {
    return Optional.ofNullable(valid.last())
        .map(
            day ->
                valid.next().isEmpty()
                    ? new Text(
                        "%s upphörde %s.".formatted(valid.name().sv(), day),
                        "%s ended on %s.".formatted(valid.name().en(), day))
                    : new Text(
                        "%s upphörde %s; därefter används %s."
                            .formatted(
                                valid.name().sv(),
                                day,
                                listed(valid.next().stream().map(Text::sv).toList(), " och ")),
                        "%s ended on %s, followed by %s."
                            .formatted(
                                valid.name().en(),
                                day,
                                listed(valid.next().stream().map(Text::en).toList(), " and "))));
  }

  /** {@code 9829, 9830 och 9833}. */
  private static String listed(List<String> names, String and) {
    int last = names.size() - 1;
    return last == 0
        ? names.get(0)
        : names.stream().limit(last).collect(Collectors.joining(", ")) + and + names.get(last);
  }
}
