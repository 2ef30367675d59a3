package se.lagesbild.sampledata;

import java.time.LocalDate;

/**
 * An event as somebody reads it out of a workbook.
 *
 * @param day the day it counts on
 * @param reported the last day of the report's fortnight
 * @param category the product's category
 * @param area the district's id, empty where the words tell none
 * @param reportedToPolice what stands in that column
 */
record EstEvent(
    LocalDate day, LocalDate reported, String category, String area, String reportedToPolice) {}
