package dev.levelup.chat.client.desktop.game;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * On an X server of the test's own, whose root window stands for the game's: the test sets the
 * properties that a window manager sets. Skipped where Xvfb or xprop is not installed.
 */
@Timeout(60)
@Tag("slow")
class FullScreenX11Test {
  private static final long OWN_PID = 4711;

  private Process server;
  private String display;
  private FullScreenX11 sign;

  @BeforeEach
  void startTheServer() throws Throwable {
    assumeTrue(Stream.of("Xvfb", "xprop").allMatch(FullScreenX11Test::isInstalled));
    server =
        new ProcessBuilder(
                "Xvfb", "-displayfd", "1", "-screen", "0", "64x64x24", "-nolisten", "tcp")
            .redirectError(Redirect.DISCARD)
            .start();
    try (BufferedReader said = server.inputReader(StandardCharsets.US_ASCII)) {
      display = ":" + said.readLine();
    }
    sign = new FullScreenX11(display, OWN_PID);
  }

  @AfterEach
  void stop() {
    if (server != null) {
      sign.close();
      server.destroy();
    }
  }

  private static boolean isInstalled(String program) {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }

  private void set(String property, String format, String value) throws Exception {
    xprop("-f", property, format, "-set", property, value);
  }

  private String xprop(String... rest) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("xprop", "-display", display, "-root"));
    command.addAll(List.of(rest));
    Process xprop = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(xprop.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(xprop.waitFor()).as(said).isZero();
    return said;
  }

  private void activate(long window) throws Exception {
    set("_NET_ACTIVE_WINDOW", "32x", "0x" + Long.toHexString(window));
  }

  /** The number of the root window; xprop does not tell it, but the sign reads it. */
  private long root() {
    return Integer.toUnsignedLong(sign.root());
  }

  @Test
  void theActiveWindowIsSeenWhileItIsFullScreen() throws Exception {
    assertThat(sign.isSeen()).as("no window manager").isFalse();
    activate(root());
    assertThat(sign.isSeen()).as("not full-screen").isFalse();
    set("_NET_WM_STATE", "32a", "_NET_WM_STATE_FULLSCREEN");
    assertThat(sign.isSeen()).isTrue();
    xprop("-remove", "_NET_WM_STATE");
    assertThat(sign.isSeen()).isFalse();
  }

  @Test
  void ownWindowsAreNoGames() throws Exception {
    activate(root());
    set("_NET_WM_STATE", "32a", "_NET_WM_STATE_FULLSCREEN");
    set("_NET_WM_PID", "32c", String.valueOf(OWN_PID));
    assertThat(sign.isSeen()).isFalse();
    set("_NET_WM_PID", "32c", "4712");
    assertThat(sign.isSeen()).isTrue();
  }

  @Test
  void aWindowThatIsGoneIsNoGameAndLaterOnesAreSeen() throws Exception {
    activate(0x7777777);
    assertThat(sign.isSeen()).isFalse();
    activate(root());
    set("_NET_WM_STATE", "32a", "_NET_WM_STATE_FULLSCREEN");
    assertThat(sign.isSeen()).isTrue();
  }

  @Test
  void aServerThatEndsIsNoGame() throws Exception {
    activate(root());
    set("_NET_WM_STATE", "32a", "_NET_WM_STATE_FULLSCREEN");
    server.destroy();
    server.waitFor();
    assertThat(sign.isSeen()).isFalse();
    assertThatThrownBy(() -> new FullScreenX11(display, OWN_PID)).hasMessageContaining(display);
  }
}
