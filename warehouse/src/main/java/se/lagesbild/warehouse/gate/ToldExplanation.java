package se.lagesbild.warehouse.gate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import se.lagesbild.warehouse.analysis.cause.Artefact;
import se.lagesbild.warehouse.analysis.cause.CauseWords;
import se.lagesbild.warehouse.analysis.cause.Explanation;
import se.lagesbild.warehouse.analysis.cause.Factor;
import se.lagesbild.warehouse.analysis.cause.Finding;
import se.lagesbild.warehouse.catalogue.DateRange;
import se.lagesbild.warehouse.catalogue.Facet;
import se.lagesbild.warehouse.catalogue.HarmWeights;
import se.lagesbild.warehouse.catalogue.Installation;
import se.lagesbild.warehouse.catalogue.Narrowing;
import se.lagesbild.warehouse.catalogue.Slice;
import se.lagesbild.warehouse.catalogue.Text;
import se.lagesbild.warehouse.disclosure.CauseRules;
import se.lagesbild.warehouse.disclosure.Disclosure;
import se.lagesbild.warehouse.query.Divided;
import se.lagesbild.warehouse.statistics.Phrase;
import se.lagesbild.warehouse.statistics.Wording;
import se.lagesbild.warehouse.statistics.kitagawa.RateChange;
import se.lagesbild.warehouse.statistics.shapley.FactorShares;

/** An explanation as a viewer may know it. */
final class ToldExplanation {
  private static final double PER = 1000;
  private static final double DAYS_A_YEAR = 365.25;

  /** Of fewer before no part can be told to have shifted. */
  private static final double FEWEST_BEFORE = 2;

  /** A part that holds more of a change holds most of it. */
  private static final double MOST = 0.5;

  private static final Text NOTHING = new Text("", "");

  private final Installation installation;
  private final Disclosure disclosure;
  private final Divided divided;
  private final Reading reading;

  ToldExplanation(
      Installation installation, Disclosure disclosure, Divided divided, Reading reading) {
    this.installation = installation;
    this.disclosure = disclosure;
    this.divided = divided;
    this.reading = reading;
  }

  /**
   * Tells it.
   *
   * @param uses of the earlier periods of the question
   */
  CauseResult.Explained tell(
      Question.Explained question, List<EarlierPeriod.Use> uses, Explanation found) {
    List<EarlierPeriod> earlier = earlier(question, uses);
    // The total that stands beside the areas everywhere else is rounded with them.
    PublishedCounts areas = PublishedCounts.of(divided, Facet.AREA, disclosure);
    long later = areas.allLater();
    long before = areas.allBefore();
    List<DateRange> counted =
        earlier.stream()
            .filter(each -> each.use() == EarlierPeriod.Use.COUNTED)
            .map(EarlierPeriod::days)
            .toList();
    Result.CellStatus ofBefore = status(counted);
    CauseWords words = new CauseWords(later, before, found.times(), counted.size());
    Optional<Text> silence = found.silence().map(words::silence).map(ToldExplanation::text);
    List<CausePart> parts =
        silence.isPresent() ? List.of() : parts(question, found, words, ofBefore);
    boolean exact = disclosure.isExact();
    List<CauseFacet> facets = facets(question, found, ofBefore);
    Text spread = isNew(later, before, found) ? fresh(facets, later) : spread(facets, words);
    return new CauseResult.Explained(
        question.period(),
        earlier,
        Columns.cell(later, reading.status(question.period()), disclosure),
        Columns.cell(before, ofBefore, disclosure),
        found.times(),
        found.times() == 0 ? silence.orElseThrow() : text(observed(found, words)),
        silence,
        artefacts(found, words),
        parts,
        found.tried(),
        facets,
        question.narrowed().stream().map(names()::of).toList(),
        exact && !Double.isNaN(found.chance()) ? found.chance() : null,
        exact ? found.factors().map(ToldExplanation::factors).orElse(List.of()) : List.of(),
        exact ? found.factors().map(this::product).orElse(NOTHING) : NOTHING,
        exact ? found.rates().map(ToldExplanation::rates).orElse(null) : null,
        silence.orElseGet(() -> parts.stream().map(CausePart::sentence).findFirst().orElse(spread)),
        text(CauseWords.TEST),
        text(CauseWords.LIMITS));
  }

  private List<EarlierPeriod> earlier(Question.Explained question, List<EarlierPeriod.Use> uses) {
    List<EarlierPeriod> told = new ArrayList<>();
    int counted = 0;
    for (int at = 0; at < uses.size(); at++) {
      DateRange days = question.earlier().get(at);
      boolean isCounted = uses.get(at) == EarlierPeriod.Use.COUNTED;
      told.add(
          new EarlierPeriod(
              days,
              isCounted
                  ? Columns.cell(
                      PublishedCounts.ofEarlier(divided, counted, disclosure),
                      reading.status(days),
                      disclosure)
                  : new Result.Cell(null, Result.CellStatus.NOT_DELIVERED),
              uses.get(at)));
      counted += isCounted ? 1 : 0;
    }
    return List.copyOf(told);
  }

  /** Of several periods together; one that is partly counted makes them all so. */
  private Result.CellStatus status(List<DateRange> periods) {
    List<Result.CellStatus> all = periods.stream().map(reading::status).distinct().toList();
    return all.size() == 1 ? all.get(0) : Result.CellStatus.PARTIAL;
  }

  private List<CauseArtefact> artefacts(Explanation found, CauseWords words) {
    return found.artefacts().stream()
        .filter(
            each -> each.kind() != Artefact.Kind.ONE_REPORT || disclosure.causes().permitsReport())
        .map(
            each ->
                new CauseArtefact(
                    CauseArtefact.Kind.valueOf(each.kind().name()),
                    each.enough(),
                    text(words.artefact(each, disclosure.isExact()))))
        .toList();
  }

  /** Whether next to nothing was there before, so that no share of it can have shifted. */
  private static boolean isNew(long later, long before, Explanation found) {
    return found.times() * before < FEWEST_BEFORE && later > found.times() * before;
  }

  /** Where the new ones lie, by the largest part of each facet that may be told; no test. */
  private static Text fresh(List<CauseFacet> facets, long later) {
    List<CauseMember> largest =
        facets.stream()
            .flatMap(
                facet ->
                    facet.members().stream()
                        .filter(member -> !member.part().member().equals(Slice.UNPLACED))
                        .max(Comparator.comparingDouble(ToldExplanation::number))
                        .stream())
            .filter(member -> number(member) > 0)
            .toList();
    Text why =
        new Text(
            "Tidigare fanns nästan inget, så det går inte att pröva om någon del har ändrats mer än resten",
            "There was next to nothing before, so it cannot be tested whether a part changed more than the rest");
    String all = Wording.whole(later).swedish();
    String allEnglish = Wording.whole(later).english();
    if (largest.isEmpty()) {
      return new Text(why.sv() + ".", why.en() + ".");
    }
    return new Text(
        why.sv()
            + "; de nya ligger mest här: "
            + largest.stream()
                .map(
                    each ->
                        "%s %s av %s"
                            .formatted(
                                each.title().sv(), Wording.whole(number(each)).swedish(), all))
                .collect(Collectors.joining(", "))
            + ".",
        why.en()
            + "; the new ones lie mostly here: "
            + largest.stream()
                .map(
                    each ->
                        "%s %s of %s"
                            .formatted(
                                each.title().en(),
                                Wording.whole(number(each)).english(),
                                allEnglish))
                .collect(Collectors.joining(", "))
            + ".");
  }

  /** That no part stands out, and where most of the change lies if it usually lies there. */
  private Text spread(List<CauseFacet> facets, CauseWords words) {
    return text(
        facets.stream()
            .filter(facet -> facet.by() == Facet.AREA || facet.by() == Facet.CATEGORY)
            .flatMap(facet -> facet.members().stream())
            .filter(member -> !member.part().member().equals(Slice.UNPLACED))
            .filter(member -> member.change() / words.change() > MOST)
            .filter(member -> words.isMostBefore(before(member)))
            .findFirst()
            .map(
                member ->
                    words.spread(
                        CauseWords.part(member.part().by(), member.part().member(), member.title()),
                        member.change()))
            .orElse(CauseWords.SPREAD));
  }

  private static double before(CauseMember member) {
    Double value = member.before().value();
    return value == null ? 0 : value;
  }

  private static double number(CauseMember member) {
    Double value = member.number().value();
    return value == null ? 0 : value;
  }

  private CauseNames names() {
    return new CauseNames(installation, PlaceRanks.of(divided));
  }

  private List<CauseFacet> facets(
      Question.Explained question, Explanation found, Result.CellStatus ofBefore) {
    CauseFacets.Told told =
        new CauseFacets.Told(reading.status(question.period()), ofBefore, found.times());
    return found.times() == 0
        ? List.of()
        : new CauseFacets(
                divided,
                names(),
                disclosure,
                question.narrowed().stream().map(Narrowing::by).toList())
            .list(told);
  }

  private List<CausePart> parts(
      Question.Explained question,
      Explanation found,
      CauseWords words,
      Result.CellStatus ofBefore) {
    CauseNames names = names();
    List<CausePart> parts = new ArrayList<>();
    for (Finding finding : found.findings()) {
      if (disclosure.causes().permits(finding.facet())
          && CauseRules.isTold(
              finding.facet(), question.narrowed().stream().map(Narrowing::by).toList())) {
        CauseNames.Named named = names.of(finding);
        PublishedCounts counts = PublishedCounts.of(divided, finding.facet(), disclosure);
        long later = counts.later(finding.member());
        long before = counts.before(finding.member());
        double change = later - found.times() * before;
        // Rounded numbers may not show what the exact ones do; then nothing is told.
        if (change * words.change() > 0
            && disclosure.causes().permitsPart((double) later + before)) {
          parts.add(
              new CausePart(
                  named.part(),
                  named.title(),
                  Columns.cell(later, reading.status(question.period()), disclosure),
                  Columns.cell(before, ofBefore, disclosure),
                  change,
                  disclosure.isExact() ? PlaceNumbers.spread(finding.likely(), 1) : null,
                  disclosure.isExact() ? Math.exp(finding.logChance()) : null,
                  disclosure.isExact() ? finding.q() : null,
                  finding.gathered(),
                  text(words.lies(named.where(), change)),
                  certainty(finding, found.tried())));
        }
      }
    }
    return List.copyOf(parts);
  }

  private Text certainty(Finding finding, int tried) {
    List<Phrase> all = new ArrayList<>();
    if (disclosure.isExact()) {
      all.add(CauseWords.certainty(finding.q(), tried));
    }
    if (finding.carries()) {
      all.add(CauseWords.REST);
    }
    return text(joined(all));
  }

  /** Both numbers, and how often chance gives as large a difference where that may be told. */
  private Phrase observed(Explanation found, CauseWords words) {
    boolean told =
        disclosure.isExact() && !Double.isNaN(found.chance()) && Math.round(found.change()) != 0;
    return told
        ? joined(List.of(words.observed(), Wording.chance(found.chance())))
        : words.observed();
  }

  private static Phrase joined(List<Phrase> all) {
    return new Phrase(
        all.stream().map(Phrase::swedish).collect(Collectors.joining(" ")),
        all.stream().map(Phrase::english).collect(Collectors.joining(" ")));
  }

  private static List<CauseFactor> factors(FactorShares shares) {
    boolean plain = !shares.names().contains(Factor.CRIMES_PER_REPORT.name());
    return IntStream.range(0, shares.names().size())
        .mapToObj(
            at ->
                new CauseFactor(
                    text(CauseWords.factor(Factor.valueOf(shares.names().get(at)), plain)),
                    shares.shapley()[at]))
        .toList();
  }

  /** What the factors multiply to; weights of harm by the version that is used. */
  private Text product(FactorShares shares) {
    boolean harm = shares.names().contains(Factor.HARM_PER_CRIME.name());
    String weights = HarmWeights.last(installation.harmWeights()).version();
    if (harm) {
      return text(CauseWords.harm(weights));
    }
    boolean crimes = shares.names().contains(Factor.CRIMES_PER_REPORT.name());
    return text(crimes ? CauseWords.CRIMES : CauseWords.NUMBER);
  }

  private static CauseRates rates(RateChange change) {
    double times = PER * DAYS_A_YEAR;
    return new CauseRates(
        times * change.rate0(),
        times * change.rate1(),
        times * change.compositionTotal(),
        times * change.rateTotal());
  }

  private static Text text(Phrase phrase) {
    return new Text(phrase.swedish(), phrase.english());
  }
}
