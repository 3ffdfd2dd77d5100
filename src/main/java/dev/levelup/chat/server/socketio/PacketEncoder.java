package dev.levelup.chat.server.socketio;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.levelup.chat.server.socketio.engine.EnginePacket;
import java.util.ArrayList;
import java.util.List;

/** Encodes packets for clients. A packet is a text and the attachments that follow it. */
final class PacketEncoder {
  private static final Gson GSON =
      new GsonBuilder().disableHtmlEscaping().serializeNulls().create();

  private PacketEncoder() {}

  static EnginePacket connect(String socketId) {
    return EnginePacket.message("0" + object("sid", socketId));
  }

  static EnginePacket connectError(String namespace, String message) {
    String prefix = namespace.equals(SocketPacket.MAIN_NAMESPACE) ? "4" : "4" + namespace + ",";
    return EnginePacket.message(prefix + object("message", message));
  }

  static EnginePacket disconnect() {
    return EnginePacket.message("1");
  }

  static List<EnginePacket> event(Event event) {
    JsonArray array = new JsonArray(event.args().size() + 1);
    array.add(event.name());
    event.args().forEach(array::add);
    String type = event.attachments().isEmpty() ? "2" : "5" + event.attachments().size() + "-";
    return packets(type + GSON.toJson(array), event.attachments());
  }

  static List<EnginePacket> ack(String id, List<JsonElement> args, List<byte[]> attachments) {
    JsonArray array = new JsonArray(args.size());
    args.forEach(array::add);
    String type = attachments.isEmpty() ? "3" : "6" + attachments.size() + "-";
    return packets(type + id + GSON.toJson(array), attachments);
  }

  private static List<EnginePacket> packets(String text, List<byte[]> attachments) {
    if (attachments.isEmpty()) {
      return List.of(EnginePacket.message(text));
    }
    List<EnginePacket> packets = new ArrayList<>();
    packets.add(EnginePacket.message(text));
    attachments.forEach(bytes -> packets.add(EnginePacket.message(bytes)));
    return packets;
  }

  private static String object(String name, String value) {
    JsonObject object = new JsonObject();
    object.addProperty(name, value);
    return GSON.toJson(object);
  }
}
