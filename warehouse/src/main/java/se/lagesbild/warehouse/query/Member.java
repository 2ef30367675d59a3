package se.lagesbild.warehouse.query;

import java.util.Optional;
import se.lagesbild.warehouse.catalogue.Dimension;
import se.lagesbild.warehouse.generation.SqlFile;

/** The column that counts are split by. */
enum Member implements SqlFile.Fragment {
  WHOLE("''"),
  CATEGORY("category"),
  AREA("area"),
  ORGANISATION("organisation"),
  MUNICIPALITY("municipality"),
  WEEKDAY("weekday"),
  PART_OF_DAY("part_of_day"),
  PLACE_TYPE("place_type");

  private final String column;

  Member(String column) {
    this.column = column;
  }

  static Member of(Optional<Dimension> dimension) {
    return dimension.map(split -> valueOf(split.name())).orElse(WHOLE);
  }

  @Override
  public String sql() {
    return column;
  }
}
