package se.lagesbild.warehouse.catalogue;

/** The languages of the interface; Swedish comes first. */
public enum Language {
  SV,
  EN
}
