package dev.levelup.chat.client.desktop.notifications;

import dev.levelup.chat.client.desktop.program.Program;
import dev.levelup.chat.client.desktop.sign.ProgramSign;
import dev.levelup.chat.client.desktop.sign.WindowsUserState;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The programs with which Windows and macOS show notifications. */
public final class SystemPrograms {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private SystemPrograms() {}

  /** The notifications of an operating system; empty if it has no such program. */
  public static Optional<Notifications.Service> of(String os) {
    if (os.startsWith("Windows")) {
      return Optional.of(_ -> new ProgramNotifications(windows(System.getenv())));
    }
    return os.startsWith("Mac")
        ? Optional.of(_ -> new ProgramNotifications(mac()))
        : Optional.empty();
  }

  /** By its whole path: Windows would look for a program in the current folder, too. */
  private static ProgramNotifications.Means windows(Map<String, String> environment) {
    String folder = environment.getOrDefault("SystemRoot", "C:\\Windows");
    String shell = folder + "\\System32\\WindowsPowerShell\\v1.0\\powershell.exe";
    return new ProgramNotifications.Means(windows(shell), true, WindowsUserState.away());
  }

  static Program windows(String shell) {
    List<String> command =
        List.of(shell, "-NoProfile", "-NonInteractive", "-Command", script("toast.ps1"));
    return new Program(command, PATIENCE);
  }

  private static ProgramNotifications.Means mac() {
    String isLocked =
        "/usr/sbin/ioreg -n Root -d1 -w0 | /usr/bin/grep -q '\"CGSSessionScreenIsLocked\"=Yes'";
    Program look = new Program(List.of("/bin/sh", "-c", isLocked), PATIENCE);
    return new ProgramNotifications.Means(mac("/usr/bin/osascript"), false, new ProgramSign(look));
  }

  static Program mac(String scripts) {
    List<String> command = List.of(scripts, "-l", "JavaScript", "-e", script("notification.js"));
    return new Program(command, PATIENCE);
  }

  private static String script(String name) {
    try (InputStream file =
        Objects.requireNonNull(SystemPrograms.class.getResourceAsStream(name), name)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
