package dev.levelup.chat.server.socketio;

import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.StringReader;

/** Reads the JSON of clients: by the letter, and no deeper than anybody needs. */
final class StrictJson {
  private static final int MAX_DEPTH = 64;

  private StrictJson() {}

  /** Reads JSON that is all of the text. */
  static JsonElement parse(String json) throws MalformedPacketException {
    JsonReader reader = new JsonReader(new StringReader(json));
    reader.setStrictness(Strictness.STRICT);
    reader.setNestingLimit(MAX_DEPTH);
    try {
      JsonElement element = JsonParser.parseReader(reader);
      if (reader.peek() == JsonToken.END_DOCUMENT) {
        return element;
      }
    } catch (JsonParseException | IOException _) {
      // said below
    }
    throw new MalformedPacketException("no JSON, or too deep");
  }
}
