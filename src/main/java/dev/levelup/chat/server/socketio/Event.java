package dev.levelup.chat.server.socketio;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import java.util.List;

/**
 * An event in either direction.
 *
 * @param args the arguments after the name; bytes are represented by a placeholder {@code {
 *     _placeholder: true, num }} with the index of the attachment
 * @param attachments the bytes, must not be changed
 */
public record Event(String name, List<JsonElement> args, List<byte[]> attachments) {
  public Event {
    args = List.copyOf(args);
    attachments = List.copyOf(attachments);
  }

  /** An event with one argument and no bytes, the usual case. */
  public static Event of(String name, JsonElement payload) {
    return new Event(name, List.of(payload), List.of());
  }

  /** The first argument; JSON's null if there is none. */
  public JsonElement payload() {
    return args.isEmpty() ? JsonNull.INSTANCE : args.getFirst();
  }
}
