package dev.levelup.chat.client.desktop.sign;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What Windows says about whether it is a bad moment for notifications. */
@SuppressWarnings("restricted")
public final class WindowsUserState implements Sign {
  private static final Logger LOG = LoggerFactory.getLogger(WindowsUserState.class);

  /** A screen saver shows, the screen is locked, or another user has it. */
  static final Set<Integer> AWAY = Set.of(1);

  /** A full-screen program, one that draws in 3D, and a presentation. */
  static final Set<Integer> FULL_SCREEN = Set.of(2, 3, 4);

  private final Set<Integer> seen;
  private final MemorySegment state = Arena.ofAuto().allocate(JAVA_INT);
  private @Nullable MethodHandle query;
  private boolean failed;

  private WindowsUserState(Set<Integer> seen) {
    this.seen = seen;
  }

  /** Whoever looks at the screen may not be the user. */
  public static Sign away() {
    return new WindowsUserState(AWAY);
  }

  /** A full-screen program is in front. */
  public static Sign fullScreen() {
    return new WindowsUserState(FULL_SCREEN);
  }

  @Override
  public boolean isSeen() {
    try {
      return !failed && seen.contains(ask());
    } catch (Throwable e) {
      LOG.info("Windows does not tell the user's state: {}", e.toString());
      failed = true;
      return false;
    }
  }

  /** Any other number than those of the states for a failure. */
  private int ask() throws Throwable {
    MethodHandle known = query == null ? open() : query;
    query = known;
    return (int) known.invokeExact(state) == 0 ? state.get(JAVA_INT, 0) : 0;
  }

  private static MethodHandle open() {
    return Linker.nativeLinker()
        .downcallHandle(
            SymbolLookup.libraryLookup("shell32", Arena.global())
                .find("SHQueryUserNotificationState")
                .orElseThrow(),
            FunctionDescriptor.of(JAVA_INT, ADDRESS));
  }

  @Override
  public void close() {
    // The library stays loaded, as others use it.
  }
}
