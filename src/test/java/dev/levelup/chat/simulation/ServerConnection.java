package dev.levelup.chat.simulation;

import dev.levelup.chat.protocol.AccessDenied;
import dev.levelup.chat.protocol.ApiError;
import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.MessageUpdate;
import dev.levelup.chat.protocol.RoomChanged;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.server.domain.Identity;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The server's end of a line. */
final class ServerConnection {
  private static final Duration LONGEST_BUS = Duration.ofMillis(60);

  /** What a server can do to the one at the other end. */
  interface Client {
    void accepted();

    void refused();

    void expelled();

    void hears(Message message);

    void hears(MessageUpdate update);

    void hears(RoomChanged change);

    void denied(AccessDenied reason);

    void reported(ApiError error);

    void lost();
  }

  final Network.Line line;
  final Set<RoomId> rooms = new HashSet<>();

  /** Clans that have put this one out since it joined them, or that it could not join. */
  final Set<RoomId> lost = new HashSet<>();

  private final Client client;
  private final boolean isAtOtherServer;
  private Instant lastOverBus = Instant.EPOCH;
  private @Nullable Identity identity;

  /**
   * @param isAtOtherServer whether it comes to the other one of two servers on one database
   */
  ServerConnection(Network network, Client client, boolean isAtOtherServer) {
    this.client = client;
    this.isAtOtherServer = isAtOtherServer;
    line = network.line(client::lost);
  }

  void letIn(Identity as) {
    identity = as;
  }

  Identity identity() {
    if (identity == null) {
      throw new IllegalStateException("nobody was let in");
    }
    return identity;
  }

  @Override
  public String toString() {
    return identity == null ? "somebody" : identity.userName();
  }

  void deny(String code, ApiError error) {
    tell(client -> client.denied(new AccessDenied(code, error.message())));
  }

  /**
   * Tells of something that the other server may have done: the bus between them brings it later,
   * and in order.
   */
  void tellOverBus(Scheduler scheduler, Consumer<Client> what) {
    Instant wanted =
        scheduler
            .now()
            .plus(isAtOtherServer ? scheduler.between(Duration.ZERO, LONGEST_BUS) : Duration.ZERO);
    lastOverBus = wanted.isAfter(lastOverBus) ? wanted : lastOverBus;
    scheduler.at(lastOverBus, () -> tell(what));
  }

  void tell(Consumer<Client> what) {
    line.down(() -> what.accept(client));
  }
}
