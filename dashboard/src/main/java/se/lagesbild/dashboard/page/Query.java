package se.lagesbild.dashboard.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The part of an address after the question mark: the whole state of a page. */
public final class Query {
  /** Nothing asked. */
  public static final Query EMPTY = new Query(Map.of());

  private static final int LONGEST_ECHO = 60;
  private final Map<String, List<String>> values;

  private Query(Map<String, List<String>> values) {
    this.values = values;
  }

  /** Keeps the non-blank values. */
  public static Query of(Map<String, List<String>> parameters) {
    Map<String, List<String>> kept = new LinkedHashMap<>();
    parameters.forEach(
        (name, given) -> {
          List<String> filled =
              given.stream().map(String::strip).filter(v -> !v.isEmpty()).distinct().toList();
          if (!filled.isEmpty()) {
            kept.put(name, filled);
          }
        });
    return new Query(kept);
  }

  /** All values of a parameter that may stand several times. */
  public List<String> many(String name) {
    return values.getOrDefault(name, List.of());
  }

  /**
   * The value of a parameter.
   *
   * @throws BadQueryException if it has several
   */
  public Optional<String> one(String name) {
    List<String> given = many(name);
    if (given.size() > 1) {
      throw new BadQueryException("error.query.twice", name);
    }
    return given.stream().findFirst();
  }

  /**
   * The value of a parameter, translated.
   *
   * @throws BadQueryException if it is not a key of {@code allowed}
   */
  public <T> Optional<T> choice(String name, Map<String, T> allowed) {
    return one(name).map(value -> allowed(name, value, allowed));
  }

  /**
   * All values of a parameter, each checked.
   *
   * @throws BadQueryException if one is not in {@code allowed}
   */
  public List<String> choices(String name, List<String> allowed) {
    Map<String, String> same = new LinkedHashMap<>();
    allowed.forEach(value -> same.put(value, value));
    return many(name).stream().map(value -> allowed(name, value, same)).toList();
  }

  /**
   * A day, {@code 2026-09-14}.
   *
   * @throws BadQueryException if it is none, or lies outside the years 1900 to 2199
   */
  public Optional<LocalDate> day(String name) {
    return one(name)
        .map(
            value -> {
              try {
                LocalDate day = LocalDate.parse(value);
                if (day.getYear() >= 1900 && day.getYear() < 2200) {
                  return day;
                }
              } catch (DateTimeParseException e) {
                // The sentence below says the same and what to write instead.
              }
              throw new BadQueryException("error.query.day", name, echo(value));
            });
  }

  /** The same with one parameter replaced. */
  public Query with(String name, String value) {
    return with(name, List.of(value));
  }

  /** The same with one parameter replaced; without it when there is no value. */
  public Query with(String name, List<String> replacement) {
    Map<String, List<String>> copy = new LinkedHashMap<>(values);
    copy.remove(name);
    if (!replacement.isEmpty()) {
      copy.put(name, List.copyOf(replacement));
    }
    return new Query(copy);
  }

  /** The names of the parameters that are none of some, in the order of the address. */
  public List<String> others(Collection<String> known) {
    return values.keySet().stream().filter(name -> !known.contains(name)).toList();
  }

  /** Every value of every parameter. */
  public Stream<String> values() {
    return values.values().stream().flatMap(List::stream);
  }

  /** The address of {@code path} in this state. */
  public String href(String path) {
    List<String> pairs = new ArrayList<>();
    values.forEach((name, all) -> all.forEach(v -> pairs.add(encode(name) + "=" + encode(v))));
    return pairs.isEmpty() ? path : path + "?" + String.join("&", pairs);
  }

  private static <T> T allowed(String name, String value, Map<String, T> allowed) {
    T found = allowed.get(value);
    if (found == null) {
      throw new BadQueryException(
          "error.query.choice", name, echo(value), String.join(", ", allowed.keySet()));
    }
    return found;
  }

  /** As much of something unknown as an answer repeats, with a sign for what cannot be shown. */
  public static String echo(String value) {
    String shown = value.replaceAll("\\p{Cntrl}", "\uFFFD");
    return shown.length() > LONGEST_ECHO ? shown.substring(0, LONGEST_ECHO) + "…" : shown;
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
