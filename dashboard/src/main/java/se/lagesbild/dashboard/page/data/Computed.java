package se.lagesbild.dashboard.page.data;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import se.lagesbild.dashboard.words.Words;
import se.lagesbild.warehouse.catalogue.SourceContract;

/** Which columns of an export the expressions of its contract are made from. */
final class Computed {
  /** What names of files say stands in columns that no export has. */
  private static final String OF_THE_FILE = "_window_";

  private final SourceContract contract;

  Computed(SourceContract contract) {
    this.contract = contract;
  }

  /** Whether an expression names a column. */
  static boolean names(String expression, String column) {
    return Pattern.compile("(?<![\\p{L}\\p{N}_])" + Pattern.quote(column) + "(?![\\p{L}\\p{N}_])")
        .matcher(expression)
        .find();
  }

  /** A column of the export by its name, else what it is computed from. */
  String said(String column, Words words) {
    String expression = contract.derive().get(column);
    return expression == null ? column : words.text("data.computed", columns(expression, words));
  }

  /** Several of them. */
  String said(List<String> columns, Words words) {
    return columns.stream()
        .map(column -> said(column, words))
        .distinct()
        .collect(Collectors.joining(", "));
  }

  /** What an expression is made from, {@code Datum, Tid}. */
  String columns(String expression, Words words) {
    Set<String> columns = new LinkedHashSet<>();
    boolean ofTheFile = gather(expression, columns, new LinkedHashSet<>());
    if (ofTheFile) {
      columns.add(words.text("data.computed.file"));
    }
    return columns.isEmpty() ? words.text("data.computed.fixed") : String.join(", ", columns);
  }

  /** Through what is computed from what is computed; tells whether the file's days are used. */
  private boolean gather(String expression, Set<String> columns, Set<String> seen) {
    boolean ofTheFile = expression.contains(OF_THE_FILE);
    contract.fields().stream()
        .map(SourceContract.Field::name)
        .filter(name -> names(expression, name))
        .forEach(columns::add);
    for (String other : contract.derive().keySet()) {
      if (names(expression, other) && seen.add(other)) {
        ofTheFile |= gather(contract.derive().get(other), columns, seen);
      }
    }
    return ofTheFile;
  }
}
