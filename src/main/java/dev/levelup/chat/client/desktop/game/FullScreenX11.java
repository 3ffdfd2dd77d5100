package dev.levelup.chat.client.desktop.game;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import dev.levelup.chat.client.desktop.sign.Sign;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SegmentAllocator;
import java.lang.foreign.StructLayout;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A window of another program that has the focus and the whole screen, on an X11 display. By
 * libxcb, on a connection of its own: with Xlib, a window that closes meanwhile would end the
 * program by the handler of errors that the whole process shares.
 */
@SuppressWarnings("restricted")
public final class FullScreenX11 implements Sign {
  private static final Logger LOG = LoggerFactory.getLogger(FullScreenX11.class);

  /** How many 32-bit values of a property are read. */
  private static final int MOST_VALUES = 64;

  private static final StructLayout COOKIE = MemoryLayout.structLayout(JAVA_INT);
  private static final StructLayout SCREENS =
      MemoryLayout.structLayout(ADDRESS.withTargetLayout(JAVA_INT), JAVA_INT, JAVA_INT);

  private final Arena arena = Arena.ofShared();
  private final SymbolLookup xcb = SymbolLookup.libraryLookup("libxcb.so.1", arena);
  private final MethodHandle getProperty =
      function(
          "xcb_get_property",
          FunctionDescriptor.of(
              COOKIE, ADDRESS, JAVA_BYTE, JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT));
  private final MethodHandle getPropertyReply = reply("xcb_get_property_reply");
  private final MethodHandle value =
      function("xcb_get_property_value", FunctionDescriptor.of(ADDRESS, ADDRESS));
  private final MethodHandle valueLength =
      function("xcb_get_property_value_length", FunctionDescriptor.of(JAVA_INT, ADDRESS));
  private final MethodHandle free =
      Linker.nativeLinker()
          .downcallHandle(
              Linker.nativeLinker().defaultLookup().find("free").orElseThrow(),
              FunctionDescriptor.ofVoid(ADDRESS));
  private final MemorySegment connection;
  private final int root;
  private final int activeWindow;
  private final int state;
  private final int fullScreen;
  private final int pid;
  private final long ownPid;
  private boolean failed;

  /**
   * Connects to a display.
   *
   * @param display its name, {@code DISPLAY}
   * @param ownPid the process whose windows do not count
   */
  public FullScreenX11(String display, long ownPid) throws Throwable {
    this.ownPid = ownPid;
    connection =
        (MemorySegment)
            function("xcb_connect", FunctionDescriptor.of(ADDRESS, ADDRESS, ADDRESS))
                .invokeExact(arena.allocateFrom(display), MemorySegment.NULL);
    MethodHandle error =
        function("xcb_connection_has_error", FunctionDescriptor.of(JAVA_INT, ADDRESS));
    if ((int) error.invokeExact(connection) != 0) {
      disconnect();
      throw new IllegalStateException("no X11 display " + display);
    }
    root = readRoot();
    activeWindow = atom("_NET_ACTIVE_WINDOW");
    state = atom("_NET_WM_STATE");
    fullScreen = atom("_NET_WM_STATE_FULLSCREEN");
    pid = atom("_NET_WM_PID");
  }

  private MethodHandle function(String name, FunctionDescriptor type) {
    return Linker.nativeLinker().downcallHandle(xcb.find(name).orElseThrow(), type);
  }

  private MethodHandle reply(String name) {
    return function(name, FunctionDescriptor.of(ADDRESS, ADDRESS, COOKIE, ADDRESS));
  }

  /** The root window of the first screen is the first field of that screen. */
  private int readRoot() throws Throwable {
    MethodHandle setup = function("xcb_get_setup", FunctionDescriptor.of(ADDRESS, ADDRESS));
    MethodHandle screens =
        function("xcb_setup_roots_iterator", FunctionDescriptor.of(SCREENS, ADDRESS));
    var info = (MemorySegment) setup.invokeExact(connection);
    var first = (MemorySegment) screens.invokeExact((SegmentAllocator) arena, info);
    return first.get(ADDRESS.withTargetLayout(JAVA_INT), 0).get(JAVA_INT, 0);
  }

  private int atom(String name) throws Throwable {
    MethodHandle ask =
        function(
            "xcb_intern_atom",
            FunctionDescriptor.of(COOKIE, ADDRESS, JAVA_BYTE, JAVA_SHORT, ADDRESS));
    var cookie =
        (MemorySegment)
            ask.invokeExact(
                (SegmentAllocator) arena,
                connection,
                (byte) 0,
                (short) name.length(),
                arena.allocateFrom(name));
    var answer =
        (MemorySegment)
            reply("xcb_intern_atom_reply").invokeExact(connection, cookie, MemorySegment.NULL);
    int atom = answer.reinterpret(12).get(JAVA_INT, 8);
    free.invokeExact(answer);
    return atom;
  }

  /** The number of the root window. */
  int root() {
    return root;
  }

  @Override
  public boolean isSeen() {
    try {
      return !failed && looksFullScreen();
    } catch (Throwable e) {
      LOG.info("Full-screen windows cannot be seen", e);
      failed = true;
      return false;
    }
  }

  private boolean looksFullScreen() throws Throwable {
    int[] active = values(root, activeWindow);
    if (active.length == 0 || active[0] == 0) {
      return false;
    }
    int[] owner = values(active[0], pid);
    boolean isOwn = owner.length > 0 && owner[0] == ownPid;
    return !isOwn && IntStream.of(values(active[0], state)).anyMatch(each -> each == fullScreen);
  }

  /** The 32-bit values of a window's property; none if it or the window is not there. */
  private int[] values(int window, int property) throws Throwable {
    try (Arena call = Arena.ofConfined()) {
      var cookie =
          (MemorySegment)
              getProperty.invokeExact(
                  (SegmentAllocator) call,
                  connection,
                  (byte) 0,
                  window,
                  property,
                  0,
                  0,
                  MOST_VALUES);
      // The error's own answer is of no use; it is freed.
      MemorySegment problem = call.allocate(ADDRESS);
      var answer = (MemorySegment) getPropertyReply.invokeExact(connection, cookie, problem);
      if (answer.equals(MemorySegment.NULL)) {
        free.invokeExact(problem.get(ADDRESS, 0));
        return new int[0];
      }
      var data = (MemorySegment) value.invokeExact(answer);
      int length = (int) valueLength.invokeExact(answer) / Integer.BYTES * Integer.BYTES;
      int[] values = data.reinterpret(length).toArray(JAVA_INT);
      free.invokeExact(answer);
      return values;
    }
  }

  private void disconnect() throws Throwable {
    function("xcb_disconnect", FunctionDescriptor.ofVoid(ADDRESS)).invokeExact(connection);
  }

  @Override
  public void close() {
    try {
      disconnect();
    } catch (Throwable e) {
      LOG.debug("The display was not closed", e);
    }
  }
}
