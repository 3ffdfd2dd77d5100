package dev.levelup.chat.protocol;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import org.jspecify.annotations.Nullable;

/** The acknowledgement of a join or a leave, with the feature {@code ack}. */
public sealed interface JoinAck {
  /** The field of the room that says whether presence is told. */
  String PRESENCE = "presence";

  /**
   * The socket is in the room: {@code { ok: true, room: { lastSeq, lastRev, readSeq, epoch? } }}.
   *
   * @param lastSeq the number of the room's newest message; 0 when there is none
   * @param lastRev the number of the room's newest change; 0 when there is none
   * @param readSeq the number up to which this user has read; never more than {@code lastSeq}
   * @param epoch as in {@link ServerInfo}
   * @param presence false if the room is too large for the event {@code presence}; otherwise null
   */
  record Joined(
      long lastSeq, long lastRev, long readSeq, @Nullable String epoch, @Nullable Boolean presence)
      implements JoinAck {
    /** A join of a room of which nothing is said about presence. */
    public Joined(long lastSeq, long lastRev, long readSeq, @Nullable String epoch) {
      this(lastSeq, lastRev, readSeq, epoch, null);
    }

    /** A join of a room in which nothing has changed. */
    public Joined(long lastSeq, long readSeq, @Nullable String epoch) {
      this(lastSeq, 0, readSeq, epoch);
    }
  }

  /** The socket is not in the room: {@code { ok: false, code, message }}. */
  record Refused(ApiError error) implements JoinAck {}

  /**
   * Reads an acknowledgement.
   *
   * @throws com.google.gson.JsonParseException when it has another shape
   */
  static JoinAck decode(JsonElement wire) {
    JsonObject ack = JsonFields.object(wire);
    if (!JsonFields.flag(ack, "ok")) {
      return new Refused(WireJson.gson().fromJson(ack, ApiError.class));
    }
    JsonObject room = JsonFields.object(ack.get("room"));
    return new Joined(
        JsonFields.number(room, "lastSeq"),
        JsonFields.has(room, "lastRev") ? JsonFields.number(room, "lastRev") : 0,
        JsonFields.number(room, "readSeq"),
        JsonFields.optionalText(room, "epoch"),
        JsonFields.has(room, PRESENCE) ? JsonFields.flag(room, PRESENCE) : null);
  }

  /** Encodes the acknowledgement in the wire format. */
  default JsonObject encode() {
    return switch (this) {
      case Joined joined -> {
        JsonObject room = new JsonObject();
        room.addProperty("lastSeq", joined.lastSeq());
        room.addProperty("lastRev", joined.lastRev());
        room.addProperty("readSeq", joined.readSeq());
        if (joined.epoch() != null) {
          room.addProperty("epoch", joined.epoch());
        }
        if (joined.presence() != null) {
          room.addProperty(PRESENCE, joined.presence());
        }
        JsonObject wire = new JsonObject();
        wire.addProperty("ok", true);
        wire.add("room", room);
        yield wire;
      }
      case Refused refused -> refused.error().encodeAck();
    };
  }
}
