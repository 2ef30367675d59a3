package se.lagesbild.dashboard.page.explore;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.lagesbild.dashboard.words.Numbers;
import se.lagesbild.dashboard.words.Words;
import se.lagesbild.warehouse.gate.Measured;
import se.lagesbild.warehouse.gate.Result;

/** Says what each way of counting gives, and how it is to be read. */
final class MeasuresWords {
  private final Result.Measures measures;
  private final Words words;

  MeasuresWords(Result.Measures measures, Words words) {
    this.measures = measures;
    this.words = words;
  }

  /** {@code Anmälningar}, {@code Skadedagar (demovikter: demo-1)}. */
  String title(Measured measured) {
    String unit = Finding.capital(words.of(measured.unit()));
    return measured.kind() == Measured.Kind.HARM
        ? words.text("measures.harm", unit, weights())
        : unit;
  }

  /** The same where there is less room. */
  String column(Measured measured) {
    return measured.kind() == Measured.Kind.HARM
        ? words.text(
            measures.demonstration() ? "measures.harm.demo" : "measures.harm.version",
            Finding.capital(words.of(measured.unit())),
            measures.weights())
        : title(measured);
  }

  /** {@code demo-1, påhittade för demonstration}; empty where there are none. */
  String weights() {
    return measures.demonstration()
        ? words.text("measures.demo", measures.weights())
        : measures.weights();
  }

  /** The same, with what they leave out. */
  String weightsInFull() {
    return Stream.concat(
            Stream.of(weights()),
            measures.measures().stream()
                .filter(each -> each.kind() == Measured.Kind.HARM)
                .flatMap(each -> each.reason().stream())
                .map(words::of))
        .filter(said -> !said.isEmpty())
        .collect(Collectors.joining(". "));
  }

  /** {@code 34}, {@code 2,61}, a dash, or that it is not shown. */
  String number(Measured measured, int at) {
    Result.Cell cell = measured.cells().get(at);
    Double value = cell.value();
    if (value == null) {
      return cell.status() == Result.CellStatus.SUPPRESSED ? words.of(cell.status()) : "–";
    }
    return measured.kind() == Measured.Kind.RATE
        ? words.numbers().fine(value)
        : words.numbers().number(value);
  }

  /** {@code I oktober 2026: anmälningar 34, brott 41, platser 28}. */
  String newest(String when, int at) {
    return words.text(
        "measures.newest",
        Finding.capital(when),
        measures.measures().stream()
            .filter(Measured::isTold)
            .map(each -> words.of(each.unit()) + Numbers.NO_BREAK_SPACE + number(each, at))
            .collect(Collectors.joining(", ")));
  }

  /** That a single crime decides the harm of a period; empty where it does not. */
  Optional<String> ofOne(String when, int at) {
    boolean one = measures.measures().stream().anyMatch(each -> each.ofOne().contains(at));
    return one
        ? Optional.of(words.text("measures.single", Finding.capital(when)))
        : Optional.empty();
  }

  /** Why something is not told, or what of it is left out. */
  List<String> untold() {
    return measures.measures().stream()
        .filter(each -> each.reason().isPresent())
        .map(
            each ->
                words.text(
                    each.isTold() ? "measures.told" : "measures.untold",
                    Finding.capital(words.of(each.unit())),
                    words.of(each.reason().get())))
        .toList();
  }

  /** How to read what is told. */
  List<String> signs(Measured own) {
    List<String> signs = new ArrayList<>();
    for (Measured each : measures.measures()) {
      if (each.isTold()) {
        sign(each, own).ifPresent(signs::add);
      }
    }
    boolean rounded =
        own.cells().stream().anyMatch(cell -> cell.status() == Result.CellStatus.ROUNDED);
    if (rounded) {
      signs.add(words.text("measures.sign.rounded"));
    }
    return signs;
  }

  private Optional<String> sign(Measured measured, Measured own) {
    return switch (measured.kind()) {
      case REPORTS -> Optional.empty();
      case CRIMES -> Optional.of(words.text("measures.sign.crimes"));
      case PLACES -> Optional.of(places());
      case HARM ->
          Optional.of(
              words.text(
                  measures.demonstration() ? "measures.sign.harm.demo" : "measures.sign.harm",
                  measures.weights()));
      case RATE -> Optional.of(words.text("measures.sign.rate", words.of(own.unit())));
    };
  }

  private String places() {
    Double share = measures.unaddressed();
    return share == null || share == 0
        ? words.text("measures.sign.places")
        : words.text("measures.sign.places.some", words.numbers().share(share));
  }
}
