package dev.levelup.chat.simulation;

import dev.levelup.chat.client.net.MembershipService;
import dev.levelup.chat.protocol.RoomInfo;
import java.util.concurrent.CompletableFuture;

/** The simulated users belong to their rooms from the beginning. */
final class NoMemberships implements MembershipService {
  @Override
  public CompletableFuture<RoomInfo> accept(String code) {
    throw new UnsupportedOperationException("nobody is invited here");
  }
}
