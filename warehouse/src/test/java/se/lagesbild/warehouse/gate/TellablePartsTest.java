package se.lagesbild.warehouse.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.lagesbild.warehouse.catalogue.Facet;
import se.lagesbild.warehouse.catalogue.Installation;
import se.lagesbild.warehouse.catalogue.InstallationReader;
import se.lagesbild.warehouse.catalogue.Narrowing;
import se.lagesbild.warehouse.fixture.GenerationFixture;
import se.lagesbild.warehouse.query.Divided;
import se.lagesbild.warehouse.query.Divided.Cell;

/** What nobody is told of a single place, and of no code of a close relation. */
class TellablePartsTest {
  private static final Narrowing PLACE = new Narrowing(Facet.PLACE, "1");

  @TempDir Path folder;
  private Installation installation;

  @BeforeEach
  void nameACodeOfACloseRelation() throws IOException {
    Path config = GenerationFixture.in(folder).home().config();
    Path codes = config.resolve("offence-codes.csv");
    List<String> lines = new ArrayList<>(Files.readAllLines(codes));
    lines.replaceAll(
        line ->
            line.startsWith("code,")
                ? line + ",replaces,close_relation"
                : line + (line.startsWith("0351,") ? ",,true" : ",,"));
    Files.write(codes, lines);
    installation = InstallationReader.read(config);
  }

  private TellableParts within(Narrowing... steps) {
    return TellableParts.within(
        installation, installation.findIndicator("anmalda-brott").orElseThrow(), List.of(steps));
  }

  /** A member with so many in both periods. */
  private static Stream<Cell> cells(Facet facet, String member, long before, long later) {
    return Stream.of(
        new Cell(facet, member, "", false, 0, before, before, before, 0),
        new Cell(facet, member, "", true, 0, later, later, later, 0));
  }

  private static Divided divided(List<Stream<Cell>> cells) {
    List<Cell> all = cells.stream().flatMap(each -> each).toList();
    List<Cell> areas = all.stream().filter(cell -> cell.facet() == Facet.AREA).toList();
    return new Divided(areas, all, 1, List.of(0));
  }

  private static Divided codes() {
    return divided(
        List.of(
            cells(Facet.AREA, "norra", 40, 60),
            cells(Facet.CODE, "0351", 10, 30),
            cells(Facet.CODE, "0840", 30, 30)));
  }

  private static List<String> told(Divided divided, Facet facet) {
    return divided.cells().stream()
        .filter(cell -> cell.facet() == facet)
        .map(Cell::member)
        .distinct()
        .toList();
  }

  @Test
  void aCodeOfACloseRelationIsAPartOfNoChangeAndNoStep() {
    Divided all = codes();

    assertThat(told(within().of(all), Facet.CODE)).containsExactly("0840");
    assertThat(told(within().of(all), Facet.AREA)).containsExactly("norra");
    assertThat(within().permits(new Narrowing(Facet.CODE, "0351"))).isFalse();
    assertThat(within().permits(new Narrowing(Facet.CODE, "0840"))).isTrue();
  }

  @Test
  void atAPlaceNoCodeIsToldAtAll() {
    Divided all = codes();

    assertThat(told(within(PLACE).of(all), Facet.CODE)).isEmpty();
  }

  /** Of categories with 20, 20 and 2 at a place the total would give the last away. */
  @Test
  void ofCategoriesAtAPlaceNoneOfFewFollowsFromTheTotal() {
    Divided few =
        divided(
            List.of(
                cells(Facet.AREA, "norra", 22, 20),
                cells(Facet.CATEGORY, "graffiti", 10, 11),
                cells(Facet.CATEGORY, "assault", 10, 8),
                cells(Facet.CATEGORY, "drugs", 2, 1)));
    Divided many =
        divided(
            List.of(
                cells(Facet.AREA, "norra", 30, 30),
                cells(Facet.CATEGORY, "graffiti", 10, 11),
                cells(Facet.CATEGORY, "assault", 10, 8),
                cells(Facet.CATEGORY, "drugs", 10, 11)));

    List<String> told = told(within(PLACE).of(few), Facet.CATEGORY);
    assertThat(told).containsExactly("graffiti");
    assertThat(told(within(PLACE).of(many), Facet.CATEGORY))
        .containsExactly("graffiti", "assault", "drugs");
    assertThat(told(within().of(few), Facet.CATEGORY))
        .as("of no single place")
        .containsExactly("graffiti", "assault", "drugs");
  }

  @Test
  void aPlaceIsToldFromFiveInBothPeriodsTogether() {
    Divided all =
        divided(
            List.of(
                cells(Facet.AREA, "norra", 10, 10),
                cells(Facet.PLACE, "five", 1, 4),
                cells(Facet.PLACE, "four", 0, 4)));

    assertThat(told(within().of(all), Facet.PLACE)).containsExactly("five");
    assertThat(told(within(new Narrowing(Facet.TIME, "5-3")).of(all), Facet.PLACE)).isEmpty();
  }
}
