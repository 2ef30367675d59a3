package se.lagesbild.etl.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.lagesbild.sampledata.Main;
import se.lagesbild.warehouse.catalogue.Installation;
import se.lagesbild.warehouse.catalogue.InstallationReader;
import se.lagesbild.warehouse.catalogue.SourceContract;

/**
 * Drafts made from the shipped sources' own files agree with the shipped contracts in everything
 * that a file can show. What differs is listed, with what the file does not show.
 */
class RoundTripTest {
  private static final String POLICE = "polisen-anmalda-brott";
  private static final String FAULTS = "nvk-felanmalan";
  private static final String CONCERN = "kommun-orosanmalningar";
  private static final String RESCUE = "sdr-raddningstjanst";
  private static final String EST = "kommun-est-rapport";
  private static final String NOTICES = "polisen-handelser";

  /** Columns that the shipped contracts read and the drafts do not, and why. */
  private static final Map<String, Set<String>> NOT_READ =
      Map.of(
          // Kinds of place are kept only with a list of them.
          POLICE, Set.of("PLATSTYP"),
          // That a cause and a type together make the code is known to people.
          RESCUE, Set.of("Orsak"),
          // Typed in so many ways that no pattern reads them; the week tells when.
          // Each unit stands once in one file, with its events below, so that no two rows share it.
          EST, Set.of("Datum", "Tid", "Händelse", "Verksamhet"),
          // The heading says that it is a name; it is that of the notice.
          NOTICES, Set.of("name"));

  @TempDir private static Path root;

  private static Installation shipped;
  private static DraftFolder drafts;

  @BeforeAll
  static void write() {
    Path home = root.resolve("home");
    assertThat(Main.run("init", "--home", home.toString())).isZero();
    assertThat(
            Main.run(
                "sample-data", "--home", home.toString(), "--years", "1", "--until", "2025-12-31"))
        .isZero();
    shipped = InstallationReader.read(home.resolve("config"));
    drafts = new DraftFolder(root.resolve("drafts"), home.resolve("config"), shipped);
  }

  private static SourceContract shipped(String source) {
    return shipped.findSource(source).orElseThrow();
  }

  /** The largest delivery of a source; the notices, which have none, as their API tells them. */
  private static Path sample(String source) throws IOException {
    if (source.equals(NOTICES)) {
      return Files.writeString(root.resolve("2025-06-01T023538Z.json"), notices());
    }
    try (Stream<Path> files = Files.list(root.resolve("home/inbox").resolve(source))) {
      return files
          .max(
              Comparator.comparingLong((Path file) -> file.toFile().length())
                  .thenComparing(file -> file))
          .orElseThrow();
    }
  }

  private static String notices() {
    StringBuilder json = new StringBuilder("[");
    List<String> towns = List.of("Fagersta", "Västerås", "Sala");
    List<String> types = List.of("Brand", "Stöld", "Trafikolycka");
    for (int at = 0; at < 40; at++) {
      json.append(at == 0 ? "" : ",")
          .append(
              """
              {"id":%d,"datetime":"2025-05-%02d %d:05:01 +02:00","name":"%d maj 16.%02d, %s, %s",
               "summary":"Något har hänt på en av gatorna i staden under dagen.","url":"/h/%d",
               "type":"%s","location":{"name":"%s","gps":"59.6,16.5"}}
              """
                  .formatted(
                      500 + at,
                      1 + at % 28,
                      3 + at % 20,
                      1 + at % 28,
                      at,
                      types.get(at % 3),
                      towns.get(at % 3),
                      at,
                      types.get(at % 3),
                      towns.get(at % 3)));
    }
    return json.append("]").toString();
  }

  private static SourceContract drafted(String source) throws IOException {
    return drafts.contract(
        sample(source),
        source.equals(NOTICES)
            ? Map.of("organisation: kommunen", "organisation: polisen")
            : Map.of());
  }

  @ParameterizedTest
  @ValueSource(strings = {POLICE, FAULTS, CONCERN, RESCUE, EST, NOTICES})
  void agreesOnHowTheFileIsWritten(String source) throws IOException {
    SourceContract known = shipped(source);
    SourceContract draft = drafted(source);

    assertThat(draft.format()).isEqualTo(known.format());
    assertThat(Charset.forName(draft.encoding())).isEqualTo(Charset.forName(known.encoding()));
    assertThat(draft.dialect()).isEqualTo(known.dialect());
    // The root's children are records unless the contract names another element.
    assertThat(draft.table().record()).isEqualTo(known.table().record());
    assertThat(draft.isAggregate()).isEqualTo(known.isAggregate());
  }

  @ParameterizedTest
  @ValueSource(strings = {POLICE, FAULTS, CONCERN, RESCUE, EST, NOTICES})
  void readsTheSameColumnsAsTheSameTypes(String source) throws IOException {
    SourceContract known = shipped(source);
    Map<String, String> draft = new TreeMap<>();
    drafted(source).fields().forEach(field -> draft.put(field.name(), type(field)));

    Set<String> notRead = new TreeSet<>();
    for (SourceContract.Field field : known.fields()) {
      String name =
          Stream.concat(Stream.of(field.name()), field.aliases().stream())
              .filter(draft::containsKey)
              .findFirst()
              .orElse(null);
      if (name == null) {
        notRead.add(field.name());
      } else if (!source.equals(NOTICES) || !name.equals("datetime")) {
        // The shipped contract reads the notices' time in an expression, for an hour of one digit.
        assertThat(draft.get(name)).as(name).isEqualTo(type(field));
      }
    }
    assertThat(notRead).isEqualTo(NOT_READ.getOrDefault(source, Set.of()));
  }

  private static String type(SourceContract.Field field) {
    return field.type() + " " + field.format();
  }

  @Test
  void findsKeyTimesAndCoordinatesOfThePolice() throws IOException {
    SourceContract.Event known = shipped(POLICE).requireEvent();
    SourceContract.Event draft = drafted(POLICE).requireEvent();

    assertThat(draft.key()).isEqualTo(known.key());
    assertThat(draft.report()).isEqualTo(known.report());
    assertThat(draft.occurred()).isEqualTo(known.occurred());
    assertThat(draft.reported()).isEqualTo(known.reported());
    assertThat(draft.municipality()).isEqualTo(known.municipality());
    assertThat(draft.code()).isEqualTo(known.code());
    assertThat(draft.crimes()).isEqualTo(known.crimes());
    assertThat(draft.caseNumber()).isEqualTo(known.caseNumber());
    assertThat(draft.place().crs()).isEqualTo("EPSG:3006");
    // The northing is called X in Sweden; the larger number tells.
    assertThat(draft.place().northing()).isEqualTo(known.place().northing());
    assertThat(draft.place().easting()).isEqualTo(known.place().easting());
    assertThat(draft.place().address()).isEqualTo(known.place().address());
  }

  @Test
  void takesAnUpsertWhereAFileDoesNotShowThatItIsComplete() throws IOException {
    assertThat(shipped(POLICE).delivery().mode()).isEqualTo(SourceContract.Mode.WINDOW);
    assertThat(drafted(POLICE).delivery().mode()).isEqualTo(SourceContract.Mode.UPSERT);
  }

  @ParameterizedTest
  @ValueSource(strings = {FAULTS, RESCUE})
  void findsKeyTimeAndPlaceOfEvents(String source) throws IOException {
    SourceContract.Event known = shipped(source).requireEvent();
    SourceContract draft = drafted(source);

    assertThat(draft.requireEvent().key()).isEqualTo(known.key());
    assertThat(draft.requireEvent().latestBy()).isEqualTo(known.latestBy());
    assertThat(draft.requireEvent().occurred()).isEqualTo(known.occurred());
    assertThat(draft.requireEvent().place().crs()).isEqualTo(known.place().crs());
    assertThat(draft.requireEvent().place().easting()).isEqualTo(known.place().easting());
    assertThat(draft.requireEvent().place().northing()).isEqualTo(known.place().northing());
    // Which municipalities a source serves is known to people.
    assertThat(draft.requireEvent().municipality())
        .usingRecursiveComparison()
        .ignoringFields("served")
        .isEqualTo(known.municipality());
    assertThat(draft.delivery().mode()).isEqualTo(shipped(source).delivery().mode());
  }

  @Test
  void findsTheSumsWithTheirPartsAndTokens() throws IOException {
    SourceContract draft = drafted(CONCERN);

    assertThat(draft.delivery().mode()).isEqualTo(SourceContract.Mode.PARTITION);
    assertThat(draft.delivery().window()).isEqualTo(shipped(CONCERN).delivery().window());
    assertThat(draft.requireAggregate().value()).isEqualTo("Antal");
    assertThat(draft.requireAggregate().whole()).isEqualTo("Alla");
    assertThat(draft.requireAggregate().period().length())
        .isEqualTo(shipped(CONCERN).requireAggregate().period().length());
    assertThat(draft.requireAggregate().dimensions())
        .containsExactly("Aldersgrupp", "Kon", "Anmalare", "Orsak", "Utfall");
    assertThat(draft.requireAggregate().tokens().suppressed())
        .anySatisfy(
            token -> {
              assertThat(token.text()).isEqualTo("<5");
              assertThat(token.lower()).isEqualTo(1);
              assertThat(token.upper()).isEqualTo(4);
            });
  }

  @Test
  void leavesWhatMembersWroteOfPeopleUnread() throws IOException {
    SourceContract draft = drafted(EST);

    assertThat(draft.neverRead()).contains("Kommentar", "Bedömning", "Antal inblandade (ca)");
    assertThat(draft.delivery().mode()).isEqualTo(SourceContract.Mode.PARTITION);
    assertThat(draft.delivery().window()).isEqualTo(shipped(EST).delivery().window());
    assertThat(draft.table().headerWithin()).isGreaterThanOrEqualTo(2);
    assertThat(
            Files.readString(
                root.resolve("drafts/est-rapport/source.yaml"), StandardCharsets.UTF_8))
        .contains("Datum")
        .contains("skrivs på för många sätt");
  }
}
