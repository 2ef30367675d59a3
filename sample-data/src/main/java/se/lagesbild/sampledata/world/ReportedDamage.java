package se.lagesbild.sampledata.world;

import java.time.LocalDate;

/**
 * Damage at a named place that was reported to the police, as others who were told the report's
 * number know it.
 *
 * @param caseNumber the report's number, with the unit
 * @param place the id of the place
 * @param found the day on which it was found
 * @param graffiti whether something was sprayed on rather than broken
 */
public record ReportedDamage(String caseNumber, String place, LocalDate found, boolean graffiti) {}
