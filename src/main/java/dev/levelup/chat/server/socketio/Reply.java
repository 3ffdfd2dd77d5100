package dev.levelup.chat.server.socketio;

import com.google.gson.JsonElement;
import java.util.List;

/** The acknowledgement of one event. Its methods may be called from any thread, also later. */
public interface Reply {
  /** Whether the client requested an acknowledgement; if not, sending does nothing. */
  boolean isWanted();

  /** Acknowledges with these arguments; later calls do nothing. */
  void send(List<JsonElement> args, List<byte[]> attachments);

  /** Acknowledges with one argument. */
  default void send(JsonElement payload) {
    send(List.of(payload), List.of());
  }
}
