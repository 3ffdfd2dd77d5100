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
  private final Delivery delivery;
  private final Admission admission;
  private final Notices notices;

  ServerErrors(Session session, Delivery delivery, Admission admission, Notices notices) {
    this.session = session;
    this.delivery = delivery;
    this.admission = admission;
    this.notices = notices;
  }

  void take(ApiError error) {
    boolean said =
        session.has(Feature.ACK) || delivery.refuseOldest(error) || admission.failed(error);
    if (!said) {
      notices.say(new Failure(Failure.Kind.REFUSED, error.message()));
    }
  }
}
