package se.lagesbild.warehouse.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Checks that the files of an installation name only what other files define. */
final class CrossReferences {
  private final Path config;
  private final Installation installation;

  CrossReferences(Path config, Installation installation) {
    this.config = config;
    this.installation = installation;
  }

  /**
   * Passes when every name is defined.
   *
   * @throws ConfigurationException with the file and the names allowed
   */
  void require() {
    Set<String> organisations = ids(installation.organisations().stream().map(Organisation::id));
    Set<String> categories = ids(installation.categories().stream().map(Category::id));
    Set<String> focusAreas = ids(installation.focusAreas().stream().map(FocusArea::id));
    Set<String> sources =
        ids(
            Stream.concat(
                installation.sources().stream().map(SourceContract::id),
                installation.refusedSources().stream().map(Installation.RefusedSource::id)));
    for (FocusArea focusArea : installation.focusAreas()) {
      known(config.resolve("focus-areas.yaml"), "categories", focusArea.categories(), categories);
    }
    for (IncidentRule rule : installation.incidentRules()) {
      known(config.resolve("incidents.yaml"), "categories", rule.categories(), categories);
    }
    for (Indicator indicator : installation.indicators()) {
      Path file = config.resolve("indicators").resolve(indicator.id() + ".yaml");
      known(file, "sources", indicator.filter().sources(), sources);
      known(file, "categories", indicator.filter().categories(), categories);
      known(file, "owner", List.of(indicator.owner()), organisations);
      if (indicator.focusArea() != null) {
        known(file, "focusArea", List.of(indicator.focusArea()), focusAreas);
      }
      new IndicatorSources(file, installation, indicator).require();
    }
    Set<String> municipalities =
        ids(installation.nationalMunicipalities().stream().map(Municipality::code));
    known(
        config.resolve("installation.yaml"),
        "municipalities",
        installation.municipalities(),
        municipalities);
    for (PeerGroup group : installation.peers()) {
      known(config.resolve("peers.yaml"), "municipalities", group.municipalities(), municipalities);
    }
    Set<String> areas = ids(installation.areas().stream().map(Area::id));
    areas.add("");
    Path streets = config.resolve("streets.csv");
    for (Street street : installation.streets()) {
      known(streets, "area", List.of(street.area()), areas);
      known(streets, "municipality", List.of(street.municipality()), municipalities);
    }
  }

  private static Set<String> ids(Stream<String> ids) {
    return ids.collect(Collectors.toSet());
  }

  static void known(Path file, String word, Collection<String> names, Set<String> allowed) {
    for (String name : names) {
      if (!allowed.contains(name)) {
        String examples = allowed.stream().sorted().limit(60).collect(Collectors.joining(", "));
        throw new ConfigurationException(
            file,
            lineOf(file, name),
            "\"%s\" nämner \"%s\", som inte finns; tillåtna värden: %s."
                .formatted(word, name, examples));
      }
    }
  }

  static int lineOf(Path file, String name) {
    try {
      List<String> lines = Files.readAllLines(file);
      return 1
          + IntStream.range(0, lines.size())
              .filter(i -> lines.get(i).contains(name))
              .findFirst()
              .orElse(0);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }
}
