package se.lagesbild.warehouse.gate;

import org.jspecify.annotations.Nullable;

/**
 * Pairs of events that lie so far apart in space and time.
 *
 * @param fromMetres least distance along streets
 * @param toMetres distance that is too much; up to a metre is the same place
 * @param fromDays least days apart
 * @param toDays days apart that are too many
 * @param observed pairs, or null for those who may not see counts
 * @param expected pairs if the same days were dealt to the places anew, or null
 * @param pattern whether chance is a bad explanation of so many
 */
public record Repeat(
    double fromMetres,
    double toMetres,
    double fromDays,
    double toDays,
    @Nullable Long observed,
    @Nullable Double expected,
    boolean pattern) {}
