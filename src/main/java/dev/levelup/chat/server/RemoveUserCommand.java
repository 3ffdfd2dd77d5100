package dev.levelup.chat.server;

import dev.levelup.chat.server.domain.auth.Accounts;
import dev.levelup.chat.server.store.RoomRow;
import dev.levelup.chat.server.store.Tables;
import dev.levelup.chat.server.store.UserRow;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Removes a user's account, whether the server runs or not. */
@Command(
    name = "remove-user",
    description = {
      "Removes a user's account, memberships, sign-ins and invitations; a running server",
      "disconnects them within a second. The name is free then. Their reactions stay in the rooms,",
      "and their messages, under the name they had, unless --delete-messages is given."
    },
    mixinStandardHelpOptions = true,
    usageHelpAutoWidth = true,
    showDefaultValues = true)
final class RemoveUserCommand implements Callable<Integer> {
  @Mixin private final WhichDatabase which = new WhichDatabase();

  @Mixin private final Output output = new Output();

  @Option(
      names = "--rooms-to",
      paramLabel = "NAME",
      description =
          "The user who becomes the owner of their rooms, and a member if they are none. Required"
              + " if they own rooms.")
  private @Nullable String roomsTo;

  @Option(
      names = "--delete-messages",
      description = "Deletes every message that they wrote, in all rooms, as if they had done it.")
  private boolean deleteMessages;

  @Parameters(paramLabel = "NAME", description = "The name of the user to remove.")
  private String name = "";

  private record Removed(UserRow account, List<RoomRow> handedOver, int messagesDeleted) {}

  private record Printed(
      String name, String id, List<String> roomsHandedOver, int messagesDeleted) {}

  @Override
  public Integer call() throws StartException {
    Removed removed = which.write(this::remove);
    UserRow account = removed.account();
    List<RoomRow> rooms = removed.handedOver();
    Output.audit(
        RemoveUserCommand.class,
        "Removed the user {}; rooms handed over: {}; messages deleted: {}",
        account.id().value(),
        rooms.size(),
        removed.messagesDeleted());
    output.print(
        new Printed(
            account.name(),
            account.id().value(),
            rooms.stream().map(room -> room.id().id()).toList(),
            removed.messagesDeleted()),
        "removed %s (%s), rooms handed over: %d, messages deleted: %d"
            .formatted(
                account.name(), account.id().value(), rooms.size(), removed.messagesDeleted()));
    return CommandLine.ExitCode.OK;
  }

  private Removed remove(Tables tables) {
    UserRow account = Accounts.named(tables, name);
    UserRow heir = roomsTo == null ? null : Accounts.named(tables, roomsTo);
    Accounts accounts = new Accounts(Clock.systemUTC());
    int deleted = deleteMessages ? accounts.deleteMessages(tables, account) : 0;
    return new Removed(account, accounts.remove(tables, account, heir), deleted);
  }
}
