package dev.levelup.chat.client.sync;

import dev.levelup.chat.client.net.HistoryService;
import dev.levelup.chat.client.state.Room;
import dev.levelup.chat.client.state.RoomDirectory;
import dev.levelup.chat.protocol.RoomKind;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Loads the lists of communities and clans. */
public final class RoomLists {
  private final HistoryService history;
  private final RoomDirectory directory;
  private final Answers answers;
  private long asked;

  RoomLists(HistoryService history, RoomDirectory directory, Answers answers) {
    this.history = history;
    this.directory = directory;
    this.answers = answers;
  }

  /** Asks for both lists; what shows stays until they are here. The side bar's "Try again". */
  public void reload() {
    long question = ++asked;
    directory.begin();
    CompletableFuture<List<Room>> communities = rooms(RoomKind.COMMUNITY);
    CompletableFuture<List<Room>> clans = rooms(RoomKind.CLAN);
    answers.take(
        communities.thenCombine(clans, Lists::new),
        () -> question == asked,
        lists -> directory.show(lists.communities(), lists.clans()),
        thrown -> directory.fail(Failures.of(thrown)));
  }

  void reloadIfFailed() {
    if (directory.loadingProperty().get() instanceof RoomDirectory.Loading.Failed) {
      reload();
    }
  }

  private CompletableFuture<List<Room>> rooms(RoomKind kind) {
    return history
        .rooms(kind)
        .thenApply(infos -> infos.stream().map(each -> Room.of(kind, each)).toList());
  }

  private record Lists(List<Room> communities, List<Room> clans) {}
}
