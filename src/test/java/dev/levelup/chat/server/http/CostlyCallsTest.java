package dev.levelup.chat.server.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import dev.levelup.chat.server.ServerOptions;
import dev.levelup.chat.server.domain.TextField;
import dev.levelup.chat.server.hostile.CostlyWords;
import dev.levelup.chat.server.hostile.CpuBudget;
import dev.levelup.chat.server.hostile.EventFields;
import dev.levelup.chat.server.netty.HttpPortOptions;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every part of a request, at its largest, costs about as much as a harmless request. */
@Tag("slow")
class CostlyCallsTest extends HttpTestBase {
  private static final int BODY = 20_000;
  private static final int HEADER = 12_000;
  private static final int PATH = 600;
  private static final List<String> HEADERS =
      List.of("Authorization", "Accept-Language", "Origin", "X-Forwarded-For", "Content-Type");
  private static final List<String> QUERY =
      List.of("page", "limit", "before", "after", "cursor", "x");

  private String token;
  private int caller;

  @Override
  protected ServerOptions options() {
    return super.options().withPort(HttpPortOptions.of("127.0.0.1", 0).withProxy(true));
  }

  @BeforeEach
  void signIn() {
    token = register("Ann").token();
  }

  @TestFactory
  Stream<DynamicTest> everyFieldOfEveryBodyIsBounded() {
    return AccessTable.rows().stream()
        .flatMap(row -> row.fields().stream().map(field -> costlyField(row, field)));
  }

  @Test
  void everyTextThatAClientSendsIsTriedHereOrInAnEvent() {
    Set<String> tried = new HashSet<>(EventFields.ALL);
    AccessTable.rows().forEach(row -> tried.addAll(row.fields()));
    AccessTable.rows().forEach(row -> tried.addAll(row.queryNames()));
    assertThat(TextField.values())
        .extracting(TextField::field)
        .filteredOn(field -> !field.isEmpty())
        .isSubsetOf(tried);
  }

  private DynamicTest costlyField(AccessRow row, String field) {
    return test(
        row.name() + " in " + field,
        CostlyWords.forBodies(BODY),
        word ->
            row.fields().contains("file")
                ? withForm(row, field, word)
                : withBody(row, body(row, field, new JsonPrimitive(word)).toString()));
  }

  @TestFactory
  Stream<DynamicTest> noBodyIsReadDeeperOrWiderThanItPays() {
    List<String> bodies =
        List.of(
            "[".repeat(BODY),
            "{\"a\":".repeat(BODY / 6),
            "{" + "\"a\":1,".repeat(BODY / 6) + "\"b\":1}",
            "{\"userName\":" + "9".repeat(BODY) + "}",
            "{\"userName\":1e" + "9".repeat(BODY) + "}");
    return AccessTable.rows().stream()
        .filter(row -> row.method().equals("POST"))
        .map(row -> test(row.name() + " body", bodies, body -> withBody(row, body)));
  }

  @TestFactory
  Stream<DynamicTest> everyPartOfEveryPathIsBounded() {
    return AccessTable.rows().stream()
        .filter(row -> row.path().stream().anyMatch(part -> part.startsWith(":")))
        .map(
            row ->
                test(
                    row.name(),
                    CostlyWords.forBodies(PATH),
                    word -> plain(row, path(row, encoded(word)))));
  }

  @TestFactory
  Stream<DynamicTest> everyPartOfEveryQueryIsBounded() {
    return AccessTable.rows().stream()
        .filter(row -> row.method().equals("GET"))
        .flatMap(
            row ->
                Stream.concat(QUERY.stream(), row.queryNames().stream())
                    .map(
                        name ->
                            test(
                                row.name() + " ?" + name,
                                CostlyWords.forBodies(PATH),
                                word -> plain(row, path(row, "1") + query(row, name, word)))));
  }

  private static String query(AccessRow row, String costly, String word) {
    return row.queryNames().stream()
        .filter(name -> !name.equals(costly))
        .map(name -> name + "=harmless&")
        .collect(Collectors.joining("", "?", costly + "=" + encoded(word)));
  }

  @TestFactory
  Stream<DynamicTest> everyHeaderOfEveryCallIsBounded() {
    return AccessTable.rows().stream()
        .flatMap(row -> HEADERS.stream().map(header -> costlyHeader(row, header)));
  }

  private DynamicTest costlyHeader(AccessRow row, String header) {
    String prefix = header.equals("Authorization") ? "Bearer " : "";
    return test(
        row.name() + " with " + header,
        CostlyWords.forHeaders(HEADER),
        word -> withBody(row, "{}").setHeader(header, prefix + word));
  }

  private DynamicTest test(
      String name, List<String> words, Function<String, HttpRequest.Builder> request) {
    return DynamicTest.dynamicTest(
        name, () -> CpuBudget.check(name, words, word -> answered(request.apply(word))));
  }

  private void answered(HttpRequest.Builder request) {
    assertThat(status(request)).isNotEqualTo(500);
  }

  private HttpRequest.Builder withBody(AccessRow row, String body) {
    return plain(row, path(row, "1"))
        .method(row.method(), BodyPublishers.ofString(row.method().equals("GET") ? "" : body));
  }

  private HttpRequest.Builder withForm(AccessRow row, String field, String word) {
    String name = "Content-Disposition: form-data; name=" + field;
    return withBody(row, "--x\r\n" + name + "\r\n\r\n" + word + "\r\n--x--\r\n")
        .setHeader("Content-Type", "multipart/form-data; boundary=x");
  }

  /** Each request comes from another network, so that the rate limit refuses none. */
  private HttpRequest.Builder plain(AccessRow row, String path) {
    caller++;
    return request(path)
        .method(row.method(), BodyPublishers.noBody())
        .setHeader("Content-Type", "application/json")
        .setHeader("Authorization", "Bearer " + token)
        .setHeader("X-Forwarded-For", "10." + caller / 256 % 256 + "." + caller % 256 + ".1");
  }

  private static JsonObject body(AccessRow row, String costly, JsonElement value) {
    JsonObject body = new JsonObject();
    row.fields().forEach(field -> body.add(field, new JsonPrimitive("harmless")));
    body.add(costly, value);
    return body;
  }

  private static String path(AccessRow row, String parameter) {
    StringBuilder path = new StringBuilder();
    row.path().forEach(part -> path.append('/').append(part.startsWith(":") ? parameter : part));
    return path.toString();
  }

  private static String encoded(String word) {
    return URLEncoder.encode(word, UTF_8);
  }
}
