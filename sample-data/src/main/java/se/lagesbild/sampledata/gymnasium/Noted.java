package se.lagesbild.sampledata.gymnasium;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import se.lagesbild.sampledata.export.Entry;
import se.lagesbild.sampledata.export.Version;

/**
 * An incident as it was written down.
 *
 * @param export the object in the file
 * @param version what the object as a whole comes to
 * @param types an event for each of its types; none when nothing can be loaded
 */
record Noted(ObjectNode export, Version version, List<Entry> types) {}
