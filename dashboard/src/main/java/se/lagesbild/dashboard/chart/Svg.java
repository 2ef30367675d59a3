package se.lagesbild.dashboard.chart;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import java.util.regex.Pattern;

/**
 * A drawing as SVG with its label, which may stand in a page or on paper. It holds nothing but
 * shapes and texts: no style sheet, no script, no address, and no name that another drawing of the
 * same content would not have.
 */
public final class Svg implements Content {
  private static final Pattern STYLE = Pattern.compile("<style[^>]*>.*?</style>", Pattern.DOTALL);
  private static final Pattern MARKS_OF_THE_LIBRARY =
      Pattern.compile(" (?:class|ecmeta_[a-z_]+)=\"[^\"]*\"");

  /** Paper is drawn by the words of SVG 1.1, where this one is unknown and becomes black. */
  private static final Pattern SEEN_THROUGH = Pattern.compile(" (fill|stroke)=\"transparent\"");

  /** The same is true of this one, and the letters would stand too high. */
  private static final Pattern IN_THE_MIDDLE = Pattern.compile(" dominant-baseline=\"central\"");

  /** The library counts its drawings from the start of the process. */
  private static final Pattern COUNTED_NAME = Pattern.compile("zr[0-9]+-");

  private final String text;

  private Svg(String text) {
    this.text = text;
  }

  /** What the chart library wrote, cleaned and labelled. */
  static Svg of(String raw, String label) {
    String plain = STYLE.matcher(raw).replaceAll("");
    plain = MARKS_OF_THE_LIBRARY.matcher(plain).replaceAll("");
    plain = SEEN_THROUGH.matcher(plain).replaceAll(" $1=\"none\"");
    plain = IN_THE_MIDDLE.matcher(plain).replaceAll(" dy=\"0.36em\"");
    plain = COUNTED_NAME.matcher(plain).replaceAll("");
    String opening = "<svg role=\"img\" aria-label=\"" + Shapes.escaped(label) + "\" ";
    return new Svg(opening + plain.substring("<svg ".length()));
  }

  @Override
  public void writeTo(TemplateOutput output) {
    output.writeContent(text);
  }

  @Override
  public String toString() {
    return text;
  }
}
