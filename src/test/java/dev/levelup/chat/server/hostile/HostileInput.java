package dev.levelup.chat.server.hostile;

import com.google.gson.JsonPrimitive;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Random texts and JSON that no honest client sends; the same ones for the same seed. */
public final class HostileInput {
  /** Must not appear in a log. */
  public static final String FORGED = "forged line";

  private static final List<String> WORDS =
      List.of(
          "",
          " ",
          ".",
          "../../../etc/passwd",
          "..\\secret",
          "%2e%2e%2f",
          "\u0000",
          "'; DROP TABLE room; --",
          "' OR 1=1 --",
          "%_%",
          "${jndi:ldap://127.0.0.1/x}",
          "ERROR\r\n2026-01-01T00:00:00 ERROR " + FORGED,
          "\ud800",
          "\u202Egnp.exe",
          "__proto__",
          "constructor",
          "none",
          "-1",
          "9223372036854775808",
          "<script>alert(1)</script>",
          "{\"ok\":true}",
          "x".repeat(1_001),
          "\uD83C\uDFAE".repeat(900));

  private static final List<String> ATOMS =
      List.of("null", "true", "-0", "1e400", "0.1", "123456789012345678901234567890", "[]", "{}");

  private final RandomGenerator random;

  public HostileInput(RandomGenerator random) {
    this.random = random;
  }

  /** A text, which may be empty. */
  public String word() {
    return WORDS.get(random.nextInt(WORDS.size()));
  }

  /** A JSON value, of any type, not nested deeper than a server takes. */
  public String json() {
    return json(random.nextInt(6) == 0 ? 40 : 3);
  }

  private String json(int depth) {
    int kind = depth == 0 ? random.nextInt(2) : random.nextInt(6);
    return switch (kind) {
      case 0 -> quoted(word());
      case 1 -> ATOMS.get(random.nextInt(ATOMS.size()));
      case 2, 3 -> "[" + json(depth - 1) + "]";
      default -> "{" + quoted(word()) + ":" + json(depth - 1) + "}";
    };
  }

  /** A lone surrogate can be sent only as an escape. */
  private static String quoted(String text) {
    return new JsonPrimitive(text).toString().replace("\ud800", "\\ud800");
  }

  /** An object with these fields; their values are good ones, or other texts or JSON. */
  public String object(List<String> fields, List<String> goodValues) {
    return fields.stream()
        .filter(_ -> random.nextInt(8) > 0)
        .map(field -> quoted(field) + ":" + value(goodValues))
        .collect(Collectors.joining(",", "{", "}"));
  }

  private String value(List<String> goodValues) {
    return switch (random.nextInt(4)) {
      case 0 -> json();
      case 1 -> quoted(word());
      default -> quoted(goodValues.get(random.nextInt(goodValues.size())));
    };
  }

  /** The arguments of an event: mostly one, sometimes none or two. */
  public List<String> arguments(List<String> fields, List<String> goodValues) {
    int count = random.nextInt(5) == 0 ? random.nextInt(3) : 1;
    return IntStream.range(0, count)
        .mapToObj(_ -> random.nextInt(3) == 0 ? json() : object(fields, goodValues))
        .toList();
  }

  /** A body: an object, other JSON, or a fragment of either. */
  public String body(List<String> fields, List<String> goodValues) {
    String whole = random.nextInt(3) == 0 ? json() : object(fields, goodValues);
    return random.nextInt(4) == 0 ? whole.substring(random.nextInt(whole.length())) : whole;
  }
}
