package dev.levelup.chat.client.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.client.fake.FakeChatSocket.Emitted;
import dev.levelup.chat.client.net.ApiException;
import dev.levelup.chat.client.net.SocketEvent;
import dev.levelup.chat.client.state.PendingMessage;
import dev.levelup.chat.client.state.RoomAccess;
import dev.levelup.chat.client.ui.SampleWindow;
import dev.levelup.chat.client.ui.i18n.Translations;
import dev.levelup.chat.client.ui.shell.ClosedRoom.Remedy;
import dev.levelup.chat.protocol.AccessDenied;
import dev.levelup.chat.protocol.ErrorCode;
import dev.levelup.chat.protocol.RoomId;
import java.io.IOException;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoomViewModelTest {
  private static final Translations WORDS = new Translations(Locale.ENGLISH);
  private static final RoomId LOBBY = RoomId.community("lobby");
  private static final RoomId OWLS = RoomId.clan("owls");
  private static final RoomId WOLVES = RoomId.clan("wolves");

  private final SampleWindow window = new SampleWindow(WORDS).withRooms().signedIn();
  private final RoomViewModel model = new RoomViewModel(window.chat(), window.account, WORDS);

  @ParameterizedTest
  @CsvSource({
    "NOT_MEMBER, Members only, INVITATION",
    "REMOVED, You’re no longer a member, INVITATION",
    "BANNED, You’re banned, TRY_AGAIN",
    "NOT_AUTHENTICATED, You’re not signed in, SIGN_IN",
    "MEMBERSHIP_CHECK_FAILED, Your membership couldn’t be checked, TRY_AGAIN",
    "ERROR, Iron Wolves couldn’t be opened, TRY_AGAIN",
    "SOMETHING_NEW, Iron Wolves couldn’t be opened, TRY_AGAIN"
  })
  void everyCodeHasItsOwnWordsAndRemedy(String code, String title, Remedy remedy) {
    ClosedRoom closed = closed(new RoomAccess.Denied(new AccessDenied(code, "")));
    assertThat(closed.denied()).isTrue();
    assertThat(closed.title()).isEqualTo(title);
    assertThat(closed.remedy()).isEqualTo(remedy);
    assertThat(closed.text()).isNotBlank();
  }

  @Test
  void anUnknownCodeIsExplainedInTheServersWords() {
    ClosedRoom closed = closed(new RoomAccess.Denied(new AccessDenied("FULL", "It is full.")));
    assertThat(closed.text()).isEqualTo("It is full.");
  }

  @Test
  void aStrangerSeesWhyAndTheNextRoomShowsItsMessages() {
    window.gateway.history().setMember(false);
    window.chat().rooms().open(WOLVES);
    window.fx.run();
    assertThat(model.closedProperty().getValue())
        .extracting(ClosedRoom::title)
        .isEqualTo("Members only");
    window.in(LOBBY);
    assertThat(model.closedProperty().getValue()).isNull();
  }

  @Test
  void aMembershipCheckThatFailedCanBeTriedAgain() {
    window.gateway.history().failWith(new ApiException.Unreachable(new IOException("cut")));
    window.chat().rooms().open(WOLVES);
    window.fx.run();
    assertThat(model.closedProperty().getValue())
        .extracting(ClosedRoom::remedy)
        .isEqualTo(Remedy.TRY_AGAIN);

    window.gateway.history().failWith(null);
    model.remedy();
    window.fx.run();
    assertThat(model.closedProperty().getValue()).isNull();
    assertThat(window.socket().last(Emitted.Join.class).room()).isEqualTo(WOLVES);
  }

  @Test
  void aRoomThatAsksForASignInLeadsToTheSignInScreen() {
    window.in(LOBBY);
    Objects.requireNonNull(window.chat().rooms().open())
        .setAccess(new RoomAccess.Denied(new AccessDenied(ErrorCode.NOT_AUTHENTICATED, "")));
    model.remedy();
    assertThat(window.account.chatProperty().get()).isNull();
  }

  @Test
  void whatWasWrittenInAClanThatIsLostIsShownUntilTheUserDeletesIt() {
    window.in(OWLS);
    var _ = window.chat().sender().send("anybody here?", () -> {});
    window.fx.run();
    assertThat(model.undeliveredProperty().getValue()).isEmpty();

    window.socket().tell(new SocketEvent.RoomClosed(new AccessDenied(ErrorCode.REMOVED, "")));
    window.fx.run();
    assertThat(model.undeliveredProperty().getValue())
        .extracting(PendingMessage::content)
        .containsExactly("anybody here?");

    model.discardUndelivered();
    assertThat(model.undeliveredProperty().getValue()).isEmpty();
    assertThat(window.stores.store().load().join().outbox()).isEmpty();
  }

  private static ClosedRoom closed(RoomAccess access) {
    return Objects.requireNonNull(ClosedRoom.of(access, "Iron Wolves", WORDS));
  }
}
