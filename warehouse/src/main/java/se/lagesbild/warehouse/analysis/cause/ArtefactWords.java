package se.lagesbild.warehouse.analysis.cause;

import se.lagesbild.warehouse.statistics.Phrase;
import se.lagesbild.warehouse.statistics.Wording;

/**
 * What else than a change in the world may be behind a difference, in plain words.
 *
 * @param change the difference
 * @param exact whether numbers may be told
 */
record ArtefactWords(CauseWords change, boolean exact) {

  Phrase of(Artefact artefact) {
    return switch (artefact.kind()) {
      case MISSING_DELIVERY -> missing(artefact);
      case UNRIPE -> unripe(artefact.enough());
      case SERIES_BREAK -> registration(artefact);
      case EARLIER_DIFFER -> differ(artefact);
      case ONE_REPORT -> oneReport(artefact);
      case TOLD_TWICE -> toldTwice(artefact);
      case LATE_ROWS ->
          coincides(
              artefact,
              new Phrase(
                  "kom in långt senare än vad som är vanligt", "came in much later than is usual"));
      case PLACING -> placing(artefact);
      case POLICE_ACTIVITY ->
          coincides(
              artefact,
              new Phrase(
                  "är sådant som polisen själv har upptäckt, vilket kan visa hur mycket polisen har"
                      + " sökt",
                  "is what the police found themselves, which may show how much they searched"));
    };
  }

  private static Phrase missing(Artefact artefact) {
    Phrase days = Wording.days(artefact.number(), 0);
    return artefact.enough()
        ? new Phrase(
            ("%s av perioderna är inte levererade, och utan dem går skillnaden inte att skilja från"
                    + " ingen alls.")
                .formatted(days.swedish()),
            ("%s of the periods have not been delivered, and without them the difference cannot be"
                    + " told from none.")
                .formatted(days.english()))
        : new Phrase(
            "%s av perioderna är inte levererade; jämförelsen räknar bara med de andra."
                .formatted(days.swedish()),
            "%s of the periods have not been delivered; only the others are compared."
                .formatted(days.english()));
  }

  private static Phrase unripe(boolean enough) {
    return enough
        ? new Phrase(
            "Allt är inte registrerat än, och när det räknas med är skillnaden inte ovanlig.",
            "Not all is registered yet, and with that allowed for the difference is not unusual.")
        : new Phrase(
            "Allt är inte registrerat än, och det är räknat med.",
            "Not all is registered yet, which is allowed for.");
  }

  private Phrase differ(Artefact artefact) {
    return artefact.enough()
        ? new Phrase(
            "Antalet gick %s redan mellan de tidigare perioderna, och mot den senaste av dem är skillnaden inte ovanlig."
                .formatted(change.rose() ? "upp" : "ner"),
            "The number went %s between the earlier periods already, and beside the newest of them the difference is not unusual."
                .formatted(change.rose() ? "up" : "down"))
        : new Phrase(
            "De tidigare perioderna skiljer sig från varandra mer än slumpen brukar ge, så deras snitt är ett osäkert mått på det vanliga.",
            "The earlier periods differ among themselves by more than chance usually gives, so their mean is an uncertain measure of what is usual.");
  }

  private Phrase registration(Artefact artefact) {
    CodeChange codes = artefact.change().orElseThrow();
    Phrase what =
        new Phrase(
            "Registreringen ändrades %s: %s"
                .formatted(codes.what().day(), codes.what().text().sv()),
            "Registration changed on %s: %s"
                .formatted(codes.what().day(), codes.what().text().en()));
    if (!artefact.enough()) {
      return what;
    }
    Phrase much =
        exact && !codes.codes().isEmpty()
            ? new Phrase(
                "%s ligger i dessa koder.".formatted(change.ofTheChange(artefact.held()).swedish()),
                "%s lie in these codes.".formatted(change.ofTheChange(artefact.held()).english()))
            : new Phrase("Skillnaden sammanfaller med det.", "The difference coincides with that.");
    return new Phrase(what.swedish() + " " + much.swedish(), what.english() + " " + much.english());
  }

  private Phrase oneReport(Artefact artefact) {
    Phrase crimes = Wording.whole(artefact.number());
    return exact
        ? new Phrase(
            "En enda anmälan innehåller %s av brotten; utan den är skillnaden inte ovanlig."
                .formatted(crimes.swedish()),
            "A single report holds %s of the crimes; without it the difference is not unusual."
                .formatted(crimes.english()))
        : new Phrase(
            "En enda anmälan innehåller en stor del av brotten; utan den är skillnaden inte"
                + " ovanlig.",
            "A single report holds a large part of the crimes; without it the difference is not"
                + " unusual.");
  }

  private Phrase toldTwice(Artefact artefact) {
    if (artefact.enough()) {
      return coincides(
          artefact,
          new Phrase(
              "är troligen samma händelser berättade av flera källor",
              "is probably the same incidents told of by several sources"));
    }
    Phrase number = Wording.whole(artefact.number());
    return new Phrase(
        "%s är troligen samma händelse som en annan av källorna också berättar om, och räknas en gång för varje källa."
            .formatted(exact ? number.swedish() + " av det räknade" : "En del av det räknade"),
        "%s is probably the same incident that another of the sources tells of too, counted once for each source."
            .formatted(
                exact ? number.english() + " of what is counted" : "Some of what is counted"));
  }

  private Phrase placing(Artefact artefact) {
    boolean more = artefact.held() > 0;
    Phrase number = Wording.whole(Math.abs(artefact.held()));
    return new Phrase(
        "%s saknar känt område än förut, medan de med känt område gick åt andra hållet; det som ser ut som en förändring i områdena kan bero på det."
            .formatted(
                exact ? number.swedish() + (more ? " fler" : " färre") : more ? "Fler" : "Färre"),
        "%s without a known area than before, while those with one went the other way; what looks like a change in the areas may come of that."
            .formatted(
                exact
                    ? number.english() + (more ? " more are" : " fewer are")
                    : more ? "More are" : "Fewer are"));
  }

  private Phrase coincides(Artefact artefact, Phrase what) {
    Phrase part =
        exact
            ? change.ofTheChange(artefact.held())
            : new Phrase(
                change.rose() ? "Det mesta av ökningen" : "Det mesta av minskningen",
                change.rose() ? "Most of the increase" : "Most of the decrease");
    return new Phrase(
        "%s %s; utan det är skillnaden inte ovanlig.".formatted(part.swedish(), what.swedish()),
        "%s %s; without it the difference is not unusual."
            .formatted(part.english(), what.english()));
  }
}
