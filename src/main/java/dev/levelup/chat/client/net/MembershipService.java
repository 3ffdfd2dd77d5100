package dev.levelup.chat.client.net;

import dev.levelup.chat.protocol.RoomInfo;
import java.util.concurrent.CompletableFuture;

/**
 * The HTTP requests of a signed-in client about its memberships, for servers with {@code
 * membership}. Futures complete on a network thread and fail with an {@link ApiException}.
 */
public interface MembershipService {
  /**
   * Accepts an invitation to a clan.
   *
   * @return the clan
   */
  CompletableFuture<RoomInfo> accept(String code);
}
