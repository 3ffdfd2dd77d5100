package dev.levelup.chat.client.diagnostics;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The client's version, set by the build. */
public final class ClientBuild {
  private static final String FILE = "/dev/levelup/chat/client/version.properties";

  private ClientBuild() {}

  /** Only the number, such as {@code 0.1.0}. */
  public static String version() {
    Properties build = new Properties();
    try (InputStream in = ClientBuild.class.getResourceAsStream(FILE)) {
      build.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return build.getProperty("version");
  }
}
