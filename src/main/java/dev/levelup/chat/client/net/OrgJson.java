package dev.levelup.chat.client.net;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import org.json.JSONObject;

/** Converts between Gson and the JSON library of Socket.IO's client. */
final class OrgJson {
  private OrgJson() {}

  static JSONObject outgoing(JsonObject payload) {
    return new JSONObject(payload.toString());
  }

  /**
   * The first argument of an event or an acknowledgement.
   *
   * @throws JsonParseException when there is none
   */
  static JsonElement incoming(Object[] arguments) {
    if (arguments.length == 0 || arguments[0] == null) {
      throw new JsonParseException("a payload is wanted");
    }
    return JsonParser.parseString(arguments[0].toString());
  }
}
