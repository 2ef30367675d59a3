package se.lagesbild.sampledata.export;

/** What a version of an entry says about the event. */
public enum Fate {
  /** It happened. */
  ALIVE,
  /** The source takes it back in so many words. */
  WITHDRAWN,
  /** The row is so broken that nothing can be loaded from it. */
  REJECTED,
  /** The register no longer holds it; it is missing where it belongs. */
  ABSENT
}
