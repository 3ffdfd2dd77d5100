package dev.levelup.chat.client.sync;

import dev.levelup.chat.client.net.Session;
import dev.levelup.chat.client.state.Failure;
import dev.levelup.chat.client.state.Notices;
import dev.levelup.chat.protocol.ApiError;
import dev.levelup.chat.protocol.Feature;

/**
 * The event {@code error}, which does not say what it is about. Where the server acknowledges, the
 * acknowledgement has said it already.
 */
final class ServerErrors {
  private final Session session;
  private final RoomServices shown;
  private final Errands errands;
  private final Notices notices;

  ServerErrors(Session session, RoomServices shown, Errands errands, Notices notices) {
    this.session = session;
    this.shown = shown;
    this.errands = errands;
    this.notices = notices;
  }

  void take(ApiError error) {
    boolean said =
        session.has(Feature.ACK)
            || shown.delivery().refuseOldest(error)
            || shown.admission().failed(error)
            || errands.failed(error);
    if (!said) {
      notices.say(new Failure(Failure.Kind.REFUSED, error.message()));
    }
  }
}
