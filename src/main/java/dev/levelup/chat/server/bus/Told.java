package dev.levelup.chat.server.bus;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import dev.levelup.chat.protocol.JsonFields;
import java.time.Instant;

/**
 * An event on the bus.
 *
 * @param from the name of the publishing server; a new one at each start
 * @param number larger than that of any earlier event of this server
 * @param at when it was published, by that server's clock
 * @param event the event itself; has no fields with those names
 */
record Told(String from, long number, Instant at, JsonObject event) {
  private static final String FROM = "from";
  private static final String NUMBER = "number";
  private static final String AT = "at";

  String encode() {
    JsonObject json = new JsonObject();
    event.entrySet().forEach(field -> json.add(field.getKey(), field.getValue()));
    json.addProperty(FROM, from);
    json.addProperty(NUMBER, number);
    json.addProperty(AT, at.toString());
    return json.toString();
  }

  /**
   * Decodes the result of {@link #encode}.
   *
   * @throws JsonParseException when the text is invalid
   */
  static Told decode(String text) {
    JsonObject json = JsonFields.object(JsonParser.parseString(text));
    String from = JsonFields.text(json, FROM);
    long number = JsonFields.number(json, NUMBER);
    Instant at = JsonFields.instant(json, AT);
    json.remove(FROM);
    json.remove(NUMBER);
    json.remove(AT);
    return new Told(from, number, at, json);
  }
}
