package dev.levelup.chat.client.ui.composer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.client.fake.ChatFixture;
import dev.levelup.chat.client.fake.FakeChatSocket.Emitted;
import dev.levelup.chat.client.fake.FakeChatSocket.Emitted.Send;
import dev.levelup.chat.client.net.SocketEvent;
import dev.levelup.chat.client.ui.completion.CompletionViewModel;
import dev.levelup.chat.client.ui.completion.EmojiSource;
import dev.levelup.chat.client.ui.completion.MentionSource;
import dev.levelup.chat.client.ui.emoji.EmojiCatalogs;
import dev.levelup.chat.client.ui.i18n.Translations;
import dev.levelup.chat.protocol.AccessDenied;
import dev.levelup.chat.protocol.ErrorCode;
import dev.levelup.chat.protocol.RoomId;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ComposerViewModelTest {
  private static final RoomId LOBBY = RoomId.community("lobby");
  private static final RoomId OWLS = RoomId.clan("owls");

  private final ChatFixture fixture = ChatFixture.full().online();
  private final ComposerViewModel model =
      new ComposerViewModel(
          fixture.chat.rooms().openProperty(),
          fixture.chat.drafts(),
          fixture.chat.sender(),
          new EditViewModel(
              fixture.chat.rooms().openProperty(),
              fixture.chat.changes(),
              fixture.chat::say,
              fixture.fx.clock(),
              new Translations(Locale.ENGLISH)),
          new CompletionViewModel(
              new EmojiSource(
                  new EmojiCatalogs(Runnable::run, Runnable::run),
                  Locale.ENGLISH,
                  fixture.chat.emoji()),
              new MentionSource(fixture.chat, Runnable::run, Runnable::run)),
          new Translations(Locale.ENGLISH));

  @Test
  void wordsInWhichNothingShowsCannotBeSent() {
    fixture.joined(LOBBY);
    model.textProperty().set("\u200b\u3164");
    assertThat(model.sendableProperty().getValue()).isFalse();
    model.textProperty().set("\u200b.");
    assertThat(model.sendableProperty().getValue()).isTrue();
  }

  @Test
  void sendsTheTrimmedTextAndBeginsAnew() {
    fixture.joined(LOBBY);
    model.textProperty().set("  hello\n");
    send();
    assertThat(sent()).containsExactly("hello");
    assertThat(model.textProperty().get()).isEmpty();
    assertThat(fixture.chat.drafts().get(LOBBY)).isEmpty();
  }

  @Test
  void whiteSpaceAloneIsNotSentAndNotLost() {
    fixture.joined(LOBBY);
    model.textProperty().set(" \n ");
    assertThat(model.sendableProperty().getValue()).isFalse();
    send();
    assertThat(sent()).isEmpty();
    assertThat(model.textProperty().get()).isEqualTo(" \n ");
  }

  @Test
  void aThousandCharactersGoOutAndOneMoreStays() {
    fixture.joined(LOBBY);
    model.textProperty().set("x".repeat(1001));
    assertThat(model.sendableProperty().getValue()).isFalse();
    assertThat(model.tooLongProperty().getValue()).isTrue();
    send();
    assertThat(model.textProperty().get()).hasSize(1001);

    model.textProperty().set("x".repeat(1000));
    assertThat(model.tooLongProperty().getValue()).isFalse();
    send();
    assertThat(sent()).containsExactly("x".repeat(1000));
  }

  @Test
  void theCounterComesWithTheEightHundredthCharacter() {
    fixture.joined(LOBBY);
    model.textProperty().set("x".repeat(799) + "   ");
    assertThat(model.counterProperty().getValue()).isEmpty();
    model.textProperty().set("x".repeat(800));
    assertThat(model.counterProperty().getValue()).isEqualTo("800/1000");
    model.textProperty().set("x".repeat(1024));
    assertThat(model.counterProperty().getValue()).isEqualTo("1024/1000");
  }

  @Test
  void aRoomTakesNothingBeforeItIsJoinedAndSaysSo() {
    assertThat(model.promptProperty().getValue()).isEqualTo("Pick a room to write in");
    fixture.chat.rooms().open(LOBBY);
    fixture.fx.run();
    model.textProperty().set("too early");
    assertThat(model.writableProperty().getValue()).isFalse();
    assertThat(model.promptProperty().getValue()).isEqualTo("Opening lobby…");
    send();
    assertThat(sent()).isEmpty();

    fixture.acceptJoin();
    assertThat(model.writableProperty().getValue()).isTrue();
    assertThat(model.sendableProperty().getValue()).isTrue();
    assertThat(model.promptProperty().getValue()).isEqualTo("Message lobby");
    assertThat(model.textProperty().get()).isEqualTo("too early");
  }

  @Test
  void aClosedClanTakesNothingAndSaysWhy() {
    fixture.chat.rooms().open(OWLS);
    fixture.fx.run();
    fixture.socket().last(Emitted.Join.class).refuse(ErrorCode.NOT_MEMBER, "no");
    fixture.fx.run();
    model.textProperty().set("let me in");
    assertThat(model.writableProperty().getValue()).isFalse();
    assertThat(model.promptProperty().getValue()).isEqualTo("Only members can write here");
  }

  @Test
  void whoeverIsRemovedWhileMutedIsNotToldToSendAgainLater() {
    fixture.joined(OWLS);
    fixture.open().setMuted(true);
    assertThat(model.mutedProperty().getValue()).isTrue();
    fixture
        .socket()
        .tell(new SocketEvent.RoomClosed(new AccessDenied(ErrorCode.REMOVED, "no", OWLS.id())));
    fixture.fx.run();
    assertThat(model.mutedProperty().getValue()).isFalse();
  }

  @Test
  void whatIsWrittenWithoutAConnectionWaitsInTheOutbox() {
    fixture.joined(LOBBY);
    fixture.socket().lose();
    fixture.fx.run();
    assertThat(model.promptProperty().getValue()).contains("sent later");
    model.textProperty().set("later");
    send();
    assertThat(model.textProperty().get()).isEmpty();
    assertThat(fixture.timeline().items()).last().asString().contains("later");
  }

  @Test
  void eachRoomHasItsOwnDraft() {
    fixture.joined(LOBBY);
    model.textProperty().set("half a thou");
    fixture.joined(OWLS);
    assertThat(model.textProperty().get()).isEmpty();
    model.textProperty().set("for the clan");
    fixture.joined(LOBBY);
    assertThat(model.textProperty().get()).isEqualTo("half a thou");
    fixture.joined(OWLS);
    assertThat(model.textProperty().get()).isEqualTo("for the clan");
  }

  @Test
  void theWordsStayUntilTheirEchoShowsAndGoWithNothingElse() {
    fixture.joined(LOBBY);
    fixture.store().hold();
    model.textProperty().set("hello");
    send();
    assertThat(model.textProperty().get()).isEqualTo("hello");
    model.textProperty().set("hello and");
    send();

    fixture.store().release();
    fixture.fx.run();

    assertThat(sent()).containsExactly("hello");
    assertThat(model.textProperty().get()).isEqualTo(" and");
  }

  @Test
  void wordsThatLeaveAfterASwitchLeaveTheDraftOfTheirRoom() {
    fixture.joined(LOBBY);
    fixture.store().hold();
    model.textProperty().set("hello");
    model.send();
    fixture.chat.rooms().open(OWLS);
    model.textProperty().set("for the clan");

    fixture.store().release();
    fixture.fx.run();

    assertThat(model.textProperty().get()).isEqualTo("for the clan");
    assertThat(fixture.chat.drafts().get(LOBBY)).isEmpty();
  }

  private void send() {
    model.send();
    fixture.fx.run();
  }

  private List<String> sent() {
    return fixture.socket().emitted(Send.class).stream().map(Send::content).toList();
  }
}
