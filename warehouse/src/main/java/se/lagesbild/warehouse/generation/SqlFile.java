package se.lagesbild.warehouse.generation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A statement kept in a {@code .sql} resource beside the class that owns it. It runs as it stands
 * once its parameters ({@code :name}) are bound; a fragment that may be exchanged is followed by
 * its name in a comment ({@code daily /*table*}{@code /}). Lines that several statements share
 * stand in a file of their own, in the place of {@code -- include: <name>}.
 */
public final class SqlFile {
  private static final Map<String, SqlFile> LOADED = new ConcurrentHashMap<>();
  private static final Pattern INCLUDE = Pattern.compile("(?m)^( *)-- include: (\\S+)$");

  private final String name;
  private final String text;
  private final Map<Choice, SqlFile> chosen = new ConcurrentHashMap<>();

  private SqlFile(String name, String text) {
    this.name = name;
    this.text = text;
  }

  /** Text that may take the place of a fragment; implemented by enums, never made from input. */
  public interface Fragment {
    /** The SQL. */
    String sql();
  }

  /**
   * The file {@code <name>.sql} beside {@code owner}.
   *
   * @throws IllegalArgumentException if there is none, or none that it includes
   */
  public static SqlFile of(Class<?> owner, String name) {
    return LOADED.computeIfAbsent(
        owner.getPackageName() + "/" + name, key -> new SqlFile(name, load(owner, name)));
  }

  /** The statement without its parameters' values. */
  public String text() {
    return text;
  }

  /** The same statement with {@code fragment} in the place marked {@code place}. */
  public SqlFile choose(String place, Fragment fragment) {
    return chosen.computeIfAbsent(new Choice(place, fragment), this::with);
  }

  private record Choice(String place, Fragment fragment) {}

  private SqlFile with(Choice choice) {
    String place = choice.place();
    Matcher marked = Pattern.compile("\\S+ /\\*" + Pattern.quote(place) + "\\*/").matcher(text);
    if (!marked.find()) {
      throw new IllegalArgumentException(name + ".sql has no fragment named " + place);
    }
    return new SqlFile(name, marked.replaceAll(Matcher.quoteReplacement(choice.fragment().sql())));
  }

  /**
   * The statement with its values. A line that names a parameter bound to an empty collection is
   * left out: an empty filter lets everything through.
   *
   * @throws IllegalArgumentException if a parameter has no value or a value no parameter
   */
  public SqlStatement bind(Map<String, ?> values) {
    return SqlStatement.of(name, text, values);
  }

  private static String load(Class<?> owner, String name) {
    return INCLUDE
        .matcher(read(owner, name))
        .replaceAll(
            found ->
                Matcher.quoteReplacement(
                    read(owner, found.group(2))
                        .lines()
                        .filter(line -> !line.startsWith("--"))
                        .map(found.group(1)::concat)
                        .collect(Collectors.joining("\n"))));
  }

  private static String read(Class<?> owner, String name) {
    try (InputStream in = owner.getResourceAsStream(name + ".sql")) {
      if (in == null) {
        throw new IllegalArgumentException("no file " + name + ".sql beside " + owner);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + name + ".sql", e);
    }
  }
}
