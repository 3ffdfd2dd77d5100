package dev.levelup.chat.client;

import dev.levelup.chat.client.diagnostics.ClientBuild;
import picocli.CommandLine.IVersionProvider;

/** The version of this client, set by the build. */
final class ClientVersion implements IVersionProvider {
  /** Only the number, such as {@code 0.1.0}. */
  static String number() {
    return ClientBuild.version();
  }

  @Override
  public String[] getVersion() {
    return new String[] {"LevelUp Chat " + number()};
  }
}
