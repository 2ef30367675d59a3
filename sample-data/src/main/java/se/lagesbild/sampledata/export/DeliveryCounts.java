package se.lagesbild.sampledata.export;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What one delivered file holds, counted while it is put together. */
public final class DeliveryCounts {

  @JsonProperty private final String file;
  @JsonProperty private final String arrival;
  @JsonProperty private final String lastDay;
  @JsonProperty private String sha256 = "";
  @JsonProperty private int rows;
  @JsonProperty private int duplicates;
  @JsonProperty private int outOfScopeRows;
  @JsonProperty private final Map<String, Integer> rejectedRows = new TreeMap<>();
  @JsonProperty private final Map<String, List<Integer>> rejectedLines = new TreeMap<>();
  @JsonProperty private int structuralRows;
  @JsonProperty private int newKeys;
  @JsonProperty private int unchangedKeys;
  @JsonProperty private int correctedKeys;
  @JsonProperty private int voidedKeys;
  @JsonProperty private int vanishedKeys;

  DeliveryCounts(String file, LocalDate arrival, LocalDate lastDay) {
    this.file = file;
    this.arrival = arrival.toString();
    this.lastDay = lastDay.toString();
  }

  void row(Version version, Set<String> municipalities) {
    rows++;
    if (version.fate() == Fate.REJECTED) {
      rejectedRows.merge(version.reason(), 1, Integer::sum);
    } else if (!municipalities.contains(version.facts().municipality())
        || version.facts().category().equals(Facts.NOT_KEPT)) {
      outOfScopeRows++;
    }
  }

  void acceptedRow() {
    rows++;
  }

  void outOfScopeRow() {
    rows++;
    outOfScopeRows++;
  }

  void rejectedRow(String reason, int line) {
    rows++;
    rejectedRows.merge(reason, 1, Integer::sum);
    rejectedLines.computeIfAbsent(reason, first -> new ArrayList<>()).add(line);
  }

  void structuralRow() {
    rows++;
    structuralRows++;
  }

  void duplicate() {
    duplicates++;
  }

  void newKey() {
    newKeys++;
  }

  void unchangedKey() {
    unchangedKeys++;
  }

  void correctedKey() {
    correctedKeys++;
  }

  void voidedKey() {
    voidedKeys++;
  }

  void vanishedKey() {
    vanishedKeys++;
  }

  void seal(ExportFile written) {
    sha256 = written.sha256();
  }
}
