package dev.levelup.chat.server;

import dev.levelup.chat.server.store.Overview.Place;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists the rooms, whether the server runs or not. */
@Command(
    name = "rooms",
    description = "Lists the rooms: kind, name, id, owner, and how many members and messages.",
    mixinStandardHelpOptions = true,
    usageHelpAutoWidth = true,
    showDefaultValues = true)
final class RoomsCommand implements Callable<Integer> {
  @Mixin private final WhichDatabase which = new WhichDatabase();

  @Mixin private final Output output = new Output();

  private record Printed(List<Place> rooms) {}

  @Override
  public Integer call() throws StartException {
    List<Place> rooms = which.read(tables -> tables.overview().rooms());
    Output.audit(RoomsCommand.class, "Listed {} rooms", rooms.size());
    output.print(new Printed(rooms), rooms.stream().map(RoomsCommand::line).toList());
    return CommandLine.ExitCode.OK;
  }

  private static String line(Place room) {
    return "%s %s (%s), owner: %s, members: %d, messages: %d"
        .formatted(
            room.kind(),
            room.name(),
            room.id(),
            Objects.requireNonNullElse(room.owner(), "none"),
            room.members(),
            room.messages());
  }
}
