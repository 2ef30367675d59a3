package se.lagesbild.sampledata.world;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How people write street names. */
public final class Spelling {

  private static final Locale SWEDISH = Locale.forLanguageTag("sv");

  private Spelling() {}

  /** A street in capitals as somebody in a hurry writes it. */
  public static String careless(String street, Chance chance) {
    List<String> variants =
        Stream.of(
                street.replace("VÄGEN", "V.").replace("GATAN", "G."),
                street.replace("VÄGEN", "V").replace("GATAN", "GAT"),
                street.replace("Ä", "A").replace("Å", "A").replace("Ö", "O"),
                street.replaceFirst("(VÄGEN|GATAN)$", " $1"),
                street.replaceFirst("RR", "R").replaceFirst("LL", "L"))
            .filter(variant -> !variant.equals(street))
            .toList();
    return variants.isEmpty() ? street : chance.pick(variants);
  }

  /** A street in capitals, written with a capital only where each word begins. */
  public static String inLowerCase(String street) {
    return Stream.of(street.split(" "))
        .map(word -> word.substring(0, 1) + word.substring(1).toLowerCase(SWEDISH))
        .collect(Collectors.joining(" "));
  }
}
