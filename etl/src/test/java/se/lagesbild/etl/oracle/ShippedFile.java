package se.lagesbild.etl.oracle;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A random dirty file of a shipped source, and what its rows come to in the second opinion: read
 * from the contract's words, without the product.
 *
 * @param source id of the source
 * @param name of the file
 * @param bytes of the file
 * @param rows what each row that is neither a heading nor a blank line comes to, in order
 * @param needles words in the file that must be nowhere else
 */
record ShippedFile(String source, String name, byte[] bytes, List<Row> rows, Set<String> needles) {

  /** How a row ends by itself. */
  enum End {
    TELLS,
    OUT_OF_SCOPE,
    REJECTED,
    STRUCTURAL
  }

  /**
   * A row.
   *
   * @param end how it ends
   * @param facts what it tells, by what it tells of; null for a fact that it takes back
   */
  record Row(End end, Map<String, @Nullable String> facts) {
    static final Row OUT_OF_SCOPE = new Row(End.OUT_OF_SCOPE, Map.of());
    static final Row REJECTED = new Row(End.REJECTED, Map.of());
    static final Row STRUCTURAL = new Row(End.STRUCTURAL, Map.of());

    /**
     * A row that makes several statements: one that cannot be used makes the whole row rejected,
     * and one that says nothing but blanks is none.
     */
    static Row of(List<Row> statements) {
      if (statements.isEmpty()) {
        return STRUCTURAL;
      }
      if (statements.contains(REJECTED)) {
        return REJECTED;
      }
      Map<String, @Nullable String> facts = new LinkedHashMap<>();
      statements.forEach(statement -> facts.putAll(statement.facts()));
      return new Row(
          statements.contains(OUT_OF_SCOPE) && facts.isEmpty() ? End.OUT_OF_SCOPE : End.TELLS,
          facts);
    }

    static Row tells(String key, @Nullable String fact) {
      Map<String, @Nullable String> facts = new LinkedHashMap<>();
      facts.put(key, fact);
      return new Row(End.TELLS, facts);
    }
  }

  /** The same where rows that tell different things of one sum are all rejected. */
  ShippedFile contradicting() {
    Map<String, Set<String>> told = new HashMap<>();
    rows.forEach(
        row ->
            row.facts()
                .forEach(
                    (key, fact) ->
                        told.computeIfAbsent(key, sum -> new HashSet<>())
                            .add(String.valueOf(fact))));
    List<Row> left =
        rows.stream()
            .map(
                row ->
                    row.facts().keySet().stream().anyMatch(key -> told.get(key).size() > 1)
                        ? Row.REJECTED
                        : row)
            .toList();
    return new ShippedFile(source, name, bytes, left, needles);
  }

  /**
   * Rows told, out of scope and rejected. One whose cells are statements of their own is rejected
   * when one of them is.
   */
  String ledger() {
    Map<End, Long> counts =
        rows.stream().collect(Collectors.groupingBy(Row::end, Collectors.counting()));
    return Arrays.stream(End.values())
        .filter(end -> end != End.STRUCTURAL)
        .map(end -> counts.getOrDefault(end, 0L).toString())
        .collect(Collectors.joining(" "));
  }

  /** Mostly the good text, one time of so many another. */
  static String mostly(Random random, int oneIn, String good, String... others) {
    return random.nextInt(oneIn) == 0 ? any(random, others) : good;
  }

  /** One of the texts that something is known of. */
  static String key(Random random, Map<String, ?> known) {
    return any(random, known.keySet().stream().sorted().toArray(String[]::new));
  }

  /** One of some texts. */
  static String any(Random random, String... texts) {
    return texts[random.nextInt(texts.length)];
  }
}
