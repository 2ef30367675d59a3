package se.lagesbild.etl.read;

import java.util.Set;

/** Finds personal data in a text. */
@FunctionalInterface
interface TextScreen {
  /** Finds nothing. */
  TextScreen NONE = text -> Set.of();

  /** The kinds of personal data in the text, {@code personal_number}. */
  Set<String> kinds(String text);
}
