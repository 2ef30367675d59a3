package se.lagesbild.dashboard.page.data;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.lagesbild.dashboard.words.Words;
import se.lagesbild.warehouse.catalogue.OffenceCode;

/**
 * A code of a code list.
 *
 * @param list whose list it is
 * @param code as it stands in the export
 * @param title what the list calls it
 * @param valid when, in words, or empty for always
 * @param notes what it took over from, and whether the police find it themselves
 */
record CodeRow(String list, String code, String title, String valid, String notes) {

  static CodeRow of(String list, OffenceCode code, Words words) {
    String replaced =
        code.replaces().isEmpty()
            ? ""
            : words.text("data.code.replaces", String.join(", ", code.replaces()));
    String police = code.policeInitiated() ? words.text("data.code.police") : "";
    return new CodeRow(
        list,
        code.code(),
        code.title(),
        valid(code.validFrom(), code.validTo(), words),
        replaced.isEmpty() || police.isEmpty() ? replaced + police : replaced + "; " + police);
  }

  private static String valid(@Nullable LocalDate from, @Nullable LocalDate to, Words words) {
    if (from == null && to == null) {
      return "";
    }
    if (to == null) {
      return words.text("data.code.from", from);
    }
    return from == null
        ? words.text("data.code.to", to)
        : words.text("data.code.between", from, to);
  }
}
