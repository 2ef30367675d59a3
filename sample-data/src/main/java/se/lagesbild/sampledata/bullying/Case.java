package se.lagesbild.sampledata.bullying;

import java.time.LocalDate;
import java.util.List;
import se.lagesbild.sampledata.export.Entry;

/**
 * A case in the schools' register.
 *
 * @param reported the day it was reported, which decides the files that tell of it
 * @param row what its row says from each change on
 * @param types what is known of each type that it ever had
 */
record Case(LocalDate reported, Entry row, List<Entry> types) {}
