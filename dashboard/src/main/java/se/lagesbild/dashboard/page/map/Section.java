package se.lagesbild.dashboard.page.map;

import java.util.ArrayList;
import java.util.List;
import se.lagesbild.dashboard.words.Words;
import se.lagesbild.warehouse.catalogue.DateRange;
import se.lagesbild.warehouse.gate.Result;

/**
 * What a part of the page says of itself, on the page and in its files.
 *
 * @param title its heading
 * @param headline what is found, as a title that stands alone
 * @param findings what can be said, in sentences
 * @param scope what, where, when
 * @param reach what it rests on and what it leaves out
 * @param facts source, period, generation
 * @param notes how to read it
 */
record Section(
    String title,
    String headline,
    List<String> findings,
    Scope scope,
    Reach reach,
    List<String> facts,
    List<String> notes) {

  /** Copies the lists. */
  Section {
    findings = List.copyOf(findings);
    facts = List.copyOf(facts);
    notes = notes.stream().filter(note -> !note.isBlank()).toList();
  }

  /**
   * What, where, when.
   *
   * @param period the days
   * @param text in words
   */
  record Scope(DateRange period, String text) {}

  /**
   * How many events it rests on.
   *
   * @param within those that have a place
   * @param without those that have none and are left out
   * @param text in words
   */
  record Reach(Result.Cell within, Result.Cell without, String text) {}

  /** A title of a sentence about {@code subject}: its first, without the full stop. */
  static String headline(String subject, String sentence, Words words) {
    int end = sentence.indexOf(". ");
    String first = end > 0 ? sentence.substring(0, end) : sentence.replaceFirst("\\.$", "");
    return words.text(
        "cause.title",
        subject,
        first.substring(0, 1).toLowerCase(words.locale()) + first.substring(1));
  }

  /** All that belongs below a drawing. */
  List<String> below() {
    List<String> below = new ArrayList<>(findings);
    below.add(reach.text());
    below.addAll(notes);
    below.add(String.join(" · ", facts));
    return below;
  }
}
