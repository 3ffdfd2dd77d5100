package dev.levelup.chat.server.socketio;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import com.google.gson.Strictness;
import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.StringReader;

/** Parses clients' JSON strictly and with limits. */
final class StrictJson {
  private static final int MAX_DEPTH = 64;
  private static final int MAX_LENGTH = 64 * 1024;
  private static final TypeAdapter<JsonElement> ELEMENTS = new Gson().getAdapter(JsonElement.class);

  private StrictJson() {}

  /**
   * Parses a text that must be one JSON value, within limits. Unpaired surrogates are accepted,
   * since clients that split an emoji send them; Gson's strictest mode would reject them.
   */
  static JsonElement parse(String json) throws MalformedPacketException, UnfitPacketException {
    if (json.length() > MAX_LENGTH || isTooDeep(json)) {
      throw new UnfitPacketException("too much JSON");
    }
    JsonReader reader = new JsonReader(new StringReader(json));
    reader.setStrictness(Strictness.LEGACY_STRICT);
    reader.setNestingLimit(MAX_DEPTH);
    try {
      JsonElement element = ELEMENTS.read(reader);
      if (reader.peek() == JsonToken.END_DOCUMENT) {
        return element;
      }
    } catch (JsonParseException | IOException _) {
      // thrown below
    }
    throw new MalformedPacketException("no JSON");
  }

  private static boolean isTooDeep(String json) {
    int depth = 0;
    boolean quoted = false;
    for (int i = 0; i < json.length() && depth <= MAX_DEPTH; i++) {
      switch (json.charAt(i)) {
        case '"' -> quoted = !quoted;
        case '\\' -> i++;
        case '[', '{' -> depth += quoted ? 0 : 1;
        case ']', '}' -> depth -= quoted ? 0 : 1;
        default -> {}
      }
    }
    return depth > MAX_DEPTH;
  }
}
