package se.lagesbild.etl.read;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.lagesbild.warehouse.catalogue.SourceContract;

/** What a reader needs to know of a contract, in a form that travels to executors. */
final class Fields implements Serializable {
  private static final long serialVersionUID = 1L;

  final SourceContract.Format format;
  final String encoding;
  final char delimiter;
  final char quote;
  private final Set<String> missingValues;
  private final ArrayList<String> names = new ArrayList<>();
  private final ArrayList<List<String>> headings = new ArrayList<>();
  private final HashSet<String> knownHeadings = new HashSet<>();
  private final ArrayList<String> paths = new ArrayList<>();

  Fields(SourceContract contract) {
    format = contract.format();
    encoding = contract.encoding();
    delimiter =
        format == SourceContract.Format.TSV ? '\t' : contract.dialect().delimiter().charAt(0);
    quote = contract.dialect().quoteChar().charAt(0);
    missingValues = Set.copyOf(contract.missingValues());
    knownHeadings.addAll(contract.neverRead());
    for (SourceContract.Field field : contract.fields()) {
      names.add(field.name());
      ArrayList<String> accepted = new ArrayList<>(field.aliases());
      accepted.add(0, field.name());
      headings.add(accepted);
      knownHeadings.addAll(accepted);
      paths.add(field.path() == null ? "/" + field.name() : field.path());
    }
  }

  List<String> names() {
    return names;
  }

  /** Whether the contract knows the heading, so that it may be named in a sentence. */
  boolean knows(String heading) {
    return knownHeadings.contains(heading);
  }

  /** Headings under which the field may stand. */
  List<String> headings(int field) {
    return headings.get(field);
  }

  /** JSON Pointer of the field. */
  String path(int field) {
    return paths.get(field);
  }

  /** The text without surrounding blanks, or null when it means "nothing stated". */
  @Nullable String clean(@Nullable String text) {
    if (text == null) {
      return null;
    }
    String stripped = text.strip();
    return stripped.isEmpty() || missingValues.contains(stripped) ? null : stripped;
  }
}
