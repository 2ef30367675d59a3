package se.lagesbild.dashboard.page;

import java.util.List;
import java.util.stream.Stream;
import se.lagesbild.dashboard.export.Format;
import se.lagesbild.dashboard.words.Words;
import se.lagesbild.warehouse.gate.Answer;

/**
 * What stands under the numbers of a page of one indicator.
 *
 * @param facts who told, of when, in which generation
 * @param keep where to post for a link that shows the same later
 * @param files the same to take along
 * @param next where one may go on
 * @param definition what is counted
 * @param notes how it was tested and what was done to the numbers
 */
public record Foot(
    List<String> facts,
    String keep,
    List<Layout.Link> files,
    List<Layout.Link> next,
    String definition,
    List<String> notes) {

  /**
   * Under the page at {@code path}, of which what the reader has chosen is {@code state}; as yet
   * without facts.
   */
  public static Foot of(String path, Query state, Answer<?> answer, Words words) {
    String generation = String.valueOf(answer.generation().number());
    return new Foot(
        List.of(),
        Page.KEEP + state.with("generation", generation).href(path),
        Exports.links(path, Format.ALL, state, words),
        List.of(),
        words.of(answer.subject().orElseThrow().definition()),
        List.of(words.of(answer.disclosure().method())));
  }

  /** The same with facts, as {@link SourceFacts} says them, or the page. */
  public Foot telling(List<String> told) {
    return new Foot(told, keep, files, next, definition, notes);
  }

  /** Facts and notes, where there is but one place for them. */
  public List<String> all() {
    return Stream.concat(facts.stream(), notes.stream()).toList();
  }

  /** The same with a note before what was done to the numbers. */
  public Foot explaining(String note) {
    return new Foot(
        facts,
        keep,
        files,
        next,
        definition,
        Stream.concat(Stream.of(note), notes.stream()).toList());
  }

  /** The same with one more way on; unchanged where there is none. */
  public Foot leading(String title, String href) {
    return href.isEmpty()
        ? this
        : new Foot(
            facts,
            keep,
            files,
            Stream.concat(next.stream(), Stream.of(new Layout.Link(title, href, false))).toList(),
            definition,
            notes);
  }
}
