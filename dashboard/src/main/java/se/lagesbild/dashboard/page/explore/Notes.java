package se.lagesbild.dashboard.page.explore;

import java.util.ArrayList;
import java.util.List;
import se.lagesbild.dashboard.page.GapWords;
import se.lagesbild.dashboard.page.Senders;
import se.lagesbild.dashboard.words.Dates;
import se.lagesbild.dashboard.words.Words;
import se.lagesbild.warehouse.catalogue.ToldDays;
import se.lagesbild.warehouse.gate.Answer;
import se.lagesbild.warehouse.gate.Result;

/**
 * The line under a chart and what belongs to it.
 *
 * @param facts source, coverage, generation, unplaced share
 * @param definition what is counted
 * @param disclosure what was done to the numbers
 * @param signs what the signs in the chart mean
 * @param remarks the same of a sheet, where nothing is drawn
 */
record Notes(
    List<String> facts,
    String definition,
    String disclosure,
    List<String> signs,
    List<String> remarks) {

  /**
   * Of numbers as they are drawn.
   *
   * @param told what else is to be said of the drawing
   * @param besides what else is to be said of a sheet
   */
  static Notes of(
      Answer<Result.Series> answer,
      List<String> told,
      List<String> besides,
      String period,
      Words words) {
    List<String> signs = new ArrayList<>(Signs.of(answer.result(), words));
    signs.addAll(told);
    List<String> remarks = new ArrayList<>(Signs.inASheet(answer.result(), words));
    remarks.addAll(besides);
    List<String> facts = new ArrayList<>();
    for (Answer.Coverage source : answer.coverage()) {
      facts.add(words.text("note.source", name(source, words), covered(source, words)));
    }
    facts.add(words.text("note.period", period));
    facts.add(words.text("note.generation", answer.generation().number()));
    if (answer.unplacedShare() != null) {
      facts.add(words.text("note.unplaced", words.numbers().share(answer.unplacedShare())));
    }
    return new Notes(
        facts,
        answer.subject().map(subject -> words.of(subject.definition())).orElse(""),
        words.of(answer.disclosure().method()),
        signs,
        remarks);
  }

  static String name(Answer.Coverage source, Words words) {
    String organisation = Senders.of(source, words);
    // Who delivers is not known while the contract cannot be read.
    return organisation.isEmpty()
        ? words.of(source.source())
        : organisation + ", " + words.of(source.source());
  }

  static String covered(Answer.Coverage source, Words words) {
    boolean unread = source.certainty() == ToldDays.Certainty.GAPS_UNKNOWN;
    if (source.from() == null || source.asOf() == null) {
      return words.text(unread ? "note.unread" : "note.never");
    }
    String covered =
        words.text(
            "note.covered",
            words.dates().date(source.from()),
            words.dates().date(Dates.lastDay(source.asOf())));
    if (unread) {
      return words.text("note.uncertain", covered);
    }
    String told =
        source.gaps().isEmpty()
            ? covered
            : words.text("note.except", covered, GapWords.of(source.gaps(), words));
    return source.owed().isEmpty()
        ? told
        : words.text("note.owed", told, GapWords.of(source.owed(), words));
  }
}
