/**
 * An installation as one file, and back. In: a home, running or not. Out: an archive with checksums
 * of all that nobody could make again, or a home from one. Copies files as they are; the only thing
 * it opens is the state store. Must not import pages, the server or the gate.
 */
@NullMarked
package se.lagesbild.dashboard.backup;

import org.jspecify.annotations.NullMarked;
