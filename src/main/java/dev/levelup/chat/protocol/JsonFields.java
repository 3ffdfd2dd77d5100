package dev.levelup.chat.protocol;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonPrimitive;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the fields of an untrusted payload. A field of the wrong type fails with a {@link
 * JsonParseException} that contains the field's name and never its value.
 */
public final class JsonFields {
  /** The longest number that is parsed, in digits: parsing more is expensive and useless. */
  private static final int LONGEST_NUMBER = 32;

  private JsonFields() {}

  /** The element as an object. */
  public static JsonObject object(@Nullable JsonElement element) {
    if (element instanceof JsonObject object) {
      return object;
    }
    throw new JsonParseException("an object is wanted");
  }

  /** Whether the field is present and not null. */
  public static boolean has(JsonObject object, String field) {
    JsonElement element = object.get(field);
    return element != null && !element.isJsonNull();
  }

  /** A required string. */
  public static String text(JsonObject object, String field) {
    if (object.get(field) instanceof JsonPrimitive primitive && primitive.isString()) {
      return primitive.getAsString();
    }
    throw new JsonParseException(field + ": a string is wanted");
  }

  /** A string that may be missing or null. */
  public static @Nullable String optionalText(JsonObject object, String field) {
    return has(object, field) ? text(object, field) : null;
  }

  /** A required array of strings. */
  public static List<String> texts(JsonObject object, String field) {
    if (!(object.get(field) instanceof JsonArray array)) {
      throw new JsonParseException(field + ": an array is wanted");
    }
    List<String> texts = new ArrayList<>(array.size());
    for (JsonElement each : array) {
      if (!(each instanceof JsonPrimitive primitive && primitive.isString())) {
        throw new JsonParseException(field + ": strings are wanted");
      }
      texts.add(primitive.getAsString());
    }
    return texts;
  }

  /** A required integer. */
  public static long number(JsonObject object, String field) {
    if (object.get(field) instanceof JsonPrimitive primitive
        && primitive.isNumber()
        && primitive.getAsString().length() <= LONGEST_NUMBER) {
      try {
        return primitive.getAsBigDecimal().longValueExact();
      } catch (ArithmeticException | NumberFormatException e) {
        throw new JsonParseException(field + ": a whole number is wanted", e);
      }
    }
    throw new JsonParseException(field + ": a number is wanted");
  }

  /** A required boolean. */
  public static boolean flag(JsonObject object, String field) {
    if (object.get(field) instanceof JsonPrimitive primitive && primitive.isBoolean()) {
      return primitive.getAsBoolean();
    }
    throw new JsonParseException(field + ": a boolean is wanted");
  }

  /** A required ISO 8601 time. */
  public static Instant instant(JsonObject object, String field) {
    try {
      return WireTime.parse(text(object, field));
    } catch (DateTimeParseException e) {
      throw new JsonParseException(field + ": an ISO 8601 time is wanted", e);
    }
  }
}
