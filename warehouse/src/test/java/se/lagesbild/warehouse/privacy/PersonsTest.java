package se.lagesbild.warehouse.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.lagesbild.warehouse.privacy.PersonalData.Kind;

/** Persons in running text without a title before their names. */
class PersonsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Kevin Andersson ska kontrolleras",
        "KEVIN ANDERSSON",
        "Andersson, Kevin",
        "Andersson,Kevin",
        "FÖLJ UPP ANDERSSON KEVIN",
        "Följ upp Ali Hassan i Centrum",
        "Mohammed El-Amin säljer",
        "Anna-Karin Öberg",
        "Jean-Pierre Andersson",
        "Kevin van Dijk bor där",
        "Kontroll av Abdi Warsame",
        "kevin andersson",
        "Kevin Zxywq",
        "Per Öberg säljer",
        "Hans Berg",
        "Följ Kevin Anderssons bil",
        "K. Andersson",
        "Kevin A. säljer",
        "Kevin \"Kvasten\" Andersson",
        "familjen Hassan",
        "Makarna Lind",
        "Målvakten \"Kvasten\"",
        "Målvakten ”Kvasten”",
        "ledaren Kevin",
        "kontakten: Hassan",
        "K.A. (f. 1990)",
        "K.A. född 1990",
        "KA född 1990-01-01",
        "yngling född 900101",
      })
  void aPersonIsFoundInATextThatMayNameNobody(String text) {
    assertThat(PersonalData.findNaming(text)).contains(Kind.NAME);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Karl Johans gata",
        "KARL JOHANS GATA 3",
        "Olof Palmes gata",
        "Anna Lindhs plats",
        "Gustaf Adolfs torg",
        "Per Ols",
        "PER OLS VÄG",
        "Per Olsskolan",
        "Alfaskolan",
        "Stora torget",
        "Norra Västmanland",
        "Norra Västmanland, Fagersta, Norberg",
        "Sofia församling",
        "Sankt Lars kyrka",
        "Restaurang Ali Baba",
        "Karl Andersson AB",
        "Max Hamburgare",
        "Mark och miljö",
        "Jan Feb Mars",
        "Maj Juni Juli",
        "familjen i området",
        "Familjecentralen",
        "kontakt med vårdnadshavare",
        "Kontakten med skolan",
        "Barn födda 1990",
        "f. n. pågår",
        "Berg, sten och grus",
        "Narkotika, Centrum",
        "Fotpatrull fredag och lördag kväll.",
        "Hastighets- och flygande kontroller, särskilt A-traktorer.",
      })
  void placesOrganisationsMonthsAndThemesAreNobody(String text) {
    assertThat(PersonalData.findNaming(text)).isEmpty();
  }

  /** The limit that the decision on the search and the contract's comment state. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Kevin ska kontrolleras",
        "Zxywq Qwrtz säljer",
        "Anna Maria",
        "mannen i röd jacka"
      })
  void aFirstNameAloneTwoUnknownNamesAndADescriptionAreNotFound(String text) {
    assertThat(PersonalData.findNaming(text)).isEmpty();
  }

  @Test
  void aNameWithoutATitleIsLeftWhereNamesMayStand() {
    assertThat(PersonalData.find("Kevin Andersson")).isEmpty();
    assertThat(PersonalData.findNaming("Kevin Andersson, 070-174 06 05"))
        .containsExactly(Kind.PHONE, Kind.NAME);
    assertThat(PersonalData.findNaming(null)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Följ upp Ali Hassan i Centrum | Följ upp *** ****** i Centrum",
        "familjen Hassan | familjen ******",
        "Kevin \"Kvasten\" Andersson säljer | ***** \"*******\" ********* säljer",
        "Andersson, Kevin och kevin | *********, ***** och *****",
      })
  void theNameAloneIsMasked(String text, String redacted) {
    assertThat(PersonalData.redact(text)).isEqualTo(redacted);
  }

  @ParameterizedTest
  @ValueSource(strings = {"first-names.txt", "surnames.txt"})
  void everyEntryOfTheListsIsOneNameInLowerCase(String resource) throws IOException {
    try (InputStream stream = PersonalData.class.getResourceAsStream(resource)) {
      String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
      assertThat(text.lines().filter(line -> !line.startsWith("#")))
          .hasSizeGreaterThan(30)
          .allMatch(line -> line.matches("([\\p{Ll}-]{2,}\\*?( |$))*"));
    }
  }
}
