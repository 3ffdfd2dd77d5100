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
 * @param event the event itself
 */
record Told(String from, long number, Instant at, JsonObject event) {
  private static final String FROM = "from";
  private static final String NUMBER = "number";
  private static final String AT = "at";
  private static final String EVENT = "event";

  String encode() {
    JsonObject json = new JsonObject();
    json.addProperty(FROM, from);
    json.addProperty(NUMBER, number);
    json.addProperty(AT, at.toString());
    json.add(EVENT, event);
    return json.toString();
  }

  /**
   * Decodes the result of {@link #encode}.
   *
   * @throws JsonParseException when the text is invalid
   */
  static Told decode(String text) {
    JsonObject json = JsonFields.object(JsonParser.parseString(text));
    return new Told(
        JsonFields.text(json, FROM),
        JsonFields.number(json, NUMBER),
        JsonFields.instant(json, AT),
        JsonFields.object(json.get(EVENT)));
  }
}
