package se.lagesbild.dashboard.page.status;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import se.lagesbild.dashboard.words.Words;
import se.lagesbild.warehouse.gate.SourceResult.Lack;
import se.lagesbild.warehouse.gate.SourceResult.MissingDelivery;

/** Deliveries that have not come, in sentences. */
final class MissingWords {
  /** Beyond so many municipalities one number says more than a list. */
  private static final int MUNICIPALITIES = 3;

  private MissingWords() {}

  /**
   * For each reason why nothing is told, one sentence per municipality that files are missing of,
   * or one for all.
   */
  static List<String> of(List<MissingDelivery> missing, Words words) {
    return Arrays.stream(Lack.values())
        .map(lack -> missing.stream().filter(each -> each.lack() == lack).toList())
        .flatMap(alike -> sentences(alike, words).stream())
        .toList();
  }

  /** Of deliveries that lack for the same reason. */
  private static List<String> sentences(List<MissingDelivery> missing, Words words) {
    Map<String, List<MissingDelivery>> byMunicipality =
        missing.stream()
            .collect(
                Collectors.groupingBy(
                    MissingDelivery::municipality, TreeMap::new, Collectors.toList()));
    if (byMunicipality.size() > MUNICIPALITIES) {
      return List.of(sentence(missing, words));
    }
    return byMunicipality.entrySet().stream()
        .map(
            entry -> {
              String sentence = sentence(entry.getValue(), words);
              return entry.getKey().isEmpty() ? sentence : entry.getKey() + ": " + sentence;
            })
        .toList();
  }

  private static String sentence(List<MissingDelivery> missing, Words words) {
    LocalDate first =
        missing.stream().map(MissingDelivery::expectedOn).min(LocalDate::compareTo).orElseThrow();
    String day = words.dates().prose(first);
    Lack lack = missing.get(0).lack();
    return missing.size() == 1
        ? words.text("source.lack." + lack, day)
        : words.text("source.lacks." + lack, words.numbers().whole(missing.size()), day);
  }
}
