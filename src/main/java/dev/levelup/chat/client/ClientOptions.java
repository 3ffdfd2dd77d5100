package dev.levelup.chat.client;

import dev.levelup.chat.client.cache.Profile;
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
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** What the command line says. What it leaves out, the profile or the sign-in screen knows. */
@Command(
    name = "levelup-chat",
    mixinStandardHelpOptions = true,
    version = "LevelUp Chat 0.1.0",
    description = "Chat with your communities and clans.")
final class ClientOptions {
  @Spec private @Nullable CommandSpec spec;

  @Option(names = "--server", paramLabel = "URL", description = "The server, http://host:port.")
  private @Nullable String server;

  @ArgGroup(multiplicity = "0..1")
  private @Nullable Identity identity;

  @Option(
      names = "--profile",
      paramLabel = "DIR",
      description = "The folder with this person's sign-in and settings.")
  private Path profile = Profile.defaultFolder();

  @Option(
      names = "--room",
      paramLabel = "ROOM",
      converter = RoomReader.class,
      description = "The room to open first: community:ID or clan:ID.")
  private @Nullable RoomId room;

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
        names = "--token",
        required = true,
        paramLabel = "JWT",
        description = "Sign in with this token.")
    private @Nullable String token;

    @ArgGroup(exclusive = false, multiplicity = "1")
    private @Nullable Account account;
  }

  private static final class Account {
    @Option(names = "--user", required = true, paramLabel = "NAME", description = "Who you are.")
    private String name = "";

    // Not an option of its own: other people here can read a command line.
    @Option(
        names = "--password-file",
        required = true,
        paramLabel = "F",
        description = "The file whose first line is the password.")
    private Path passwordFile = Path.of("");
  }

  /**
   * What to start with. Reads the password file.
   *
   * @throws ParameterException when it cannot be read
   */
  Start start() {
    return new Start(server, who(), profile, room);
  }

  private SignInAs who() {
    if (identity == null) {
      return new SignInAs.Remembered();
    }
    if (identity.account == null) {
      return new SignInAs.Token(String.valueOf(identity.token));
    }
    return new SignInAs.Account(identity.account.name, firstLine(identity.account.passwordFile));
  }

  private String firstLine(Path file) {
    try {
      List<String> lines = Files.readAllLines(file);
      return lines.isEmpty() ? "" : lines.getFirst();
    } catch (IOException e) {
      throw new ParameterException(
          Objects.requireNonNull(spec).commandLine(), "cannot read " + file, e);
    }
  }
}
