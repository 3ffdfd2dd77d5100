package dev.levelup.chat.server.socketio;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import java.util.List;

/**
 * An event of either direction.
 *
 * @param args what follows the name; where bytes belong, a placeholder {@code { _placeholder: true,
 *     num }} that counts into the attachments
 * @param attachments the bytes, not to be changed
 */
public record Event(String name, List<JsonElement> args, List<byte[]> attachments) {
  public Event {
    args = List.copyOf(args);
    attachments = List.copyOf(attachments);
  }

  /** An event with one argument and no bytes, as most are. */
  public static Event of(String name, JsonElement payload) {
    return new Event(name, List.of(payload), List.of());
  }

  /** The first argument; JSON's null when there is none. */
  public JsonElement payload() {
    return args.isEmpty() ? JsonNull.INSTANCE : args.getFirst();
  }
}
