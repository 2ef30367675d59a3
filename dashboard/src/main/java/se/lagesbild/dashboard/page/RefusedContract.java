package se.lagesbild.dashboard.page;

import java.util.List;
import java.util.Optional;
import se.lagesbild.dashboard.words.Words;
import se.lagesbild.warehouse.catalogue.Indicator;
import se.lagesbild.warehouse.catalogue.Installation;
import se.lagesbild.warehouse.catalogue.Organisation;
import se.lagesbild.warehouse.catalogue.Text;
import se.lagesbild.warehouse.gate.Viewer;

/**
 * A source whose contract cannot be used, so that what it sends is not loaded. It is no source that
 * has not delivered.
 *
 * @param source its id, by which its folder is called; it has no title while its contract is not
 *     read
 * @param organisation who delivers, or empty where the contract does not tell
 * @param reason what is wrong in the contract, in Swedish; empty for those who see no workings
 */
public record RefusedContract(String source, Optional<Text> organisation, String reason) {

  /** Those of an indicator's sources. */
  public static List<RefusedContract> of(Indicator indicator, Visit visit) {
    boolean workings = visit.viewer().role() != Viewer.Role.PUBLIC;
    Installation installation = visit.gate().installation();
    return installation.refusedSources().stream()
        .filter(refused -> indicator.filter().sources().contains(refused.id()))
        .map(
            refused ->
                new RefusedContract(
                    refused.id(),
                    Optional.ofNullable(refused.organisation())
                        .flatMap(installation::findOrganisation)
                        .map(Organisation::title),
                    workings ? refused.sentence() : ""))
        .toList();
  }

  /** What is said in the place of a verdict: that the contract of the first one cannot be used. */
  public static Optional<String> verdict(List<RefusedContract> refused, Words words) {
    return refused.stream()
        .map(each -> words.text("contract.refused.verdict", each.source()))
        .findFirst();
  }

  /**
   * The same in a sentence, with the reason where it may be told; in another language than that of
   * the reason with the place where it stands.
   */
  public String sentence(Words words) {
    return reason.isEmpty()
        ? words.text("contract.refused", source, sender(words))
        : words.text("contract.refused.reason", source, sender(words), reason);
  }

  /** That nothing is said of some indicators, as the contract cannot be used. */
  public String instead(List<String> indicators, Words words) {
    return words.text("contract.refused", source, sender(words))
        + " "
        + words.text("contract.refused.unjudged", String.join(", ", indicators));
  }

  private String sender(Words words) {
    return organisation.map(words::of).orElseGet(() -> words.text("contract.refused.source"));
  }
}
