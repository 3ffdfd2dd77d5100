package dev.levelup.chat.server.socketio;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Parses the JSON of an EVENT or BINARY_EVENT. On a worker thread. */
final class EventParser {
  /** Event names reserved for the library. */
  private static final Set<String> RESERVED =
      Set.of(
          "connect",
          "connect_error",
          "disconnect",
          "disconnecting",
          "newListener",
          "removeListener");

  private static final int MAX_ACK_DIGITS = 15;

  private EventParser() {}

  static Event parse(SocketPacket packet) throws MalformedPacketException, UnfitPacketException {
    if (!packet.isWhole() || packet.ackId().length() > MAX_ACK_DIGITS) {
      throw new UnfitPacketException("too much, or too high a number");
    }
    if (!(StrictJson.parse(packet.json()) instanceof JsonArray array)
        || array.isEmpty()
        || !(array.get(0) instanceof JsonPrimitive name)
        || name.isBoolean()
        || RESERVED.contains(name.getAsString())) {
      throw new MalformedPacketException("no event");
    }
    if (name.isNumber()) {
      throw new UnfitPacketException("an event whose name is a number");
    }
    List<JsonElement> args = array.asList().subList(1, array.size());
    if (packet.type().isBinary()) {
      for (JsonElement arg : args) {
        checkPlaceholders(arg, packet.attachments().size());
      }
    }
    return new Event(name.getAsString(), args, packet.attachments());
  }

  private static void checkPlaceholders(JsonElement element, int count)
      throws MalformedPacketException {
    if (element instanceof JsonArray array) {
      for (JsonElement each : array) {
        checkPlaceholders(each, count);
      }
    } else if (element instanceof JsonObject object) {
      if (object.has("_placeholder")) {
        checkPlaceholder(object.get("num"), count);
      }
      for (JsonElement each : object.asMap().values()) {
        checkPlaceholders(each, count);
      }
    }
  }

  /** The number must be one digit; no other number from a client is parsed. */
  private static void checkPlaceholder(@Nullable JsonElement num, int count)
      throws MalformedPacketException {
    boolean known =
        num instanceof JsonPrimitive primitive
            && primitive.isNumber()
            && primitive.getAsString().matches("\\d")
            && primitive.getAsInt() < count;
    if (!known) {
      throw new MalformedPacketException("an attachment that is not there");
    }
  }
}
