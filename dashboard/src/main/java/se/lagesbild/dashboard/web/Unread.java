package se.lagesbild.dashboard.web;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import se.lagesbild.dashboard.words.Words;
import se.lagesbild.warehouse.catalogue.Language;

/**
 * Answers requests that are refused before any page is asked. What was asked for, and in which
 * language, is not read by then, so the reason stands alone and in all languages.
 */
final class Unread extends ErrorHandler {
  private static final String TEXT = "text/plain;charset=utf-8";

  @Override
  protected void generateResponse(
      Request request,
      Response response,
      int status,
      String reason,
      Throwable cause,
      Callback callback) {
    HttpFields.Mutable headers = response.getHeaders();
    Headers.ALL.forEach(headers::put);
    headers.put(HttpHeader.CONTENT_TYPE, TEXT);
    response.write(true, sentence(status), callback);
  }

  private static ByteBuffer sentence(int status) {
    String key =
        switch (status) {
          case HttpStatus.URI_TOO_LONG_414 -> "error.414.sentence";
          case HttpStatus.INTERNAL_SERVER_ERROR_500 -> "error.500.sentence";
          default -> "error.unread.sentence";
        };
    return ByteBuffer.wrap(
        Stream.of(Language.values())
            .map(language -> Words.in(language).text(key) + "\n")
            .collect(Collectors.joining())
            .getBytes(StandardCharsets.UTF_8));
  }
}
