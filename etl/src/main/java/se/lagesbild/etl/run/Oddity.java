package se.lagesbild.etl.run;

import java.util.Map;
import se.lagesbild.etl.lake.DeliveryNote;
import se.lagesbild.etl.lake.UntoldPeriods;
import se.lagesbild.warehouse.catalogue.Grade;

/** What was odd in a delivery, in words that the deliverer understands. */
final class Oddity {
  /** A column that stands beside those that are read and is not one of them. */
  static final String UNREAD_COLUMN = "unread_column";

  private static final Map<String, String> MENDED =
      Map.of(
          "swapped_axes", "nord- och ostkoordinaten stod i varandras kolumner; de byttes tillbaka",
          "degrees", "koordinaterna var grader i stället för meter; de räknades om",
          "misspelt_street", "gatunamnet var felstavat; det ledde ändå till rätt gata",
          "mojibake", "texten hade fel teckenkodning%s; den rättades");

  private static final Map<String, String> UNCERTAIN =
      Map.of(
          "default_point",
          "koordinaten är kommunens standardpunkt; händelsen fick ingen plats",
          "zero_point",
          "koordinaten är 0;0; händelsen fick ingen plats",
          "outside_municipality",
          "koordinaten ligger utanför kommunen; händelsen fick ingen plats",
          "unknown_crs_value",
          "koordinaten är ingen plats i Sverige; händelsen fick ingen plats",
          "dst_gap",
          "klockslaget finns inte, klockan ställdes fram då",
          "dst_overlap",
          "klockslaget finns två gånger, klockan ställdes tillbaka då",
          "about_unknown",
          "raden visar inte vilken händelse den gäller; därför togs inget tillbaka som saknas i filen",
          "default_time",
          "klockslaget 23:59 är troligen inte den rätta tiden",
          UNREAD_COLUMN,
          "kolumnen nämns inte i kontraktet; inget i den lästes");

  private static final Map<String, String> PERSONAL =
      Map.of(
          "personal_number", "personnummer",
          "phone", "telefonnummer",
          "email", "e-postadress",
          "number_plate", "registreringsnummer",
          "case_number", "ärendenummer",
          "name", "namn");

  private Oddity() {}

  /** Whether it makes what is known of the event less certain; else it was mended or left out. */
  static boolean isUncertain(DeliveryNote note) {
    return Grade.uncertain().contains(note.kind());
  }

  /**
   * The oddity in a sentence.
   *
   * @throws IllegalArgumentException for a kind that has no words
   */
  static String sentence(DeliveryNote note) {
    if (note.kind().equals(UntoldPeriods.KIND)) {
      return note.column()
          + ": filen säger sig gälla perioden, men ingen kolumn berättar om den; det är inte noll";
    }
    String rows =
        "%s, först rad %d"
            .formatted(Figures.counted(note.rows(), "rad", "rader"), note.firstLine());
    String column = note.column().isEmpty() ? "" : note.column() + ": ";
    if (PERSONAL.containsKey(note.kind())) {
      return "%sfritexten såg ut att innehålla %s (%s). Texten lagrades inte; skicka den helst inte alls"
          .formatted(column, PERSONAL.get(note.kind()), rows);
    }
    String what = MENDED.getOrDefault(note.kind(), UNCERTAIN.get(note.kind()));
    if (what == null) {
      throw new IllegalArgumentException("no words for the oddity " + note.kind());
    }
    String sample = note.sample().isEmpty() ? "" : " (där stod " + note.sample() + ")";
    return column + what.formatted(sample) + " (" + rows + ")";
  }
}
