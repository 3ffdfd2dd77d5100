package dev.levelup.chat.client.fake;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Tokens for any user, for servers that do not check the signature. */
public final class Tokens {
  private Tokens() {}

  /** An unsigned JWT. */
  public static String naming(String userId, String userName) {
    String claims = "{\"userId\":\"%s\",\"userName\":\"%s\"}".formatted(userId, userName);
    return part("{\"alg\":\"HS256\"}") + "." + part(claims) + "." + part("signature");
  }

  private static String part(String json) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(json.getBytes(StandardCharsets.UTF_8));
  }
}
