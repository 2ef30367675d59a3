package se.lagesbild.dashboard.web;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Locale;
import se.lagesbild.dashboard.words.Words;
import se.lagesbild.warehouse.catalogue.Language;
import se.lagesbild.warehouse.gate.Answer;
import se.lagesbild.warehouse.gate.Gate;
import se.lagesbild.warehouse.gate.Gatehouse;
import se.lagesbild.warehouse.gate.Question;
import se.lagesbild.warehouse.gate.SourceResult;
import se.lagesbild.warehouse.gate.Viewer;

/**
 * Tells machines that watch over machines how it goes: {@code /health} in a word, and with a status
 * that a load balancer understands, {@code /metrics} in numbers over time. Both pass by the
 * turnstile, since they are asked most when others wait. Neither holds a number about what happened
 * in the municipality.
 */
final class Health {
  private static final Viewer WATCH = new Viewer(Viewer.Role.ANALYST);

  private final Gatehouse gatehouse;
  private final Turnstile turnstile;

  Health(Gatehouse gatehouse, Turnstile turnstile) {
    this.gatehouse = gatehouse;
    this.turnstile = turnstile;
  }

  void register(RoutesConfig routes) {
    routes.get("/health", this::health);
    routes.get("/metrics", this::metrics);
  }

  private Condition condition() {
    try (Gate gate = gatehouse.gate()) {
      Answer<SourceResult.Status> status = gate.answer(new Question.Status(), WATCH);
      return Condition.of(
          status,
          gatehouse.problem(),
          LocalDateTime.now(ZoneId.systemDefault()),
          Words.in(Language.SV));
    }
  }

  private void health(Context context) {
    Condition condition = condition();
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("status", condition.level().name().toLowerCase(Locale.ROOT));
    condition.sentences().forEach(json.putArray("sentences")::add);
    json.put("generation", condition.status().generation().number());
    LocalDateTime good = condition.lastGoodRun();
    json.put("lastGoodRun", good == null ? null : good.toString());
    condition.troubled().forEach(json.putArray("troubledSources")::add);
    if (condition.level() == Condition.Level.FAILED) {
      context.status(HttpStatus.SERVICE_UNAVAILABLE);
    }
    context.contentType("application/json").result(json.toString());
  }

  private void metrics(Context context) {
    context
        .contentType(Metrics.TYPE)
        .result(Metrics.of(condition(), turnstile, ZoneId.systemDefault()));
  }
}
