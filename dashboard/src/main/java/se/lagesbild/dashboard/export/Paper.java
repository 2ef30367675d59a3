package se.lagesbild.dashboard.export;

/**
 * What every sheet of a printed page says of itself; the parameter of {@code paper.jte}.
 *
 * @param language {@code sv} or {@code en}
 * @param title of the document
 * @param about one sentence for catalogues and archives
 * @param foot source, period and generation, at the foot of every sheet
 */
public record Paper(String language, String title, String about, String foot) {}
