package se.lagesbild.dashboard.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.lagesbild.dashboard.asset.Assets;

/**
 * Pages that hold everything they show, so that they look the same when the product has changed or
 * is gone: the style stands in the page, there are no scripts, and nothing outside is referred to.
 * Links to living pages, which would show something else one day, become plain text.
 */
final class Standalone {
  private static final String STYLE = "css/lagesbild.css";
  private static final String BEGIN = "<style>";
  private static final String END = "</style>";
  private static final Pattern REFERENCE =
      Pattern.compile("\\s(?:href|src|srcset|action|formaction|poster|data)=[\"']([^\"']*)[\"']");
  private static final Pattern LIVING_LINK = Pattern.compile("(<a\\b[^>]*?)\\shref=\"/[^\"]*\"");
  private static final Pattern FETCHED = Pattern.compile("@import|url\\((?!\"?(?:data:|#))");

  private Standalone() {}

  /**
   * The page with its style in it.
   *
   * @param html of the frame {@code frozen.jte}
   * @param names of the files that lie beside the page
   * @throws IllegalArgumentException if the page needs anything else
   */
  static String page(String html, Assets assets, Set<String> names) {
    String link = "<link rel=\"stylesheet\" href=\"" + assets.href(STYLE) + "\">";
    String style = assets.text(STYLE);
    String living = html.replace(link, BEGIN + style + END);
    String page = LIVING_LINK.matcher(living).replaceAll("$1");
    if (living.equals(html) || page.contains("<script")) {
      throw new IllegalArgumentException("a frozen page has the frame frozen.jte and no scripts");
    }
    if (FETCHED.matcher(style).find()) {
      throw new IllegalArgumentException(STYLE + " refers to other files");
    }
    Matcher reference = REFERENCE.matcher(page);
    while (reference.find()) {
      String target = reference.group(1);
      if (!target.startsWith("#") && !target.startsWith("data:") && !names.contains(target)) {
        throw new IllegalArgumentException("a frozen page must not need " + target);
      }
    }
    return page;
  }

  /** What the browser may load for such a page: its own style, known by its hash, and no more. */
  static String policy(byte[] page) {
    String html = new String(page, StandardCharsets.UTF_8);
    String style = html.substring(html.indexOf(BEGIN) + BEGIN.length(), html.indexOf(END));
    return "default-src 'none'; style-src 'sha256-"
        + sha256(style)
        + "'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
  }

  private static String sha256(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return Base64.getEncoder()
          .encodeToString(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
