package dev.levelup.chat.protocol;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.function.Function;

/**
 * The JSON format of the wire: times are ISO 8601 in UTC with milliseconds, ids are strings, absent
 * means null, and a text longer than any in the contract is cut. Decoding throws {@link
 * JsonParseException} for a payload of the wrong shape. Thread-safe.
 */
public final class WireJson {
  private static final DateTimeFormatter MILLISECONDS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

  /** No name, sentence, address or token in the contract is longer, in UTF-16 code units. */
  private static final int LONGEST_TEXT = 16_384;

  private static final Gson GSON =
      new GsonBuilder()
          .disableHtmlEscaping()
          .registerTypeAdapter(String.class, text(text -> text, text -> text).nullSafe())
          .registerTypeAdapter(Instant.class, text(Instant::parse, MILLISECONDS::format).nullSafe())
          .registerTypeAdapter(MessageId.class, text(MessageId::new, MessageId::value).nullSafe())
          .registerTypeAdapter(UserId.class, text(UserId::new, UserId::value).nullSafe())
          .registerTypeAdapter(
              ClientMessageId.class, text(ClientMessageId::new, ClientMessageId::value).nullSafe())
          .registerTypeAdapter(
              AttachmentId.class, text(AttachmentId::new, AttachmentId::value).nullSafe())
          .registerTypeAdapter(Attachment.class, new AttachmentAdapter())
          .registerTypeAdapter(Message.class, new MessageAdapter())
          .registerTypeAdapter(RoomInfo.class, new RoomInfoAdapter())
          .registerTypeAdapterFactory(new RequiredFields())
          .create();

  private WireJson() {}

  /** The configured Gson, for libraries that need one. */
  public static Gson gson() {
    return GSON;
  }

  /** The text, cut to the longest length in the contract. */
  static String cut(String text) {
    return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT);
  }

  private static <T> TypeAdapter<T> text(Function<String, T> read, Function<T, String> write) {
    return new TypeAdapter<>() {
      @Override
      public void write(JsonWriter out, T value) throws IOException {
        out.value(write.apply(value));
      }

      @Override
      public T read(JsonReader in) throws IOException {
        try {
          return read.apply(cut(in.nextString()));
        } catch (DateTimeException | IllegalArgumentException e) {
          throw new JsonParseException("a field does not have the form of the wire", e);
        }
      }
    };
  }
}
