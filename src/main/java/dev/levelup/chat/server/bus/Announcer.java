package dev.levelup.chat.server.bus;

import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.UserId;
import dev.levelup.chat.server.domain.MembershipListener;
import dev.levelup.chat.server.domain.MessageListener;
import dev.levelup.chat.server.domain.SignInListener;

/** Tells of what was done here: first the sockets of this server, then the others. */
public final class Announcer implements MessageListener, MembershipListener, SignInListener {
  private final LocalSockets here;
  private final Bus bus;

  public Announcer(LocalSockets here, Bus bus) {
    this.here = here;
    this.bus = bus;
  }

  @Override
  public void posted(Message message) {
    here.broadcaster().posted(message);
    bus.publish(new BusEvent.Posted(message));
  }

  @Override
  public void removed(RoomId clan, UserId user) {
    here.door().removed(clan, user);
    bus.publish(new BusEvent.Removed(clan, user));
  }

  @Override
  public void ended(String signInId) {
    here.ends().ended(signInId);
    bus.publish(new BusEvent.SignInEnded(signInId));
  }
}
