package dev.levelup.chat.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** The version that the build set. */
final class ServerVersion implements IVersionProvider {
  /** The number only, as {@code 0.1.0}. */
  static String number() {
    Properties build = new Properties();
    try (InputStream in = ServerVersion.class.getResourceAsStream("version.properties")) {
      build.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return build.getProperty("version");
  }

  @Override
  public String[] getVersion() {
    return new String[] {"LevelUp Chat server " + number()};
  }
}
