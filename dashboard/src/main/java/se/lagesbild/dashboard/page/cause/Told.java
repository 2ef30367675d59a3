package se.lagesbild.dashboard.page.cause;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import se.lagesbild.dashboard.page.SourceFacts;
import se.lagesbild.dashboard.words.Words;
import se.lagesbild.warehouse.catalogue.DateRange;
import se.lagesbild.warehouse.catalogue.Facet;
import se.lagesbild.warehouse.catalogue.Indicator;
import se.lagesbild.warehouse.catalogue.Installation;
import se.lagesbild.warehouse.catalogue.Slice;
import se.lagesbild.warehouse.gate.CauseArtefact;
import se.lagesbild.warehouse.gate.CauseFacet;
import se.lagesbild.warehouse.gate.CauseRates;
import se.lagesbild.warehouse.gate.CauseResult;
import se.lagesbild.warehouse.gate.EarlierPeriod;
import se.lagesbild.warehouse.gate.Result;

/** What the page and its files say of an explanation. */
final class Told {
  private final CauseReading reading;
  private final Installation installation;
  private final Words words;

  Told(CauseReading reading, Installation installation, Words words) {
    this.reading = reading;
    this.installation = installation;
    this.words = words;
  }

  /** What registration alone explains, else where the difference lies. */
  String title() {
    return words.text(
        "cause.title",
        words.of(reading.state().indicator().title()),
        withoutStop(artefact().map(each -> words.of(each.sentence())).orElseGet(this::conclusion)));
  }

  /** A heading ends without one. */
  private static String withoutStop(String sentence) {
    return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
  }

  /** The first thing that is enough to be behind the whole difference. */
  private Optional<CauseArtefact> artefact() {
    return reading.result().artefacts().stream().filter(CauseArtefact::enough).findFirst();
  }

  String conclusion() {
    return words.of(reading.result().conclusion());
  }

  String subtitle() {
    CauseResult.Explained result = reading.result();
    return words.text(
        "cause.subtitle",
        words.of(reading.answer().subject().orElseThrow().unit()),
        String.join(", ", filtered()),
        words.dates().range(result.period()),
        periods(result.counted(), words));
  }

  /** One period by its days, several as how many there are. */
  static String periods(List<DateRange> counted, Words words) {
    return counted.size() == 1
        ? words.dates().range(counted.get(0))
        : words.text(
            "cause.years",
            words.dates().range(counted.get(0)),
            words.dates().range(counted.get(counted.size() - 1)),
            counted.size());
  }

  /** What each earlier period has, and which were left out; nothing where there is one. */
  String earlier() {
    List<EarlierPeriod> all = reading.result().earlier();
    if (all.size() == 1) {
      return "";
    }
    String counted =
        all.stream()
            .filter(each -> each.use() == EarlierPeriod.Use.COUNTED)
            .map(
                each ->
                    words.text(
                        "cause.each", words.dates().range(each.days()), number(each.number())))
            .collect(Collectors.joining(", "));
    String left =
        all.stream()
            .filter(each -> each.use() != EarlierPeriod.Use.COUNTED)
            .map(
                each ->
                    words.text(
                        each.use() == EarlierPeriod.Use.UNRIPE
                            ? "cause.left.unripe"
                            : "cause.left.missing",
                        words.dates().range(each.days())))
            .collect(Collectors.joining(", "));
    String said = words.text("cause.compared", counted);
    return left.isEmpty() ? said : said + " " + words.text("cause.left", left);
  }

  private String number(Result.Cell cell) {
    return cell.value() == null ? words.of(cell.status()) : words.numbers().number(cell.value());
  }

  private List<String> filtered() {
    List<String> all = new ArrayList<>(slices());
    all.addAll(steps());
    return all.isEmpty() ? List.of(installation.name()) : all;
  }

  /** The names of the steps, in their order. */
  List<String> steps() {
    return reading.result().narrowed().stream().map(words::of).toList();
  }

  /** What the slice keeps, in words. */
  List<String> slices() {
    Slice slice = reading.state().slice();
    List<String> all = new ArrayList<>();
    add(all, slice.municipalities(), installation::municipalityName);
    add(
        all,
        slice.areas(),
        area -> installation.findArea(area).map(each -> each.title()).orElse(area));
    add(
        all,
        slice.categories(),
        id -> installation.findCategory(id).map(each -> words.of(each.title())).orElse(id));
    add(
        all,
        slice.organisations(),
        id -> installation.findOrganisation(id).map(each -> words.of(each.title())).orElse(id));
    return all;
  }

  private void add(List<String> all, List<String> members, UnaryOperator<String> title) {
    if (!members.isEmpty()) {
      all.add(
          members.stream()
              .map(
                  member ->
                      member.equals(Slice.UNPLACED)
                          ? words.text("area.unplaced")
                          : title.apply(member))
              .collect(Collectors.joining(", ")));
    }
  }

  /** What was looked for in how registration went, and not found. */
  String notFound() {
    if (isSame()) {
      return "";
    }
    List<CauseArtefact.Kind> found =
        reading.result().artefacts().stream().map(CauseArtefact::kind).toList();
    String others =
        Arrays.stream(CauseArtefact.Kind.values())
            .filter(kind -> !found.contains(kind))
            .filter(this::isPossible)
            .map(words::of)
            .collect(Collectors.joining(", "));
    return found.isEmpty()
        ? words.text("cause.artefacts.none", others)
        : words.text("cause.artefacts.others", others);
  }

  /** Whether there is no difference that anything could explain. */
  private boolean isSame() {
    CauseResult.Explained result = reading.result();
    Double later = result.number().value();
    Double before = result.before().value();
    return later != null
        && before != null
        && result.times() > 0
        && Math.round(later - result.times() * before) == 0;
  }

  /** Whether the sources of the indicator can show such a thing of what is asked for. */
  private boolean isPossible(CauseArtefact.Kind kind) {
    Indicator indicator = reading.state().indicator();
    boolean place = reading.state().steps().stream().anyMatch(step -> step.by() == Facet.PLACE);
    return switch (kind) {
      case MISSING_DELIVERY, UNRIPE, SERIES_BREAK -> true;
      case EARLIER_DIFFER -> reading.result().counted().size() > 1;
      case LATE_ROWS -> !place;
      case ONE_REPORT -> !place && indicator.quantity() == Indicator.Quantity.CRIMES;
      case TOLD_TWICE -> !place && indicator.filter().sources().size() > 1;
      case PLACING -> !place && isDivided(Facet.AREA);
      case POLICE_ACTIVITY -> isDivided(Facet.FOUND_BY);
    };
  }

  private boolean isDivided(Facet by) {
    return reading.result().facets().stream().anyMatch(facet -> facet.by() == by);
  }

  /** What is to be known of the parts: they overlap, and hold what may be an artefact. */
  List<String> ofParts() {
    CauseResult.Explained result = reading.result();
    boolean oneReport =
        result.artefacts().stream()
            .anyMatch(each -> each.enough() && each.kind() == CauseArtefact.Kind.ONE_REPORT);
    List<String> notes = new ArrayList<>();
    if (oneReport && !result.parts().isEmpty()) {
      notes.add(words.text("cause.parts.report"));
    }
    if (result.parts().size() > 1) {
      notes.add(words.text("cause.overlap"));
    }
    return notes;
  }

  /** The facets in which no part changed more than the rest. */
  String silent() {
    CauseResult.Explained result = reading.result();
    if (result.silence().isPresent()) {
      return result.tried() > 0
          ? words.text("cause.silent.tried", result.tried())
          : words.text("cause.silent.all");
    }
    String facets =
        result.facets().stream()
            .filter(
                facet -> result.parts().stream().noneMatch(each -> each.part().by() == facet.by()))
            .map(CauseFacet::by)
            .map(words::of)
            .map(name -> name.toLowerCase(Locale.forLanguageTag(words.tag())))
            .collect(Collectors.joining(", "));
    return facets.isEmpty() ? "" : words.text("cause.silent.some", facets);
  }

  /** Whether the rate changed within the areas or by their sizes, or nothing. */
  Optional<String> rates() {
    CauseRates rates = reading.result().rates();
    return rates == null
        ? Optional.empty()
        : Optional.of(
            words.text(
                "cause.rates",
                words.numbers().number(rates.before()),
                words.numbers().number(rates.later()),
                FacetView.signed(rates.rate(), words),
                FacetView.signed(rates.composition(), words)));
  }

  List<String> facts() {
    return SourceFacts.of(reading.answer(), reading.result().period(), words);
  }
}
