/**
 * What people decide and keep, in {@code state/lagesbild.sqlite}: the pages they freeze, what they
 * tell of what happened, the views they save. In: an installation's home. Out: {@link
 * se.lagesbild.dashboard.state.StateStore} and one class for each kind of thing kept. The only room
 * with SQL; imports no other room of the dashboard and nothing of the warehouse but the names of
 * its folders and the search for personal data, which all that people type passes; generations are
 * rebuilt and this is not.
 *
 * <p>Rows are added and never changed; triggers see to it. All rows of a change are added in one
 * transaction, together with who made it and when ({@code StateStore.change}). A new kind of thing
 * is a migration {@code V<n>__<what>.sql} beside this package, a class that reads and adds its
 * rows, and triggers like those of the first; a migration that has been released is never edited.
 *
 * <p>The file is in WAL mode: while the dashboard runs, the newest rows can stand in {@code
 * lagesbild.sqlite-wal}, and a plain copy of the two can tear. {@code VACUUM INTO} through a
 * connection of its own gives a whole copy in one file without stopping anybody. With the dashboard
 * stopped, the folder can be copied as it is.
 */
@NullMarked
package se.lagesbild.dashboard.state;

import org.jspecify.annotations.NullMarked;
