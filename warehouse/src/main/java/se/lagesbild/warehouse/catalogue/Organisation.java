package se.lagesbild.warehouse.catalogue;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An organisation that delivers exports.
 *
 * @param id stable name
 * @param title its name in both languages
 * @param validFrom first day it existed here, or null when unknown
 * @param validTo last day it existed, or null while it exists
 * @param successor the organisation that took over, or null
 */
public record Organisation(
    String id,
    Text title,
    @Nullable LocalDate validFrom,
    @Nullable LocalDate validTo,
    @Nullable String successor) {}
