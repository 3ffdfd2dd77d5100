package dev.levelup.chat.client.net;

import dev.levelup.chat.protocol.RoomInfo;
import java.util.concurrent.CompletableFuture;

/** {@link MembershipService} over HTTP, for one session. */
final class HttpMembershipService implements MembershipService {
  private final MembershipApi api;
  private final SessionRequests requests;

  HttpMembershipService(MembershipApi api, Session session) {
    this.api = api;
    this.requests = new SessionRequests(session);
  }

  @Override
  public CompletableFuture<RoomInfo> accept(String code) {
    return requests.ask(bearer -> api.accept(bearer, code));
  }
}
