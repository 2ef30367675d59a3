package se.lagesbild.dashboard.page.cause;

import java.util.List;
import java.util.Optional;
import se.lagesbild.dashboard.chart.Json;
import se.lagesbild.dashboard.page.Foot;
import se.lagesbild.dashboard.page.Layout;

/**
 * What the page shows.
 *
 * @param layout frame
 * @param title the finding
 * @param subtitle what, where, when
 * @param form what can be chosen
 * @param chips what is looked within, with the address without it
 * @param observed both numbers and how often chance gives such a difference
 * @param earlier what each of several earlier periods has, or empty
 * @param artefacts what else than a change in the world may be behind it
 * @param notFound what of that kind was looked for and not found
 * @param silence why nothing is said of the parts, or that the difference is spread; else empty
 * @param longer where more can be said, with nothing said here
 * @param parts those that changed more than the rest, the first first
 * @param partNotes what is to be known of all of them
 * @param factors how the difference divides among what multiplies
 * @param product what the factors multiply to
 * @param rates whether the rate changed within the areas, or empty
 * @param silent in which facets no part changed more than the rest
 * @param facets all that was looked at
 * @param limits what all this does not say
 * @param foot under the page
 */
record CauseModel(
    Layout layout,
    String title,
    String subtitle,
    CauseForm form,
    List<Chip> chips,
    String observed,
    String earlier,
    List<Artefact> artefacts,
    String notFound,
    String silence,
    List<Layout.Link> longer,
    List<Part> parts,
    List<String> partNotes,
    List<Factor> factors,
    String product,
    Optional<String> rates,
    String silent,
    List<FacetView> facets,
    String limits,
    Foot foot) {

  String text(String key, Object... arguments) {
    return layout.text(key, arguments);
  }

  /** A drawing as the script reads it. */
  Json json(Object chart) {
    return Json.of(chart);
  }

  /**
   * What is looked within.
   *
   * @param title its name
   * @param without address of the page without it
   */
  record Chip(String title, String without) {}

  /**
   * What else may be behind the difference.
   *
   * @param sentence it, in words
   * @param enough whether it is enough to be behind all of it
   */
  record Artefact(String sentence, boolean enough) {}

  /**
   * A part that changed more than the rest.
   *
   * @param sentence how much of the difference lies in it
   * @param certainty how sure that is, or empty
   * @param likely how large the change in it would be seen again, or empty
   * @param closer where a step into it leads, or empty
   * @param explore where its series is shown, or empty
   * @param facet all parts of its facet
   */
  record Part(
      String sentence,
      String certainty,
      String likely,
      String closer,
      String explore,
      FacetView facet) {}

  /**
   * Something that multiplies to the number.
   *
   * @param title its name
   * @param share how much of the difference is its
   */
  record Factor(String title, String share) {}
}
