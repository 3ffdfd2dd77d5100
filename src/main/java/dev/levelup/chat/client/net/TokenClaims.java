package dev.levelup.chat.client.net;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import dev.levelup.chat.protocol.JsonFields;
import dev.levelup.chat.protocol.User;
import dev.levelup.chat.protocol.UserId;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Reads the claims of a token. Only the server verifies them. */
final class TokenClaims {
  private TokenClaims() {}

  /**
   * The user that a JWT names.
   *
   * @throws IllegalArgumentException when it names none; the message contains no part of the token
   */
  @SuppressWarnings("StringSplitter") // The number of parts is checked.
  static User user(String token) {
    String[] parts = token.split("\\.", -1);
    if (parts.length != 3) {
      throw new IllegalArgumentException("not a JWT");
    }
    try {
      String claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
      JsonObject json = JsonFields.object(JsonParser.parseString(claims));
      UserId id = new UserId(JsonFields.text(json, "userId"));
      return new User(id, JsonFields.text(json, "userName"), null);
    } catch (JsonParseException e) {
      throw new IllegalArgumentException("the token names no user", e);
    }
  }
}
