package dev.levelup.chat.server;

import dev.levelup.chat.server.domain.auth.Accounts;
import dev.levelup.chat.server.domain.auth.NewPassword;
import dev.levelup.chat.server.domain.auth.Passwords;
import dev.levelup.chat.server.store.Tables;
import dev.levelup.chat.server.store.UserRow;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Gives a user a new password, whether the server runs or not. */
@Command(
    name = "reset-password",
    description = {
      "Gives a user a new random password and prints it. All their sign-ins end, and a running",
      "server disconnects them within a second."
    },
    mixinStandardHelpOptions = true,
    usageHelpAutoWidth = true,
    showDefaultValues = true)
final class ResetPasswordCommand implements Callable<Integer> {
  @Mixin private final WhichDatabase which = new WhichDatabase();

  @Mixin private final Output output = new Output();

  @Parameters(paramLabel = "NAME", description = "The user's name.")
  private String name = "";

  private record Reset(UserRow account, int signIns) {}

  private record Printed(String name, String id, String password) {}

  @Override
  public Integer call() throws StartException {
    String password = NewPassword.make(new SecureRandom());
    String hash = Passwords.standard(Runnable::run).hash(password).join();
    Reset reset = which.write(tables -> reset(tables, hash));
    UserRow account = reset.account();
    Output.audit(
        ResetPasswordCommand.class,
        "Reset the password of the user {}; sign-ins ended: {}",
        account.id().value(),
        reset.signIns());
    output.print(
        new Printed(account.name(), account.id().value(), password),
        "new password of %s: %s".formatted(account.name(), password));
    return CommandLine.ExitCode.OK;
  }

  private Reset reset(Tables tables, String hash) {
    UserRow account = Accounts.named(tables, name);
    return new Reset(account, new Accounts(Clock.systemUTC()).resetPassword(tables, account, hash));
  }
}
