package dev.levelup.chat.server.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.util.regex.Pattern;

/** Checks the responses to hostile input. */
public final class Answers {
  private static final Pattern INSIDE =
      Pattern.compile("Exception|dev\\.levelup|java\\.|netty|gson|SQL|\\tat ");

  private Answers() {}

  /** Checks for an error with a code and a readable message, without internals of the server. */
  public static void checkRefusal(JsonObject refusal) {
    assertThat(refusal.get("code").getAsString()).isNotEqualTo("SERVER_ERROR").matches("[A-Z_]+");
    assertThat(refusal.get("message").getAsString()).isNotBlank();
    assertThat(refusal.toString()).doesNotContainPattern(INSIDE);
  }
}
