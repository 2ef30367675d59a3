package se.lagesbild.dashboard.export;

import java.io.ByteArrayOutputStream;
import java.io.StringReader;
import org.apache.batik.transcoder.SVGAbstractTranscoder;
import org.apache.batik.transcoder.TranscoderException;
import org.apache.batik.transcoder.TranscoderInput;
import org.apache.batik.transcoder.TranscoderOutput;
import org.apache.batik.transcoder.image.PNGTranscoder;
import se.lagesbild.dashboard.chart.Poster;

/** The drawing as pixels, two to each of the screen's, so that it stays sharp in a document. */
record PngFormat() implements Format {
  private static final int PIXELS_TO_ONE = 2;

  @Override
  public String key() {
    return "export.png";
  }

  @Override
  public String extension() {
    return "png";
  }

  @Override
  public String type() {
    return "image/png";
  }

  @Override
  public byte[] bytes(Export export) {
    PaperFonts.require();
    Poster poster = export.poster();
    PNGTranscoder transcoder = new PNGTranscoder();
    transcoder.addTranscodingHint(
        SVGAbstractTranscoder.KEY_WIDTH, (float) poster.width() * PIXELS_TO_ONE);
    transcoder.addTranscodingHint(SVGAbstractTranscoder.KEY_ALLOW_EXTERNAL_RESOURCES, false);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      transcoder.transcode(
          new TranscoderInput(new StringReader(poster.svg())), new TranscoderOutput(bytes));
    } catch (TranscoderException e) {
      throw new IllegalStateException("cannot draw " + export.name() + " as pixels", e);
    }
    return bytes.toByteArray();
  }
}
