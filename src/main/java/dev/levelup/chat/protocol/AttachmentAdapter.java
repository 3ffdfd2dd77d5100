package dev.levelup.chat.protocol;

import com.google.gson.JsonDeserializationContext;
import com.google.gson.JsonDeserializer;
import com.google.gson.JsonElement;
import com.google.gson.JsonSerializationContext;
import com.google.gson.JsonSerializer;
import java.lang.reflect.Type;

/** An {@link Attachment} as the response of an upload, with the same checks as in a message. */
final class AttachmentAdapter implements JsonSerializer<Attachment>, JsonDeserializer<Attachment> {
  @Override
  public JsonElement serialize(Attachment file, Type type, JsonSerializationContext json) {
    return file.encode();
  }

  @Override
  public Attachment deserialize(JsonElement wire, Type type, JsonDeserializationContext json) {
    return Attachment.decode(JsonFields.object(wire));
  }
}
