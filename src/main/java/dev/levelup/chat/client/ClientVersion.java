package dev.levelup.chat.client;

import dev.levelup.chat.client.diagnostics.ClientBuild;
import picocli.CommandLine.IVersionProvider;

/** The version that the build gave this client. */
final class ClientVersion implements IVersionProvider {
  /** The number alone, as {@code 0.1.0}. */
  static String number() {
    return ClientBuild.version();
  }

  @Override
  public String[] getVersion() {
    return new String[] {"LevelUp Chat " + number()};
  }
}
