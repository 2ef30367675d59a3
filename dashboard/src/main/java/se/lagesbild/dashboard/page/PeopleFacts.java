package se.lagesbild.dashboard.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Collectors;
import se.lagesbild.dashboard.words.Words;
import se.lagesbild.warehouse.catalogue.DateRange;
import se.lagesbild.warehouse.catalogue.Inhabitants.Teller;
import se.lagesbild.warehouse.catalogue.Installation;
import se.lagesbild.warehouse.catalogue.Population;
import se.lagesbild.warehouse.catalogue.Slice;
import se.lagesbild.warehouse.catalogue.SourceContract;

/** Who told of the inhabitants that a rate divides by, and of which years. */
public final class PeopleFacts {
  private final Installation installation;
  private final DateRange days;
  private final Words words;

  private PeopleFacts(Installation installation, DateRange days, Words words) {
    this.installation = installation;
    this.days = days;
    this.words = words;
  }

  /** Of those in a part; empty where nobody tells of them. */
  public static Optional<String> of(
      Installation installation, Slice slice, DateRange days, Words words) {
    return new PeopleFacts(installation, days, words).of(slice);
  }

  private Optional<String> of(Slice slice) {
    List<Teller> tellers = installation.inhabitants().tellers(each -> isPlaceOf(slice, each), days);
    if (tellers.isEmpty()) {
      return Optional.empty();
    }
    String said =
        words.text(
            "note.people", tellers.stream().map(this::said).collect(Collectors.joining("; ")));
    return Optional.of(
        mayBeLessened(slice, tellers) ? said + ". " + words.text("note.people.lessened") : said);
  }

  private boolean isPlaceOf(Slice slice, Population told) {
    boolean within =
        slice.municipalities().isEmpty()
            ? installation.keeps(told.municipality())
            : slice.municipalities().contains(told.municipality());
    return within
        && (slice.areas().isEmpty() ? told.area().isEmpty() : slice.areas().contains(told.area()));
  }

  private String said(Teller teller) {
    String years = years(teller.years());
    return teller.isInstallation()
        ? words.text("note.people.stated", years)
        : words.text("note.people.delivered", name(teller.source()), years);
  }

  /** {@code 2018–2023, 2025}. */
  private static String years(SortedSet<Integer> years) {
    List<String> runs = new ArrayList<>();
    int first = years.first();
    for (int year : years) {
      if (!years.contains(year + 1)) {
        runs.add(first == year ? String.valueOf(year) : first + "–" + year);
        SortedSet<Integer> after = years.tailSet(year + 1);
        first = after.isEmpty() ? first : after.first();
      }
    }
    return String.join(", ", runs);
  }

  private String name(String source) {
    return installation
        .findSource(source)
        .map(contract -> organisation(contract) + words.of(contract.title()))
        .orElse(source);
  }

  private String organisation(SourceContract contract) {
    return installation
        .findOrganisation(contract.organisation())
        .map(organisation -> words.of(organisation.title()) + ", ")
        .orElse("");
  }

  /** Whether areas are only stated of a year in which their municipality is delivered. */
  private boolean mayBeLessened(Slice slice, List<Teller> tellers) {
    if (slice.areas().isEmpty()) {
      return false;
    }
    Set<Year> delivered =
        installation.inhabitants().told().stream()
            .filter(each -> each.area().isEmpty() && !each.source().isEmpty())
            .map(Year::of)
            .collect(Collectors.toSet());
    return tellers.stream()
        .filter(Teller::isInstallation)
        .anyMatch(
            stated ->
                installation.inhabitants().told().stream()
                    .filter(each -> isPlaceOf(slice, each) && each.source().isEmpty())
                    .filter(each -> stated.years().contains(each.year()))
                    .anyMatch(each -> delivered.contains(Year.of(each))));
  }

  private record Year(String municipality, int year) {
    private static Year of(Population told) {
      return new Year(told.municipality(), told.year());
    }
  }
}
