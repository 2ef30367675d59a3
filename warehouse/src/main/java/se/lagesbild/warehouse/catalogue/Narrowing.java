package se.lagesbild.warehouse.catalogue;

import java.util.regex.Pattern;

/**
 * A step into a part of what is asked for.
 *
 * @param by what it is a part by
 * @param member which part; of places the rank
 */
public record Narrowing(Facet by, String member) {
  /** Weekday and quarter of the day. */
  private static final Pattern TIME = Pattern.compile("[1-7]-[0-3]");

  /** Places are read up to this rank. */
  private static final Pattern RANK = Pattern.compile("[1-9]\\d?|1\\d\\d|200");

  /** Whether there can be such a part of an indicator. */
  public boolean isOf(Installation installation, Indicator indicator) {
    Indicator.Filter filter = indicator.filter();
    return switch (by) {
      case AREA -> member.equals(Slice.UNPLACED) || installation.findArea(member).isPresent();
      case CATEGORY ->
          installation.findCategory(member).isPresent()
              && (filter.categories().isEmpty() || filter.categories().contains(member));
      case CODE ->
          OffenceCodes.of(installation, indicator).stream()
              .anyMatch(code -> code.code().equals(member));
      case ORGANISATION -> installation.findOrganisation(member).isPresent();
      case PLACE_TYPE -> PlaceTypes.of(installation, filter.sources()).contains(member);
      case FOUND_BY -> member.equals("police") || member.equals("others");
      case TIME -> TIME.matcher(member).matches();
      case PLACE -> RANK.matcher(member).matches();
      case LATENESS, REPORT, RETOLD -> false;
    };
  }
}
