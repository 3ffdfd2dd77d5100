package dev.levelup.chat.server.http;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import dev.levelup.chat.protocol.JsonFields;
import dev.levelup.chat.server.domain.TextField;
import dev.levelup.chat.server.netty.HttpCall;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A call whose route was found. Invalid input fails with a {@link JsonParseException}, in the body
 * and in the query alike.
 *
 * @param parameters the path segments at the route's colons, never empty
 */
record ApiCall(HttpCall http, List<String> parameters) {
  /** The body, which must be a single JSON object. */
  JsonObject body() {
    try (JsonReader reader = new JsonReader(new StringReader(http.bodyText()))) {
      reader.setStrictness(Strictness.STRICT);
      JsonObject body = JsonFields.object(JsonParser.parseReader(reader));
      if (reader.peek() != JsonToken.END_DOCUMENT) {
        throw new JsonParseException("something follows the object");
      }
      return body;
    } catch (IOException e) {
      throw new JsonParseException("the body is not JSON", e);
    }
  }

  /** The same, but an empty object if there is no body. */
  JsonObject optionalBody() {
    return http.body().length == 0 ? new JsonObject() : body();
  }

  /** An integer from the query; null when the query does not have it. */
  @Nullable Long number(String name) {
    String text = http.query(name);
    if (text == null) {
      return null;
    }
    try {
      return Long.parseLong(TextField.QUERY_NUMBER.bounded(text));
    } catch (NumberFormatException e) {
      throw new JsonParseException(name + ": a whole number is wanted", e);
    }
  }
}
