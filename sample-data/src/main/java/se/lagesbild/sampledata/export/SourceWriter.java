package se.lagesbild.sampledata.export;

import java.nio.file.Path;
import se.lagesbild.sampledata.world.World;

/** Writes one organisation's exports, dirt included, and tells the truth about them. */
public interface SourceWriter {

  /** The source's id: the name of its folder in the inbox and in the configuration. */
  String source();

  /**
   * Writes every delivery of the world's span.
   *
   * @param world what happened
   * @param folder the source's folder in the inbox
   * @return what a warehouse must know after the last delivery
   */
  SourceTruth write(World world, Path folder);
}
