package dev.levelup.chat.server;

import dev.levelup.chat.server.store.Overview.Account;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists the accounts, whether the server runs or not. */
@Command(
    name = "users",
    description =
        "Lists the users with an account: name, id, since when, and how many sign-ins are active.",
    mixinStandardHelpOptions = true,
    usageHelpAutoWidth = true,
    showDefaultValues = true)
final class UsersCommand implements Callable<Integer> {
  @Mixin private final WhichDatabase which = new WhichDatabase();

  @Mixin private final Output output = new Output();

  private record Printed(List<Account> users) {}

  @Override
  public Integer call() throws StartException {
    List<Account> users = which.read(tables -> tables.overview().accounts(Instant.now()));
    Output.audit(UsersCommand.class, "Listed {} users", users.size());
    output.print(new Printed(users), users.stream().map(UsersCommand::line).toList());
    return CommandLine.ExitCode.OK;
  }

  private static String line(Account user) {
    return "%s (%s), since %s, active sign-ins: %d"
        .formatted(user.name(), user.id().value(), user.createdAt(), user.signIns());
  }
}
