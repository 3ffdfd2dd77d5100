package dev.levelup.chat.client.ui.theme;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The primary selection of an X11 desktop, which the middle mouse button pastes. JavaFX has no API
 * for it, but runs on GTK, which has. FX thread only, as that is GTK's thread.
 */
@SuppressWarnings("restricted")
final class PrimarySelection {
  private static final Logger LOG = LoggerFactory.getLogger(PrimarySelection.class);

  private final SymbolLookup gtk = SymbolLookup.libraryLookup("libgtk-3.so.0", Arena.global());
  private final SymbolLookup gdk = SymbolLookup.libraryLookup("libgdk-3.so.0", Arena.global());
  private final Arena arena;

  private PrimarySelection(Arena arena) {
    this.arena = arena;
  }

  /**
   * The selected text; null if there is none, or on other desktops. Blocks until the owning program
   * answers, like a paste from the clipboard.
   */
  static @Nullable String text() {
    try (Arena arena = Arena.ofConfined()) {
      return isLinux() ? new PrimarySelection(arena).read() : null;
    } catch (Throwable e) {
      LOG.info("The selection of other windows cannot be read", e);
      return null;
    }
  }

  /** Sets the selected text; a no-op on other desktops. */
  static void offer(String words) {
    try (Arena arena = Arena.ofConfined()) {
      if (isLinux()) {
        new PrimarySelection(arena).write(words);
      }
    } catch (Throwable e) {
      LOG.debug("The selection cannot be offered to other windows", e);
    }
  }

  private static boolean isLinux() {
    return System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux");
  }

  private @Nullable String read() throws Throwable {
    MemorySegment clipboard = clipboard();
    if (clipboard.equals(MemorySegment.NULL)) {
      return null;
    }
    MemorySegment text =
        (MemorySegment)
            function(gtk, "gtk_clipboard_wait_for_text", ValueLayout.ADDRESS)
                .invokeExact(clipboard);
    return text.equals(MemorySegment.NULL) ? null : taken(text);
  }

  private String taken(MemorySegment text) throws Throwable {
    String taken = text.reinterpret(Long.MAX_VALUE).getString(0);
    action("g_free", ValueLayout.ADDRESS).invokeExact(text);
    return taken;
  }

  private void write(String words) throws Throwable {
    MemorySegment clipboard = clipboard();
    if (!clipboard.equals(MemorySegment.NULL)) {
      MethodHandle set =
          action(
              "gtk_clipboard_set_text",
              ValueLayout.ADDRESS,
              ValueLayout.ADDRESS,
              ValueLayout.JAVA_INT);
      set.invokeExact(clipboard, arena.allocateFrom(words), -1);
    }
  }

  /** GTK's clipboard object; null without a display. */
  private MemorySegment clipboard() throws Throwable {
    MemorySegment display = (MemorySegment) function(gdk, "gdk_display_get_default").invokeExact();
    if (display.equals(MemorySegment.NULL)) {
      return display;
    }
    MemorySegment atom =
        (MemorySegment)
            function(gdk, "gdk_atom_intern", ValueLayout.ADDRESS, ValueLayout.JAVA_INT)
                .invokeExact(arena.allocateFrom("PRIMARY"), 0);
    return (MemorySegment)
        function(gtk, "gtk_clipboard_get", ValueLayout.ADDRESS).invokeExact(atom);
  }

  private static MethodHandle function(
      SymbolLookup library, String name, ValueLayout... parameters) {
    return Linker.nativeLinker()
        .downcallHandle(
            library.findOrThrow(name), FunctionDescriptor.of(ValueLayout.ADDRESS, parameters));
  }

  private MethodHandle action(String name, ValueLayout... parameters) {
    return Linker.nativeLinker()
        .downcallHandle(gtk.findOrThrow(name), FunctionDescriptor.ofVoid(parameters));
  }
}
