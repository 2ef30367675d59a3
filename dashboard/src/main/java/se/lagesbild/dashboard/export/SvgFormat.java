package se.lagesbild.dashboard.export;

import java.nio.charset.StandardCharsets;

/** The drawing as shapes, with what belongs to it written around it. */
record SvgFormat() implements Format {

  @Override
  public String key() {
    return "export.svg";
  }

  @Override
  public String extension() {
    return "svg";
  }

  @Override
  public String type() {
    return "image/svg+xml";
  }

  @Override
  public byte[] bytes(Export export) {
    return export.poster().svg().getBytes(StandardCharsets.UTF_8);
  }
}
