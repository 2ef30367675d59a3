package se.lagesbild.warehouse.generation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * SQL with the values of its {@code ?} parameters.
 *
 * @param name of the file it comes from, for messages
 * @param sql the text
 * @param parameters in the order of their question marks
 */
public record SqlStatement(String name, String sql, List<Object> parameters) {
  private static final Pattern PARAMETER = Pattern.compile(":([a-z_]+)");

  static SqlStatement of(String name, String text, Map<String, ?> values) {
    StringBuilder sql = new StringBuilder();
    List<Object> parameters = new ArrayList<>();
    Set<String> used = new HashSet<>();
    for (String line : text.split("\n")) {
      if (!line.startsWith("--") && !dropped(line, values, used)) {
        sql.append(withMarks(name, line, values, parameters)).append('\n');
      }
    }
    if (!used.containsAll(values.keySet())) {
      throw new IllegalArgumentException(
          name + ".sql has the parameters " + used + ", was given " + values.keySet());
    }
    return new SqlStatement(name, sql.toString(), List.copyOf(parameters));
  }

  private static boolean dropped(String line, Map<String, ?> values, Set<String> used) {
    boolean dropped = false;
    Matcher matcher = PARAMETER.matcher(line);
    while (matcher.find()) {
      used.add(matcher.group(1));
      dropped |= values.get(matcher.group(1)) instanceof Collection<?> list && list.isEmpty();
    }
    return dropped;
  }

  private static String withMarks(
      String name, String line, Map<String, ?> values, List<Object> parameters) {
    return PARAMETER
        .matcher(line)
        .replaceAll(
            match -> {
              Object value = values.get(match.group(1));
              if (value == null) {
                throw new IllegalArgumentException(
                    name + ".sql needs a value for " + match.group(1));
              }
              Collection<?> list = value instanceof Collection<?> many ? many : List.of(value);
              parameters.addAll(list);
              return String.join(", ", Collections.nCopies(list.size(), "?"));
            });
  }
}
