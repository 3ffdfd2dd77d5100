package dev.levelup.chat.server;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Reads an option that is not on the command line from the environment variable LEVELUP_ and its
 * name. An empty variable counts as unset.
 */
final class EnvironmentDefaults implements IDefaultValueProvider {
  private final Map<String, String> environment;

  EnvironmentDefaults(Map<String, String> environment) {
    this.environment = environment;
  }

  @Override
  public @Nullable String defaultValue(ArgSpec argument) {
    if (!(argument instanceof OptionSpec option) || option.usageHelp() || option.versionHelp()) {
      return null;
    }
    String name = option.longestName().substring("--".length()).replace('-', '_');
    String value = environment.get("LEVELUP_" + name.toUpperCase(Locale.ROOT));
    return value == null || value.isBlank() ? null : value;
  }
}
