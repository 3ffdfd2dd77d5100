package dev.levelup.chat.client;

import dev.levelup.chat.client.desktop.ProfileFolders;
import dev.levelup.chat.protocol.RoomId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** The command line options. What is not given comes from the profile or the sign-in screen. */
@Command(
    name = "levelup-chat",
    mixinStandardHelpOptions = true,
    versionProvider = ClientVersion.class,
    description = "Chat with your communities and clans.")
final class ClientOptions {
  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--server",
      paramLabel = "URL",
      description = "The server's address, such as http://host:port.")
  private @Nullable String server;

  /**
   * Passwords and tokens are read from files, since other users of the machine can read command
   * lines.
   */
  @ArgGroup(multiplicity = "0..1")
  private @Nullable Identity identity;

  @Option(names = "--token", hidden = true, arity = "0..1", fallbackValue = "")
  private @Nullable String readableToken;

  @Option(
      names = "--profile",
      paramLabel = "DIR",
      description = "The folder for the sign-in and the settings.")
  private @Nullable Path profile;

  @Option(
      names = "--room",
      paramLabel = "ROOM",
      converter = RoomReader.class,
      description = "The room to open first: community:ID or clan:ID.")
  private @Nullable RoomId room;

  @Option(names = "--hidden", description = "Start without a window, if the desktop has a tray.")
  private boolean hidden;

  @Parameters(
      arity = "0..1",
      paramLabel = "LINK",
      description = "A levelup: link to an invitation or a room.")
  private String link = "";

  private static final class RoomReader implements ITypeConverter<RoomId> {
    @Override
    public RoomId convert(String text) {
      try {
        return RoomId.parse(text);
      } catch (IllegalArgumentException e) {
        throw new TypeConversionException(e.getMessage());
      }
    }
  }

  private static final class Identity {
    @Option(
        names = "--token-file",
        required = true,
        paramLabel = "F",
        description = "Signs in with the access token in the first line of this file.")
    private @Nullable Path tokenFile;

    @ArgGroup(exclusive = false, multiplicity = "1")
    private @Nullable Account account;
  }

  private static final class Account {
    @Option(names = "--user", required = true, paramLabel = "NAME", description = "The user name.")
    private String name = "";

    @Option(
        names = "--password-file",
        required = true,
        paramLabel = "F",
        description = "A file with the password in its first line.")
    private Path passwordFile = Path.of("");
  }

  /**
   * The launch options. Reads the file with the password or the token.
   *
   * @throws ParameterException when it cannot be read
   */
  LaunchOptions launchOptions() {
    return new LaunchOptions(server, who(), profile(), room, link, hidden);
  }

  private ProfileFolders profile() {
    return profile == null ? ProfileFolders.ofThisUser() : ProfileFolders.in(profile);
  }

  private LaunchIdentity who() {
    if (readableToken != null) {
      throw bad("others on this machine can read a command line: --token-file names a file", null);
    }
    if (identity == null) {
      return new LaunchIdentity.Remembered();
    }
    if (identity.tokenFile != null) {
      return new LaunchIdentity.Token(firstLine(identity.tokenFile));
    }
    Account account = Objects.requireNonNull(identity.account, "one of the two is required");
    return new LaunchIdentity.Account(account.name, firstLine(account.passwordFile));
  }

  private String firstLine(Path file) {
    try {
      List<String> lines = Files.readAllLines(file);
      return lines.isEmpty() ? "" : lines.getFirst();
    } catch (IOException e) {
      throw bad("cannot read " + file, e);
    }
  }

  private ParameterException bad(String message, @Nullable Exception cause) {
    return new ParameterException(Objects.requireNonNull(spec).commandLine(), message, cause);
  }
}
