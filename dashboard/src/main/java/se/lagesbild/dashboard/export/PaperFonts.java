package se.lagesbild.dashboard.export;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** The fonts of everything that is drawn on the server, which has none of its own. */
final class PaperFonts {
  static final String REGULAR = "DejaVuSansCondensed.ttf";
  static final String BOLD = "DejaVuSansCondensed-Bold.ttf";

  private static final String FOLDER = "/net/sf/jasperreports/fonts/dejavu/";

  private PaperFonts() {}

  /** Done once, since what draws pixels looks for fonts when it is loaded and never again. */
  private static final class Registered {
    private static final int FONTS = register(List.of(REGULAR, BOLD));
  }

  /** Makes the fonts known by name to what draws pixels; called before it is first used. */
  static void require() {
    if (Registered.FONTS == 0) {
      throw new IllegalStateException("there are no fonts on the class path");
    }
  }

  /** A font's file. */
  static InputStream open(String file) {
    return PaperFonts.class.getResourceAsStream(FOLDER + file);
  }

  private static int register(List<String> files) {
    for (String file : files) {
      try (InputStream font = open(file)) {
        GraphicsEnvironment.getLocalGraphicsEnvironment()
            .registerFont(Font.createFont(Font.TRUETYPE_FONT, font));
      } catch (IOException e) {
        throw new UncheckedIOException("cannot read " + file + " from the class path", e);
      } catch (FontFormatException e) {
        throw new IllegalStateException(file + " is no font", e);
      }
    }
    return files.size();
  }
}
