package dev.levelup.chat.protocol;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import com.google.gson.TypeAdapter;
import com.google.gson.TypeAdapterFactory;
import com.google.gson.reflect.TypeToken;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rejects a record in which a component that is not marked nullable is missing: Gson alone would
 * set it to null although the type forbids that.
 */
final class RequiredFields implements TypeAdapterFactory {
  @Override
  public <T> @Nullable TypeAdapter<T> create(Gson gson, TypeToken<T> type) {
    if (!type.getRawType().isRecord()) {
      return null;
    }
    List<RecordComponent> required =
        Arrays.stream(type.getRawType().getRecordComponents())
            .filter(each -> !each.getAnnotatedType().isAnnotationPresent(Nullable.class))
            .toList();
    return new Checking<>(gson.getDelegateAdapter(this, type), required);
  }

  private static final class Checking<T> extends TypeAdapter<T> {
    private final TypeAdapter<T> delegate;
    private final List<RecordComponent> required;

    Checking(TypeAdapter<T> delegate, List<RecordComponent> required) {
      this.delegate = delegate;
      this.required = required;
    }

    @Override
    public void write(JsonWriter out, T value) throws IOException {
      delegate.write(out, value);
    }

    @Override
    public T read(JsonReader in) throws IOException {
      T value = delegate.read(in);
      for (RecordComponent each : required) {
        if (value != null && valueOf(each, value) == null) {
          throw new JsonParseException(each.getName() + ": it is missing");
        }
      }
      return value;
    }

    private static @Nullable Object valueOf(RecordComponent component, Object record) {
      try {
        return component.getAccessor().invoke(record);
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException(component.getName(), e);
      }
    }
  }
}
