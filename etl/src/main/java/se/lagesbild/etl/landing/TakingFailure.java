package se.lagesbild.etl.landing;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** Why a file could not be taken from the inbox, in words. */
final class TakingFailure {
  private TakingFailure() {}

  /**
   * What is wrong and what to do. The system's own words are left out: they are English, may be
   * missing, and name the path, which ends in the name that the sender chose.
   */
  static String words(IOException failure) {
    if (failure instanceof NoSuchFileException) {
      return "den försvann medan den lästes; lägg den i inbox igen.";
    }
    if (failure instanceof AccessDeniedException) {
      return "rättigheter saknas; ge tjänstens användare läsrätt till inbox och skrivrätt till landing.";
    }
    return said(failure).contains("No space left")
        ? "disken är full; frigör utrymme, nästa körning försöker igen."
        : "den är låst eller disken svarar inte som den ska; nästa körning försöker igen.";
  }

  private static String said(IOException failure) {
    return failure instanceof FileSystemException ofFile
        ? String.valueOf(ofFile.getReason())
        : String.valueOf(failure.getMessage());
  }
}
