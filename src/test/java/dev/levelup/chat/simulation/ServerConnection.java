package dev.levelup.chat.simulation;

import dev.levelup.chat.protocol.AccessDenied;
import dev.levelup.chat.protocol.ApiError;
import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.server.domain.Identity;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The server's end of a line. */
final class ServerConnection {
  /** What a server can do to the one at the other end. */
  interface Client {
    void accepted();

    void refused();

    void expelled();

    void hears(Message message);

    void denied(AccessDenied reason);

    void reported(ApiError error);

    void lost();
  }

  final Network.Line line;
  final Set<RoomId> rooms = new HashSet<>();

  /** Clans that have put this one out since it joined them, or that it could not join. */
  final Set<RoomId> lost = new HashSet<>();

  private final Client client;
  private @Nullable Identity identity;

  ServerConnection(Network network, Client client) {
    this.client = client;
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

  void tell(Consumer<Client> what) {
    line.down(() -> what.accept(client));
  }
}
