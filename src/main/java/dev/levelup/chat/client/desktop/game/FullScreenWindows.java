package dev.levelup.chat.client.desktop.game;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import dev.levelup.chat.client.desktop.sign.Sign;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What Windows says about whether it is a bad moment for notifications. */
@SuppressWarnings("restricted")
public final class FullScreenWindows implements Sign {
  private static final Logger LOG = LoggerFactory.getLogger(FullScreenWindows.class);
  private static final int FULL_SCREEN = 2;
  private static final int FULL_SCREEN_3D = 3;
  private static final int PRESENTATION = 4;

  private final Arena arena = Arena.ofShared();
  private final MemorySegment state = arena.allocate(JAVA_INT);
  private final MethodHandle query =
      Linker.nativeLinker()
          .downcallHandle(
              SymbolLookup.libraryLookup("shell32", arena)
                  .find("SHQueryUserNotificationState")
                  .orElseThrow(),
              FunctionDescriptor.of(JAVA_INT, ADDRESS));
  private boolean failed;

  @Override
  public boolean isSeen() {
    try {
      return !failed && (int) query.invokeExact(state) == 0 && isGame(state.get(JAVA_INT, 0));
    } catch (Throwable e) {
      LOG.info("Full-screen windows cannot be seen", e);
      failed = true;
      return false;
    }
  }

  static boolean isGame(int state) {
    return state == FULL_SCREEN || state == FULL_SCREEN_3D || state == PRESENTATION;
  }

  @Override
  public void close() {
    // The library stays loaded: the last look may not be over.
  }
}
