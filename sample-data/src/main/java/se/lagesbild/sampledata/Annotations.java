package se.lagesbild.sampledata;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import se.lagesbild.sampledata.export.ExportFile;
import se.lagesbild.sampledata.world.PlantingPlan;

/** What people would have written down of the invented years, as a table they may import. */
final class Annotations {
  static final String FILE_NAME = "annotations.csv";
  private static final String HEADINGS =
      "rubrik;slag;från;till och med;områden;indikatorer;anteckning";

  private Annotations() {}

  /** The table, its last day {@code until}. */
  static ExportFile table(PlantingPlan plan, LocalDate until) {
    String content =
        String.join(
            "\n",
            List.of(
                HEADINGS,
                "Bättre belysning längs gångvägarna;åtgärd;%s;;%s;skadegorelse;Nya lampor i hela området"
                    .formatted(plan.lighting().first(), PlantingPlan.LIGHTING_AREA),
                "Polisen fick egna koder för elcykel och elsparkcykel;ändrad rutin;%s;;;cykelstold;"
                    .formatted(plan.codingChange()),
                "Hembygdsdag och marknad;händelse;%s;%s;centrum;;"
                    .formatted(plan.halfYear().first(), plan.halfYear().first().plusDays(1)),
                ""));
    return new ExportFile(FILE_NAME, until, content.getBytes(StandardCharsets.UTF_8));
  }
}
