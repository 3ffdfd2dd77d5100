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
 * What is selected in any window of an X11 desktop, which the middle button pastes there. JavaFX
 * has no way to it, but runs on GTK, which has. FX thread only, where GTK is at home; waits for the
 * program that has the selection, as a paste from the clipboard does.
 */
@SuppressWarnings("restricted")
final class PrimarySelection {
  private static final Logger LOG = LoggerFactory.getLogger(PrimarySelection.class);

  private PrimarySelection() {}

  /** The words that are selected; null where there are none, or no such desktop. */
  static @Nullable String text() {
    boolean linux = System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux");
    try (Arena arena = Arena.ofConfined()) {
      return linux ? ask(arena) : null;
    } catch (Throwable e) {
      LOG.info("the selection of other windows cannot be read", e);
      return null;
    }
  }

  private static @Nullable String ask(Arena arena) throws Throwable {
    SymbolLookup gtk = SymbolLookup.libraryLookup("libgtk-3.so.0", Arena.global());
    SymbolLookup gdk = SymbolLookup.libraryLookup("libgdk-3.so.0", Arena.global());
    MemorySegment display = (MemorySegment) function(gdk, "gdk_display_get_default").invokeExact();
    if (display.equals(MemorySegment.NULL)) {
      return null;
    }
    MemorySegment atom =
        (MemorySegment)
            function(gdk, "gdk_atom_intern", ValueLayout.ADDRESS, ValueLayout.JAVA_INT)
                .invokeExact(arena.allocateFrom("PRIMARY"), 0);
    MemorySegment clipboard =
        (MemorySegment) function(gtk, "gtk_clipboard_get", ValueLayout.ADDRESS).invokeExact(atom);
    MemorySegment text =
        (MemorySegment)
            function(gtk, "gtk_clipboard_wait_for_text", ValueLayout.ADDRESS)
                .invokeExact(clipboard);
    return text.equals(MemorySegment.NULL) ? null : taken(gtk, text);
  }

  private static String taken(SymbolLookup gtk, MemorySegment text) throws Throwable {
    String taken = text.reinterpret(Long.MAX_VALUE).getString(0);
    MethodHandle free =
        Linker.nativeLinker()
            .downcallHandle(
                gtk.findOrThrow("g_free"), FunctionDescriptor.ofVoid(ValueLayout.ADDRESS));
    free.invokeExact(text);
    return taken;
  }

  private static MethodHandle function(
      SymbolLookup library, String name, ValueLayout... parameters) {
    return Linker.nativeLinker()
        .downcallHandle(
            library.findOrThrow(name), FunctionDescriptor.of(ValueLayout.ADDRESS, parameters));
  }
}
