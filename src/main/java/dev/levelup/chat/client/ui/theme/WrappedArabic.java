package dev.levelup.chat.client.ui.theme;

import com.sun.javafx.text.GlyphLayout;
import com.sun.javafx.text.GlyphLayoutManager;
import java.lang.reflect.Field;
import java.util.IdentityHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes JavaFX wrap Arabic, Hebrew and other shaped scripts on Linux. The shaper there caches a
 * run's text by the run object, but a line break shortens that same object: the shaper then uses
 * the old text, and the layout fails with an {@link ArrayIndexOutOfBoundsException}. Replacing the
 * cache by one that never has an entry makes it read the text again. Seen with JavaFX 25 and 26;
 * without it, a test of this class's own fails.
 */
final class WrappedArabic {
  private static final Logger LOG = LoggerFactory.getLogger(WrappedArabic.class);

  private WrappedArabic() {}

  /** Call once, before the first text layout; a no-op on other systems. */
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

  /** Returns no entries, but holds the values that the shaper must free in the end. */
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
