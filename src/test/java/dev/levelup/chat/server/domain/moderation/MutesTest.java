package dev.levelup.chat.server.domain.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.protocol.ClientMessageId;
import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.Mute;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.RoomKind;
import dev.levelup.chat.server.domain.DomainTestBase;
import dev.levelup.chat.server.domain.Refusal;
import dev.levelup.chat.server.domain.SendLimit;
import dev.levelup.chat.server.domain.messages.MessageChanges;
import dev.levelup.chat.server.domain.messages.MessageService;
import dev.levelup.chat.server.domain.rooms.MembershipService;
import dev.levelup.chat.server.domain.rooms.NewRoom;
import dev.levelup.chat.server.store.Role;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Ben is muted in Ann's community. */
class MutesTest extends DomainTestBase {
  private static final String THUMB = "\uD83D\uDC4D";
  private static final String HEART = "\u2764\uFE0F";

  private Mutes mutes;
  private MembershipService memberships;
  private MessageService messages;
  private MessageChanges changes;
  private RoomId lobby;

  @BeforeEach
  void annsCommunity() {
    mutes = new Mutes(store, clock);
    memberships = new MembershipService(store, clock, _ -> {});
    messages = new MessageService(store, clock, SendLimit.NONE, _ -> {});
    changes = new MessageChanges(store, clock, messages, SendLimit.NONE, _ -> {});
    lobby = rooms.create(RoomKind.COMMUNITY, new NewRoom("Lobby", null), ANN.user()).join();
    memberships.join(lobby, BEN.user()).join();
  }

  private Mute mute(@Nullable Instant until) {
    return mutes.mute(ANN.userId(), lobby, BEN.userId(), until).join();
  }

  private Instant inAnHour() {
    return clock.instant().plus(Duration.ofHours(1)).truncatedTo(ChronoUnit.MILLIS);
  }

  private Message say(String content) {
    return messages.send(BEN, lobby, content, null).join();
  }

  @Test
  void whoIsMutedNeitherSendsNorEditsUntilThen() {
    Message before = say("hello");
    Instant until = inAnHour();
    assertThat(mute(until)).isEqualTo(new Mute(until));
    assertRefused(Refusal.MUTED, () -> say("again"));
    assertRefused(Refusal.MUTED, () -> changes.edit(BEN, before.id(), "again").join());
    assertThat(changes.delete(BEN, before.id()).join().isDeleted()).isTrue();
    rooms.enter(BEN.userId(), lobby);
    clock.move(Duration.between(clock.instant(), until).minusMillis(1));
    assertRefused(Refusal.MUTED, () -> say("a moment before"));
    clock.move(Duration.ofMillis(1));
    say("then");
  }

  @Test
  void whoIsMutedNeitherReactsNorTakesAReactionBack() {
    Message anns = messages.send(ANN, lobby, "hello", null).join();
    changes.react(BEN, anns.id(), HEART, true).join();
    mute(inAnHour());
    assertRefused(Refusal.MUTED, () -> changes.react(BEN, anns.id(), THUMB, true).join());
    assertRefused(Refusal.MUTED, () -> changes.react(BEN, anns.id(), HEART, false).join());
    mute(null);
    Message now = changes.react(BEN, anns.id(), HEART, false).join();
    assertThat(now.reactions()).isEmpty();
  }

  @Test
  void aMuteIsOfOneRoom() {
    RoomId other = rooms.create(RoomKind.COMMUNITY, new NewRoom("Other", null), ANN.user()).join();
    mute(inAnHour());
    messages.send(BEN, other, "here I may", null).join();
  }

  @Test
  void nullAndThePastLiftIt() {
    mute(inAnHour());
    assertThat(mute(null)).isEqualTo(new Mute(null));
    say("one");
    mute(inAnHour());
    assertThat(mute(clock.instant())).isEqualTo(new Mute(null));
    say("two");
  }

  @Test
  void leavingDoesNotLiftIt() {
    mute(inAnHour());
    memberships.leave(lobby, BEN.userId()).join();
    assertRefused(Refusal.MUTED, () -> say("outside"));
    memberships.join(lobby, BEN.user()).join();
    assertRefused(Refusal.MUTED, () -> say("again"));
  }

  @Test
  void aRepeatedSendOfBeforeIsAcknowledged() {
    ClientMessageId id = new ClientMessageId("c1");
    Message first = messages.send(BEN, lobby, "hello", id).join();
    mute(inAnHour());
    assertThat(messages.send(BEN, lobby, "hello", id).join()).isEqualTo(first);
  }

  @Test
  void theRoomThatIsHandedOverIsNotMute() {
    mute(inAnHour());
    memberships.changeRole(ANN.userId(), lobby, BEN.userId(), Role.OWNER).join();
    say("mine");
  }

  @Test
  void nobodyMutesAnEqualOrSomebodyBetter() {
    assertRefused(
        Refusal.NOT_MODERATOR,
        () -> mutes.mute(BEN.userId(), lobby, ANN.userId(), inAnHour()).join());
    memberships.changeRole(ANN.userId(), lobby, BEN.userId(), Role.MODERATOR).join();
    assertRefused(
        Refusal.OUTRANKED, () -> mutes.mute(BEN.userId(), lobby, ANN.userId(), inAnHour()).join());
    assertRefused(
        Refusal.NOT_FOUND,
        () -> mutes.mute(BEN.userId(), lobby, somebody("nobody").userId(), inAnHour()).join());
    assertRefused(Refusal.INVALID_PAYLOAD, () -> mute(Instant.MAX));
  }
}
