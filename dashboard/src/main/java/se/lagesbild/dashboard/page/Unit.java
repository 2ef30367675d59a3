package se.lagesbild.dashboard.page;

import java.util.Set;
import se.lagesbild.dashboard.words.Words;
import se.lagesbild.warehouse.catalogue.Text;
import se.lagesbild.warehouse.gate.Result;

/** What is counted, so that one is never called several: {@code 1 anmälan, 2 anmälningar}. */
public final class Unit {
  /** Those whose singular is known; any other stands as the installation writes it. */
  private static final Set<String> KNOWN =
      Set.of("reports", "crimes", "cases", "events", "hours", "persons", "percent");

  /** What is told of to the police. */
  private static final Set<String> CRIMES = Set.of("reports", "crimes");

  private final boolean crimes;
  private final String one;
  private final String many;
  private final Words words;

  private Unit(boolean crimes, String one, String many, Words words) {
    this.crimes = crimes;
    this.one = one;
    this.many = many;
    this.words = words;
  }

  /** What several are called by the gate. */
  public static Unit of(Text several, Words words) {
    String many = words.of(several);
    boolean known = KNOWN.contains(several.en());
    return new Unit(
        CRIMES.contains(several.en()),
        known ? words.text("unit." + several.en()) : many,
        many,
        words);
  }

  /** Whether crimes are counted as far as they are reported. */
  public boolean isOfReportedCrimes() {
    return crimes;
  }

  /** What several are called. */
  public String plural() {
    return many;
  }

  /** So many, {@code 1 anmälan}. */
  public String of(double number) {
    return words.numbers().number(number) + " " + (number == 1 ? one : many);
  }

  /** As many as are told, {@code cirka 30 anmälningar}; the reason where none are. */
  public String of(Result.Cell cell) {
    if (cell.value() == null) {
      return words.of(cell.status());
    }
    String amount = of(cell.value());
    return cell.status() == Result.CellStatus.ROUNDED
        ? words.text("explore.about", amount)
        : amount;
  }
}
