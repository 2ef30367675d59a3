package se.lagesbild.dashboard.freezing;

import gg.jte.html.HtmlContent;
import gg.jte.html.HtmlInterceptor;
import gg.jte.html.HtmlTemplateOutput;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.lagesbild.dashboard.JtefrozenGenerated;
import se.lagesbild.dashboard.page.Layout;

/** The template {@code freezing/page.jte} as the compiler of templates would write it. */
public final class JtepageGenerated {
  public static final String JTE_NAME = "freezing/page.jte";
  public static final int[] JTE_LINE_INFO = {0};

  private JtepageGenerated() {}

  /** What the page shows. */
  public record Model(Layout layout, String frozen, String text) {}

  /** Writes the page in the frame of frozen pages. */
  public static void render(
      HtmlTemplateOutput output, @Nullable HtmlInterceptor interceptor, Model model) {
    HtmlContent content =
        inner -> {
          inner.writeContent("<h1>");
          inner.setContext("h1", null);
          inner.writeUserContent(model.text());
          inner.writeContent("</h1><p><a href=\"prov.pdf\">PDF</a></p>");
        };
    JtefrozenGenerated.render(output, interceptor, model.layout(), model.frozen(), content);
  }

  /** The same with the parameter in a map, which the engine asks for. */
  public static void renderMap(
      HtmlTemplateOutput output,
      @Nullable HtmlInterceptor interceptor,
      Map<String, Object> parameters) {
    render(output, interceptor, (Model) parameters.get("model"));
  }
}
