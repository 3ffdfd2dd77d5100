package dev.levelup.chat.client.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.client.fake.FakeGateway;
import dev.levelup.chat.client.fake.TestMessage;
import dev.levelup.chat.protocol.RoomId;
import java.util.Locale;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** A clan in which nothing has been written yet asks its members to invite people. */
class EmptyClanTest extends WindowTest {
  private static final RoomId OWLS = RoomId.clan("owls");
  private static final String INVITE = "#start-invite";

  @Test
  void itsStartOpensTheInvitations() {
    open(OWLS, FakeGateway.WITH_MEMBERSHIP);
    clickOn(INVITE);
    run();
    assertThat(shown("#invites-card")).hasSize(1);
  }

  @Test
  void theArrowsLeadThere() {
    open(OWLS, FakeGateway.WITH_MEMBERSHIP);
    act(() -> list().requestFocus());
    push(KeyCode.RIGHT).push(KeyCode.SPACE);
    run();
    assertThat(shown("#invites-card")).hasSize(1);
  }

  @Test
  void theOfferGoesOnceSomebodyWrites() {
    open(OWLS, FakeGateway.WITH_MEMBERSHIP);
    act(() -> list().requestFocus());
    push(KeyCode.RIGHT);
    act(() -> window.socket().post(TestMessage.by("bob").in(OWLS).number(1).message()));
    assertThat(isOffered()).isFalse();
    assertThat(list().isFocused()).isTrue();
  }

  @Test
  void theFocusIsInTheListThoughTheOfferHasGoneMeanwhile() {
    open(OWLS, FakeGateway.WITH_MEMBERSHIP);
    act(() -> list().requestFocus());
    push(KeyCode.RIGHT).push(KeyCode.SPACE);
    run();
    act(() -> window.socket().post(TestMessage.by("bob").in(OWLS).number(1).message()));
    push(KeyCode.ESCAPE);
    run();
    assertThat(list().isFocused()).isTrue();
  }

  @Test
  void theOfferGoesWithOnesOwnFirstWords() {
    open(OWLS, FakeGateway.WITH_MEMBERSHIP);
    act(() -> window.chat().sender().send("Hello?", () -> {}));
    assertThat(isOffered()).isFalse();
  }

  @Test
  void aClanWithMessagesOffersNothing() {
    showWindowWithMessages(Locale.ENGLISH, 960);
    window.gateway.history().add(TestMessage.by("bob").in(OWLS).number(1).message());
    enter(OWLS, FakeGateway.WITH_MEMBERSHIP);
    assertThat(isOffered()).isFalse();
  }

  @Test
  void aCommunityNeedsNoInvitations() {
    open(RoomId.community("lobby"), FakeGateway.WITH_MEMBERSHIP);
    assertThat(isOffered()).isFalse();
  }

  @Test
  void aServerWithoutInvitationsOffersNone() {
    open(OWLS, FakeGateway.EVERYTHING);
    assertThat(isOffered()).isFalse();
  }

  private void open(RoomId room, Set<String> features) {
    showWindowWithMessages(Locale.ENGLISH, 960);
    enter(room, features);
  }

  private void enter(RoomId room, Set<String> features) {
    act(() -> window.gateway.accounts().setFeatures(features));
    act(() -> window.signedIn().in(room));
    assertThat(shown(".start-of-history")).hasSize(1);
  }

  private boolean isOffered() {
    return everythingShown().stream().anyMatch(each -> "start-invite".equals(each.getId()));
  }

  private Node list() {
    return find("#message-list", Node.class);
  }
}
