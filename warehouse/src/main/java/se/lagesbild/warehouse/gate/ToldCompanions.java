package se.lagesbild.warehouse.gate;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.lagesbild.warehouse.analysis.companion.Background;
import se.lagesbild.warehouse.analysis.companion.CompanionWords;
import se.lagesbild.warehouse.analysis.companion.Companions;
import se.lagesbild.warehouse.analysis.companion.Effect;
import se.lagesbild.warehouse.analysis.companion.Tried;
import se.lagesbild.warehouse.catalogue.Text;
import se.lagesbild.warehouse.statistics.Phrase;

/** What moves with a series, named and in words. */
final class ToldCompanions {
  private static final Text NOTHING = new Text("", "");

  private final CompanionWords words;
  private final Companions found;
  private final Function<String, Text> titles;
  private final Predicate<String> ofSameSource;

  /**
   * Of what was found.
   *
   * @param titles names by id
   * @param ofSameSource whether the source of an id tells of the series asked for, too
   */
  ToldCompanions(
      CompanionWords words,
      Companions found,
      Function<String, Text> titles,
      Predicate<String> ofSameSource) {
    this.words = words;
    this.found = found;
    this.titles = titles;
    this.ofSameSource = ofSameSource;
  }

  List<Companion> list() {
    return found.tried().stream().map(this::of).toList();
  }

  private Companion of(Tried tried) {
    Optional<Effect> told = tried.effect().filter(each -> Double.isFinite(each.ratio()));
    return new Companion(
        tried.id(),
        titles.apply(tried.id()),
        tried.found(),
        tried.unmeasured(),
        tried.strongest(),
        lags(tried),
        told.map(Effect::ratio).orElse(null),
        told.map(each -> new Result.Spread(each.low(), each.high())).orElse(null),
        tried.effect().map(Effect::step).orElse(0.0),
        foretold(tried),
        told(tried) ? sentence(tried) : NOTHING,
        told(tried)
            ? AssessedAnswer.text(
                CompanionWords.certainty(tried.q()[tried.strongest()], found.tests()))
            : NOTHING);
  }

  private static boolean told(Tried tried) {
    return tried.found() || tried.unmeasured();
  }

  private static @Nullable Double foretold(Tried tried) {
    return tried.foretold().isPresent() ? tried.foretold().getAsDouble() : null;
  }

  private static List<CompanionLag> lags(Tried tried) {
    return IntStream.range(0, tried.chances().length)
        .mapToObj(
            lag ->
                new CompanionLag(
                    lag,
                    tried.correlations()[lag],
                    tried.strengths()[lag],
                    tried.chances()[lag],
                    tried.q()[lag]))
        .toList();
  }

  private Text sentence(Tried tried) {
    boolean calendar =
        Arrays.stream(Background.values()).anyMatch(each -> each.id().equals(tried.id()));
    Phrase told = words.found(titles.apply(tried.id()), calendar, tried);
    boolean more = tried.strongest() == 0 && !calendar && tried.correlations()[0] > 0;
    if (!more) {
      return AssessedAnswer.text(told);
    }
    Phrase besides =
        ofSameSource.test(tried.id()) ? CompanionWords.ONE_SOURCE : CompanionWords.AT_ONCE;
    return new Text(
        told.swedish() + " " + besides.swedish(), told.english() + " " + besides.english());
  }
}
