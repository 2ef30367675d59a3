package se.lagesbild.etl.read;

import java.io.IOException;
import java.io.InputStream;

/** Bytes that can be read from the start as often as needed. */
@FunctionalInterface
interface ByteSource {
  InputStream open() throws IOException;
}
