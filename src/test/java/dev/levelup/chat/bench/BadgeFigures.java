package dev.levelup.chat.bench;

import dev.levelup.chat.client.live.LoopThread;
import dev.levelup.chat.client.state.UnreadRooms;
import dev.levelup.chat.protocol.ReadState;
import dev.levelup.chat.protocol.RoomId;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javafx.beans.InvalidationListener;

/** How soon a mention shows on the device that looks at another room. */
final class BadgeFigures {
  private static final RoomId ROOM = CatchUpFigures.ROOM;
  private static final RoomId OTHER = RoomId.community("lobby");
  private static final String USER = "badge-bearer";
  private static final int MENTIONS = 80;
  private static final int WARM_UP = 20;
  private static final double FRAME_MILLIS = 1000.0 / 60;

  private final Figures figures;
  private final String ours;
  private final DeliveryServer server;

  BadgeFigures(Figures figures, String ours, DeliveryServer server) {
    this.figures = figures;
    this.ours = ours;
    this.server = server;
  }

  /** One user mentions another, who has two devices: one shows the room, the other does not. */
  void measure() throws Exception {
    belong();
    List<Long> messages = new ArrayList<>();
    List<Long> badges = new ArrayList<>();
    try (LoopThread first = new LoopThread();
        LoopThread second = new LoopThread();
        Talker talker = Talker.join(server.url(), "mentioner", ROOM);
        DeliveryClient inRoom = new DeliveryClient(server.url(), USER, first);
        DeliveryClient elsewhere = new DeliveryClient(server.url(), USER, second)) {
      DeliveryClient.await(List.of(inRoom.enter(ROOM), elsewhere.enter(OTHER)));
      inRoom.run(() -> inRoom.chat.history().setWatched(false)); // what is read has no badge
      long newest = inRoom.newest();
      for (int i = 1; i <= MENTIONS; i++) {
        CompletableFuture<Long> message = inRoom.caughtUpTo(newest + i);
        CompletableFuture<Long> badge = mentions(elsewhere, i);
        long start = System.nanoTime();
        var _ = talker.say("@" + USER + " are you at the gate?");
        messages.add(DeliveryClient.await(message) - start);
        badges.add(DeliveryClient.await(badge) - start);
      }
    }
    add(
        Spread.ofNanos(messages.subList(WARM_UP, MENTIONS)),
        Spread.ofNanos(badges.subList(WARM_UP, MENTIONS)));
  }

  private void add(Spread message, Spread badge) {
    figures.add(
        "a message, from key to state in the open room, p50", "ms", null, ours, message.median());
    figures.add("a mention, from key to badge elsewhere, p50", "ms", null, ours, badge.median());
    figures.add("... later, p50", "frames", 2.0, ours, later(badge.median() - message.median()));
    figures.add("... later, p99", "frames", 2.0, ours, later(badge.p99() - message.p99()));
  }

  private static double later(double millis) {
    return Math.max(0, millis) / FRAME_MILLIS;
  }

  private static CompletableFuture<Long> mentions(DeliveryClient client, int count) {
    CompletableFuture<Long> at = new CompletableFuture<>();
    client.run(
        () -> {
          UnreadRooms unread = client.chat.reads().unread();
          InvalidationListener look =
              _ -> {
                ReadState state = unread.find(ROOM);
                if (state != null && state.mentions() >= count) {
                  at.complete(System.nanoTime());
                }
              };
          unread.states().addListener(look);
          look.invalidated(unread.states());
        });
    return at;
  }

  private void belong() throws IOException, InterruptedException {
    String path = "/api/communities/" + ROOM.id() + "/membership";
    HttpRequest request =
        HttpRequest.newBuilder(server.url().resolve(path))
            .header("Authorization", "Bearer " + BenchTokens.of(USER))
            .POST(BodyPublishers.noBody())
            .build();
    try (HttpClient http = HttpClient.newHttpClient()) {
      int status = http.send(request, BodyHandlers.discarding()).statusCode();
      if (status >= 300) {
        throw new IllegalStateException("joining was refused: " + status);
      }
    }
  }
}
