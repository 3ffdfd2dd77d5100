package dev.levelup.chat.client.desktop;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/**
 * The folders of a profile.
 *
 * @param data the sign-in, the outbox, recent messages; the lock is here, too
 * @param settings the settings; often the same folder
 */
public record ProfileFolders(Path data, Path settings) {
  private static final String NAME = "levelup-chat";

  /** One folder for everything, from the command line. */
  public static ProfileFolders in(Path folder) {
    return new ProfileFolders(folder, folder);
  }

  /** This system's default folders. */
  public static ProfileFolders ofThisUser() {
    return of(
        System.getProperty("os.name", ""),
        System.getenv(),
        Path.of(System.getProperty("user.home")));
  }

  /**
   * The same for any user.
   *
   * @param os the name of the operating system, {@code os.name}
   * @param environment of the process
   * @param home the user's folder
   */
  static ProfileFolders of(String os, Map<String, String> environment, Path home) {
    String system = os.toLowerCase(Locale.ROOT);
    if (system.startsWith("mac")) {
      return in(home.resolve("Library/Application Support/LevelUp Chat"));
    }
    if (system.startsWith("windows")) {
      return in(named(environment, "APPDATA", home.resolve("AppData/Roaming")).resolve(NAME));
    }
    return new ProfileFolders(
        named(environment, "XDG_DATA_HOME", home.resolve(".local/share")).resolve(NAME),
        named(environment, "XDG_CONFIG_HOME", home.resolve(".config")).resolve(NAME));
  }

  /** A relative path counts as none: it would depend on the working directory. */
  static Path named(Map<String, String> environment, String variable, Path otherwise) {
    String value = environment.getOrDefault(variable, "");
    Path path = Path.of(value);
    return path.isAbsolute() ? path : otherwise;
  }
}
