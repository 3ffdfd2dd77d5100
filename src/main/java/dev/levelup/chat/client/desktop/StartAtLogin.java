package dev.levelup.chat.client.desktop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether the desktop starts the program at login: an entry in the autostart folder, which the user
 * may also change or delete by other means. Only an installed program can have one. Blocks, for the
 * access to a small file.
 */
public final class StartAtLogin {
  /** The system property with the launcher of an installed program; set by the package. */
  public static final String LAUNCHER = "levelup.launcher";

  private static final Logger LOG = LoggerFactory.getLogger(StartAtLogin.class);

  private final @Nullable Path entry;
  private final String launcher;

  /**
   * @param entry the file in the autostart folder; null if the system has no such folder
   * @param launcher the program to start; empty if it is not installed
   */
  public StartAtLogin(@Nullable Path entry, String launcher) {
    this.entry = entry;
    this.launcher = launcher;
  }

  /** For this user and this installation. */
  public static StartAtLogin ofThisUser() {
    boolean linux = System.getProperty("os.name", "").startsWith("Linux");
    Path home = Path.of(System.getProperty("user.home"));
    return new StartAtLogin(
        linux ? entry(System.getenv(), home) : null, System.getProperty(LAUNCHER, ""));
  }

  static Path entry(Map<String, String> environment, Path home) {
    return ProfileFolders.named(environment, "XDG_CONFIG_HOME", home.resolve(".config"))
        .resolve("autostart/dev.levelup.chat.desktop");
  }

  /** Whether it can be turned on here. */
  public boolean isPossible() {
    return entry != null && Path.of(launcher).isAbsolute();
  }

  /** Whether it is on. The desktop's own settings may have disabled the entry. */
  public boolean isOn() {
    return content().filter(each -> !isSwitchedOff(each)).isPresent();
  }

  /** Whether such a start shows no window. */
  public boolean isHidden() {
    return content().filter(each -> each.contains(" --hidden\n")).isPresent();
  }

  /**
   * Turns it on.
   *
   * @param hidden whether such a start shows no window, if there is a tray
   * @return false if that failed, which is logged
   */
  public boolean turnOn(boolean hidden) {
    if (entry == null || !isPossible()) {
      return false;
    }
    Path part = entry.resolveSibling(".dev.levelup.chat.desktop.new");
    try {
      Files.createDirectories(entry.toAbsolutePath().getParent());
      Files.writeString(part, text(hidden));
      Files.move(part, entry, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      return true;
    } catch (IOException e) {
      LOG.warn("{} cannot be written: {}", entry, e.toString());
      return false;
    }
  }

  /** Turns it off. */
  public boolean turnOff() {
    try {
      if (entry != null) {
        Files.deleteIfExists(entry);
      }
      return true;
    } catch (IOException e) {
      LOG.warn("{} cannot be deleted: {}", entry, e.toString());
      return false;
    }
  }

  private String text(boolean hidden) {
    return """
    [Desktop Entry]
    Type=Application
    Name=LevelUp Chat
    Icon=dev.levelup.chat
    Terminal=false
    Exec=%s%s
    """
        .formatted(quoted(launcher), hidden ? " --hidden" : "");
  }

  /** Escaped twice, as the desktop entry specification requires. */
  private static String quoted(String path) {
    String inQuotes = path.replaceAll("([\"`$\\\\])", "\\\\$1");
    return '"' + inQuotes.replace("\\", "\\\\").replace("%", "%%") + '"';
  }

  private static boolean isSwitchedOff(String content) {
    return content.contains("\nHidden=true")
        || content.contains("\nX-GNOME-Autostart-enabled=false");
  }

  private Optional<String> content() {
    try {
      return entry == null || !Files.exists(entry)
          ? Optional.empty()
          : Optional.of(Files.readString(entry));
    } catch (IOException e) {
      LOG.warn("{} cannot be read: {}", entry, e.toString());
      return Optional.empty();
    }
  }
}
