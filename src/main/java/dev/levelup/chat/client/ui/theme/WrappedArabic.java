package dev.levelup.chat.client.ui.theme;

import com.sun.javafx.text.GlyphLayout;
import com.sun.javafx.text.GlyphLayoutManager;
import java.lang.reflect.Field;
import java.util.IdentityHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes JavaFX wrap Arabic, Hebrew and other shaped scripts on Linux. Its shaper there remembers a
 * run's text by the run, and a line break makes the same run shorter: it then shapes the text of
 * before, and the layout ends in an {@link ArrayIndexOutOfBoundsException}. A memory that never
 * answers makes it look at the text again. Seen with JavaFX 25 and 26; without it, a test of this
 * class's own fails.
 */
final class WrappedArabic {
  private static final Logger LOG = LoggerFactory.getLogger(WrappedArabic.class);

  private WrappedArabic() {}

  /** To be called once, before the first text is laid out; does nothing on other systems. */
  static void enable() {
    GlyphLayout shaper = GlyphLayoutManager.getInstance();
    try {
      if (shaper.getClass().getSimpleName().equals("PangoGlyphLayout")) {
        Field memory = shaper.getClass().getDeclaredField("runUtf8");
        memory.setAccessible(true);
        memory.set(shaper, new NoMemory());
      }
    } catch (ReflectiveOperationException e) {
      LOG.warn("This JavaFX shapes text in another way; wrapped Arabic may fail", e);
    } finally {
      shaper.dispose();
    }
  }

  /** Answers nothing, but keeps what the shaper has to free in the end. */
  private static final class NoMemory extends IdentityHashMap<Object, Object> {
    @Override
    public @Nullable Object get(@Nullable Object run) {
      return null;
    }

    @Override
    public @Nullable Object put(Object run, Object text) {
      return super.put(new Object(), text);
    }
  }
}
