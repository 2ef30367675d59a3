package se.lagesbild.etl.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.lagesbild.etl.lake.DeliveryNote;
import se.lagesbild.etl.lake.Ledger;
import se.lagesbild.etl.landing.Delivery;
import se.lagesbild.warehouse.schema.LedgerState;

/** What a trial of a file came to, for machines. */
final class TrialJson {
  private static final ObjectMapper MAPPER =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  private TrialJson() {}

  static String of(FileTrial.Result result) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("file", result.file());
    json.put("source", result.contract().id());
    json.put("readable", result.isReadable());
    json.put("sentence", TrialText.conclusion(result));
    json.put("format", result.contract().format().name().toLowerCase(java.util.Locale.ROOT));
    json.put("encoding", result.contract().encoding());
    json.put("delimiter", result.contract().dialect().delimiter());
    json.put("headingLine", result.recognised().headingLine());
    json.put("columns", result.recognised().found());
    json.put("missingColumns", result.recognised().missing());
    json.put("extraColumns", result.recognised().extra());
    json.put("period", period(result.period()));
    json.put("ledger", ledger(result.ledger()));
    json.put("rejections", result.rejections().stream().map(TrialJson::rejection).toList());
    json.put("oddities", result.notes().stream().map(TrialJson::oddity).toList());
    json.put(
        "stored",
        result.first().stream()
            .map(row -> Map.of("line", row.place(), "columns", row.columns()))
            .toList());
    json.put(
        "checks",
        result.verdicts().stream()
            .map(
                verdict ->
                    Map.of(
                        "check", verdict.result().check(),
                        "passed", verdict.result().passed(),
                        "stops", verdict.stops(),
                        "text", verdict.result().textSv()))
            .toList());
    try {
      return MAPPER.writeValueAsString(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static @Nullable Map<String, @Nullable Object> period(Delivery.@Nullable Period period) {
    if (period == null) {
      return null;
    }
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("asOf", period.asOf().toString());
    json.put("from", period.window() == null ? null : period.window().from().toString());
    json.put("to", period.window() == null ? null : period.window().to().toString());
    json.put("municipality", period.municipality());
    return json;
  }

  private static @Nullable Map<String, Object> ledger(@Nullable Ledger ledger) {
    if (ledger == null) {
      return null;
    }
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("outcome", ledger.outcome().id());
    json.put("rows", ledger.rows());
    for (LedgerState state : LedgerState.values()) {
      json.put(state.id(), ledger.count(state));
    }
    return json;
  }

  private static Map<String, Object> rejection(Rejection rejection) {
    List<String> places = rejection.first().stream().map(Rejection.Place::toString).toList();
    return Map.of(
        "column", rejection.column(),
        "reason", rejection.reason(),
        "rows", rejection.rows(),
        "lines", places);
  }

  private static Map<String, Object> oddity(DeliveryNote note) {
    return Map.of(
        "kind", note.kind(),
        "column", note.column(),
        "rows", note.rows(),
        "firstLine", note.firstLine());
  }
}
