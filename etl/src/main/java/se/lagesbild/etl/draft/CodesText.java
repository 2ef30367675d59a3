package se.lagesbild.etl.draft;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.lagesbild.warehouse.catalogue.Installation;
import se.lagesbild.warehouse.catalogue.OffenceCode;
import se.lagesbild.warehouse.privacy.Label;
import se.lagesbild.warehouse.privacy.PersonalData;

/**
 * Writes {@code codes.csv}: the codes found, each to be given a category. One that other sources of
 * the installation know, or that is called as a category is, has it already, unless they do not
 * agree; then the categories to choose from are named.
 */
final class CodesText {
  static final String TODO = "TODO";

  private CodesText() {}

  /** The list, or empty where the contract uses a list of the installation. */
  static Optional<String> of(Roles roles) {
    if (roles.sums || roles.hasNationalCodes()) {
      return Optional.empty();
    }
    StringBuilder text =
        new StringBuilder("code,title,category,police_initiated,valid_from,valid_to\n");
    if (roles.code == null) {
      text.append("alla,Alla händelser,").append(TODO).append(",false,,\n");
      return Optional.of(text.toString());
    }
    Map<String, Set<String>> known = known(roles.installation);
    Map<String, String> codes = new LinkedHashMap<>();
    roles.code.values.keySet().stream()
        .flatMap(
            value -> roles.severalCodes ? Stream.of(value.split("\\s*\\|\\s*")) : Stream.of(value))
        .filter(value -> !value.isBlank() && PersonalData.find(value).isEmpty())
        .filter(value -> Label.of(value).equals(value))
        .sorted()
        .forEach(value -> codes.putIfAbsent(value.toLowerCase(Locale.ROOT), value));
    codes.forEach(
        (lower, value) ->
            text.append(
                "%s,%s,%s,false,,\n"
                    .formatted(csv(value), csv(value), category(known.get(lower)))));
    return Optional.of(text.toString());
  }

  private static String category(@Nullable Set<String> known) {
    if (known == null) {
      return TODO;
    }
    return known.size() == 1
        ? known.iterator().next()
        : TODO + ": " + String.join(" eller ", known);
  }

  /** The categories that are given to each word, in small letters. */
  static Map<String, Set<String>> known(@Nullable Installation installation) {
    Map<String, Set<String>> known = new LinkedHashMap<>();
    if (installation == null) {
      return known;
    }
    installation.categories().forEach(each -> add(known, each.title().sv(), each.id()));
    installation.sources().stream()
        .flatMap(source -> source.codes().stream())
        .filter(code -> !code.category().equals(OffenceCode.OUT_OF_SCOPE))
        .forEach(code -> add(known, code.code(), code.category()));
    return known;
  }

  private static void add(Map<String, Set<String>> known, String word, String category) {
    known.computeIfAbsent(word.toLowerCase(Locale.ROOT), key -> new TreeSet<>()).add(category);
  }

  private static String csv(String value) {
    return value.matches("[^\",\\r\\n]*") ? value : '"' + value.replace("\"", "\"\"") + '"';
  }
}
