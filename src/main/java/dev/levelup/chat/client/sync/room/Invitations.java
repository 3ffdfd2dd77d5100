package dev.levelup.chat.client.sync.room;

import dev.levelup.chat.client.net.MembershipService;
import dev.levelup.chat.client.net.Session;
import dev.levelup.chat.client.state.Failure;
import dev.levelup.chat.client.sync.connection.Failures;
import dev.levelup.chat.client.sync.connection.FxAnswers;
import dev.levelup.chat.protocol.Feature;
import dev.levelup.chat.protocol.Invite;
import dev.levelup.chat.protocol.InviteList;
import dev.levelup.chat.protocol.InviteRequest;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.RoomKind;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Invitations to the user's clans: makes, lists and ends them. On the FX thread. */
public final class Invitations {
  private final boolean offered;
  private final MembershipService service;
  private final FxAnswers answers;

  public Invitations(Session session, MembershipService service, FxAnswers answers) {
    this.offered = session.has(Feature.MEMBERSHIP) && session.has(Feature.MODERATION);
    this.service = service;
    this.answers = answers;
  }

  /** Whether the server limits and lists those to rooms of a kind. */
  public boolean areOffered(RoomKind kind) {
    return offered && kind == RoomKind.CLAN;
  }

  /**
   * Requests the open invitations to a clan: the user's own, and all of them for the owner and
   * moderators.
   */
  public void load(RoomId clan, Consumer<List<InviteList.Open>> show, Consumer<Failure> failed) {
    answers.take(
        service.invites(clan),
        () -> true,
        list -> show.accept(list.invites()),
        thrown -> failed.accept(Failures.of(thrown)));
  }

  /**
   * Creates an invitation.
   *
   * @param uses how many people it admits; null for any number
   * @param made called with the invitation, whose code cannot be requested again
   */
  public void make(
      RoomId clan,
      @Nullable Integer uses,
      Duration lifetime,
      Consumer<Invite> made,
      Consumer<Failure> failed) {
    answers.take(
        service.invite(clan, new InviteRequest(uses, lifetime.toSeconds())),
        () -> true,
        made,
        thrown -> failed.accept(Failures.of(thrown)));
  }

  /** Ends an invitation: it admits nobody any more. One that is not there has ended. */
  public void end(RoomId clan, String id, Runnable ended, Consumer<Failure> failed) {
    answers.take(
        service.endInvite(clan, id),
        () -> true,
        _ -> ended.run(),
        thrown -> {
          if (Failures.isNotFound(thrown)) {
            ended.run();
          } else {
            failed.accept(Failures.of(thrown));
          }
        });
  }
}
