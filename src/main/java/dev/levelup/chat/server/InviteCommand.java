package dev.levelup.chat.server;

import dev.levelup.chat.server.domain.RandomIds;
import dev.levelup.chat.server.domain.auth.ServerInvites;
import dev.levelup.chat.server.domain.auth.ServerInvites.Made;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Creates an invitation code for registration, whether the server runs or not. */
@Command(
    name = "invite",
    description = {
      "Prints a new invitation code, with which people create an account where --registration is",
      "invite. The code is not stored: note it down. Works while the server runs, too."
    },
    mixinStandardHelpOptions = true,
    usageHelpAutoWidth = true,
    showDefaultValues = true)
final class InviteCommand implements Callable<Integer> {
  private static final int MOST_USES = 1_000_000;

  @Spec private @Nullable CommandSpec spec;

  @Mixin private final WhichDatabase which = new WhichDatabase();

  @Mixin private final Output output = new Output();

  @Option(
      names = "--uses",
      paramLabel = "N",
      description = "How many accounts can be created with the code.")
  private int uses = 1;

  @Option(
      names = "--expires",
      paramLabel = "TIME",
      converter = Lifetime.class,
      description = "How long the code is valid: 7d (days), 12h (hours) or 30m (minutes).")
  private Duration expires = ServerInvites.USUAL_LIFETIME;

  @Override
  public Integer call() throws StartException {
    CommandLine line = Objects.requireNonNull(spec).commandLine();
    if (uses < 1 || uses > MOST_USES) {
      throw new ParameterException(line, "--uses must be a number from 1 to " + MOST_USES);
    }
    ServerInvites invites = new ServerInvites(new RandomIds(new SecureRandom()), Clock.systemUTC());
    Made made = which.write(tables -> invites.make(tables, uses, expires));
    Output.audit(
        InviteCommand.class,
        "Made an invitation code for {} until {}",
        accounts(),
        made.expiresAt());
    output.print(
        new Printed(made.code(), uses, made.expiresAt()),
        "invitation code %s (for %s, until %s)"
            .formatted(made.code(), accounts(), made.expiresAt()));
    return CommandLine.ExitCode.OK;
  }

  private String accounts() {
    return uses == 1 ? "one account" : uses + " accounts";
  }

  private record Printed(String code, int uses, Instant expiresAt) {}
}
