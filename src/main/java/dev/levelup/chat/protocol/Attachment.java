package dev.levelup.chat.protocol;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file that belongs to a message, with the feature {@code attachments}. It never changes.
 *
 * @param name a {@link FileName}
 * @param type the media type that the server found in the bytes
 * @param size in bytes, as the server sends them
 * @param width of a picture in pixels, as it is to be shown; null for another file
 * @param height null where {@code width} is
 */
public record Attachment(
    AttachmentId id,
    String name,
    String type,
    long size,
    @Nullable Integer width,
    @Nullable Integer height) {
  /** The field of a send with the ids of its attachments. */
  public static final String IDS = "attachmentIds";

  /** The most attachments that are accepted in one message from any server. */
  public static final int MOST_TAKEN = 100;

  /** Whether it is a picture that can be shown in place. */
  public boolean isPicture() {
    return width != null && height != null;
  }

  /** Reads all attachments of a message; those beyond the bound are dropped. */
  public static List<Attachment> decode(JsonElement wire) {
    if (!(wire instanceof JsonArray files)) {
      throw new JsonParseException("attachments: an array is wanted");
    }
    List<Attachment> attachments = new ArrayList<>();
    for (JsonElement each : files) {
      if (attachments.size() < MOST_TAKEN) {
        attachments.add(decode(JsonFields.object(each)));
      }
    }
    return List.copyOf(attachments);
  }

  /**
   * Reads one attachment.
   *
   * @throws JsonParseException when it has another shape
   */
  public static Attachment decode(JsonObject wire) {
    String id = WireJson.cut(JsonFields.text(wire, "id"));
    long size = JsonFields.number(wire, "size");
    if (id.isEmpty() || size < 0) {
      throw new JsonParseException("an attachment has an id and a size");
    }
    Integer width = pixels(wire, "width");
    Integer height = pixels(wire, "height");
    boolean isPicture = width != null && height != null;
    return new Attachment(
        new AttachmentId(id),
        FileName.safe(JsonFields.text(wire, "name")),
        WireJson.cut(JsonFields.text(wire, "type")),
        size,
        isPicture ? width : null,
        isPicture ? height : null);
  }

  private static @Nullable Integer pixels(JsonObject wire, String field) {
    if (!JsonFields.has(wire, field)) {
      return null;
    }
    long pixels = JsonFields.number(wire, field);
    return pixels < 1 || pixels > Integer.MAX_VALUE ? null : (int) pixels;
  }

  /** All attachments of a message, in the wire format. */
  public static JsonArray encode(List<Attachment> attachments) {
    JsonArray wire = new JsonArray(attachments.size());
    attachments.forEach(each -> wire.add(each.encode()));
    return wire;
  }

  /** This attachment in the wire format. */
  public JsonObject encode() {
    JsonObject wire = new JsonObject();
    wire.addProperty("id", id.value());
    wire.addProperty("name", name);
    wire.addProperty("type", type);
    wire.addProperty("size", size);
    if (width != null && height != null) {
      wire.addProperty("width", width);
      wire.addProperty("height", height);
    }
    return wire;
  }
}
