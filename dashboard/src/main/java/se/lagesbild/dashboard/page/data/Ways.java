package se.lagesbild.dashboard.page.data;

import se.lagesbild.dashboard.page.Page;
import se.lagesbild.dashboard.page.Query;
import se.lagesbild.dashboard.page.Visit;

/** Addresses of the views, in the reader's language and with the generation that he looks at. */
final class Ways {
  static final String PATH = Page.DATA;

  private static final String EXPLORE = "/utforska";

  private final Query kept;

  private Ways(Query kept) {
    this.kept = kept;
  }

  static Ways of(Visit visit) {
    Query language = visit.request().language();
    return new Ways(language.with("generation", visit.query().many("generation")));
  }

  String home() {
    return kept.href(PATH);
  }

  String source(String id) {
    return kept.with("source", id).href(PATH);
  }

  String scope(String source, String municipality) {
    return kept.with("source", source).with("scope", municipality).href(PATH);
  }

  String indicator(String id) {
    return kept.with("indicator", id).href(PATH);
  }

  String run(String id) {
    return kept.with("run", id).href(PATH);
  }

  String receipts(String run, String source) {
    return kept.with("run", run).with("source", source).href(PATH);
  }

  String receipt(String run, String source, String delivery) {
    return kept.with("run", run).with("source", source).with("delivery", delivery).href(PATH)
        + "#kvitto";
  }

  /** The place on the first view where an indicator is defined. */
  String definition(String indicator) {
    return home() + "#indikator-" + indicator;
  }

  /** The place on the first view where a category's codes stand. */
  String category(String id) {
    return home() + "#kategori-" + id;
  }

  /** The series of an indicator on the page that shows it. */
  String series(String indicator) {
    return kept.with("indicator", indicator).href(EXPLORE);
  }

  /** The series of a part of an indicator, in the days that the reader asked for. */
  String series(LineageReading reading) {
    return reading.state(kept).href(EXPLORE);
  }

  /** The way back of a part of an indicator. */
  String lineage(LineageReading reading) {
    return reading.state(kept).href(PATH);
  }

  /** What a form sends along so that the view stays the same. */
  Query kept() {
    return kept;
  }
}
