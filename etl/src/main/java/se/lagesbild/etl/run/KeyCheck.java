package se.lagesbild.etl.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import se.lagesbild.etl.conform.Pseudonym;
import se.lagesbild.etl.landing.OwnerOnly;
import se.lagesbild.warehouse.schema.Home;

/**
 * Holds the installation's key against the one that the lake's pseudonyms were made with. With
 * another nothing that came before is recognised, and what is sent again counts twice. The lake
 * keeps a fingerprint of its key, so a lake that is begun anew takes whatever key there is.
 */
final class KeyCheck {
  private static final String FINGERPRINT = "key.fingerprint";

  private KeyCheck() {}

  /**
   * Requires the lake's key, and notes which it is where that is not known.
   *
   * @param published whether anything in the lake counts; what a first run that failed has left
   *     there does not
   * @throws RunFailure if the lake was made with another key
   */
  static void require(Home home, boolean published) {
    String fingerprint = Pseudonym.withKeyOf(home.config()).fingerprint();
    Path file = home.lake().resolve(FINGERPRINT);
    try {
      if (!published || !Files.exists(file)) {
        Files.createDirectories(home.lake());
        OwnerOnly.write(file, fingerprint.getBytes(StandardCharsets.UTF_8));
      } else if (!Files.readString(file).equals(fingerprint)) {
        throw new RunFailure(
            "config/hmac.key är inte nyckeln som lake/ är gjord med; med den känns inget igen av det som redan har kommit, och det skulle räknas två gånger. Lägg tillbaka rätt config/hmac.key ur en säkerhetskopia (./lagesbild restore FIL --home NY) och kör etl igen. Är nyckeln bytt för att den har läckt: flytta undan både lake/ och serving/ och kör etl, så läses allt i landing/ på nytt.");
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot compare " + file, e);
    }
  }
}
