package dev.levelup.chat.client.desktop;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/**
 * Where a person's client keeps things.
 *
 * @param data the sign-in, the outbox, recent messages; the lock is here, too
 * @param settings what was chosen; often the same folder
 */
public record ProfileFolders(Path data, Path settings) {
  private static final String NAME = "levelup-chat";

  /** Everything in one folder, which the command line names. */
  public static ProfileFolders in(Path folder) {
    return new ProfileFolders(folder, folder);
  }

  /** Where this system keeps such things when the command line does not say. */
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

  /** A relative path counts as none: it would be another one in each folder one starts from. */
  static Path named(Map<String, String> environment, String variable, Path otherwise) {
    String value = environment.getOrDefault(variable, "");
    Path path = Path.of(value);
    return path.isAbsolute() ? path : otherwise;
  }
}
