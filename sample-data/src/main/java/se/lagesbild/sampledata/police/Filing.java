package se.lagesbild.sampledata.police;

import java.time.LocalDate;
import java.util.List;
import se.lagesbild.sampledata.world.Incident;

/**
 * A report as the police register it.
 *
 * @param number the report's number
 * @param registered the day of registration
 * @param incident what happened
 * @param codes the offence code of each crime in the report, at least one
 */
record Filing(String number, LocalDate registered, Incident incident, List<String> codes) {

  Filing numbered(String assigned) {
    return new Filing(assigned, registered, incident, codes);
  }
}
