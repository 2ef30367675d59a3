package se.lagesbild.warehouse.statistics;

/** What a method found. */
public interface Result {

  /** Says the result in plain words. */
  Statement about(Subject subject);
}
