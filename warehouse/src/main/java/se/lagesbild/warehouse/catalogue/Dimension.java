package se.lagesbild.warehouse.catalogue;

/** What the events of an indicator can be split or filtered by. */
public enum Dimension {
  CATEGORY,
  AREA,
  ORGANISATION,
  MUNICIPALITY
}
