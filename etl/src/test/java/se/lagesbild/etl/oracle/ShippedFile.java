package se.lagesbild.etl.oracle;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
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
 */
record ShippedFile(String source, String name, byte[] bytes, List<Row> rows) {

  /** How a row ends by itself. */
  enum End {
    TELLS,
    OUT_OF_SCOPE,
    REJECTED
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

    static Row tells(String key, @Nullable String fact) {
      Map<String, @Nullable String> facts = new LinkedHashMap<>();
      facts.put(key, fact);
      return new Row(End.TELLS, facts);
    }
  }

  /** What the warehouse must show of it, in order. */
  List<String> facts() {
    Map<String, @Nullable String> last = new LinkedHashMap<>();
    rows.forEach(row -> last.putAll(row.facts()));
    return last.values().stream().filter(fact -> fact != null).sorted().toList();
  }

  /**
   * Rows told, out of scope and rejected. One whose cells are statements of their own is rejected
   * when one of them is.
   */
  String ledger() {
    Map<End, Long> counts =
        rows.stream().collect(Collectors.groupingBy(Row::end, Collectors.counting()));
    return Arrays.stream(End.values())
        .map(end -> counts.getOrDefault(end, 0L).toString())
        .collect(Collectors.joining(" "));
  }

  /** One of some texts. */
  static String any(Random random, String... texts) {
    return texts[random.nextInt(texts.length)];
  }
}
