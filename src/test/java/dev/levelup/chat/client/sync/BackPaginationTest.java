package dev.levelup.chat.client.sync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.client.fake.ChatFixture;
import dev.levelup.chat.client.fake.TestMessage;
import dev.levelup.chat.client.net.ApiException;
import dev.levelup.chat.client.state.Paging;
import dev.levelup.chat.client.state.Timeline;
import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class BackPaginationTest {
  @Nested
  class WithCursors extends ChatTest {
    private final ChatFixture fixture = ChatFixture.full();

    @Override
    ChatFixture fixture() {
      return fixture;
    }

    @BeforeEach
    void join() {
      remember(LOBBY, 1, 120);
      fixture.online().joined(LOBBY);
    }

    @Test
    void loadsPageAfterPageUntilTheRoomsBeginning() {
      assertThat(fixture.timeline().loaded().paging()).isEqualTo(Paging.IDLE);
      assertThat(fixture.timeline().loaded().size()).isEqualTo(50);

      loadOlder();
      assertThat(fixture.timeline().loaded().size()).isEqualTo(100);
      assertThat(history().questions()).last().isEqualTo("lobby?before=71");
      loadOlder();
      assertThat(fixture.timeline().loaded().size()).isEqualTo(120);
      assertThat(fixture.timeline().loaded().paging()).isEqualTo(Paging.EXHAUSTED);

      int asked = history().questions().size();
      loadOlder();
      assertThat(history().questions()).hasSize(asked);
    }

    @Test
    void onlyOneRequestIsInFlight() {
      history().hold();

      loadOlder();
      loadOlder();

      assertThat(history().held()).isEqualTo(1);
      assertThat(fixture.timeline().loaded().paging()).isEqualTo(Paging.LOADING);
    }

    @Test
    void aFailureShowsAndCanBeRetried() {
      history().failWith(new ApiException.Unreachable(new IOException()));
      loadOlder();
      assertThat(fixture.timeline().loaded().paging()).isEqualTo(Paging.FAILED);

      history().failWith(null);
      loadOlder();

      assertThat(fixture.timeline().loaded().size()).isEqualTo(100);
      assertThat(fixture.timeline().loaded().paging()).isEqualTo(Paging.IDLE);
    }

    @Test
    void aPageOfARoomThatIsNoLongerOpenStaysThere() {
      Timeline old = fixture.timeline();
      history().hold();
      loadOlder();

      fixture.chat.rooms().open(CLAN);
      history().release();
      fixture.fx.run();

      assertThat(old.loaded().size()).isEqualTo(100);
      assertThat(fixture.timeline().loaded().size()).isZero();
    }

    @Test
    void aPageThatWasAskedForBeforeAReconnectIsStillWanted() {
      history().hold();
      loadOlder();

      fixture.reconnect();
      history().release();
      fixture.fx.run();

      assertThat(fixture.timeline().loaded().size()).isEqualTo(100);
      assertThat(fixture.timeline().loaded().paging()).isEqualTo(Paging.IDLE);
    }

    private void loadOlder() {
      fixture.chat.history().loadOlder();
      fixture.fx.run();
    }
  }

  @Nested
  class ByPageNumber extends ChatTest {
    private final ChatFixture fixture = ChatFixture.core();

    @Override
    ChatFixture fixture() {
      return fixture;
    }

    @BeforeEach
    void join() {
      rememberCore(LOBBY, 1, 170);
      fixture.online().chat.rooms().open(LOBBY);
      fixture.fx.run();
    }

    @Test
    void loadsPageAfterPageUntilTheRoomsBeginning() {
      loadOlder();
      assertThat(history().questions()).last().isEqualTo("lobby?page=2");
      loadOlder();
      loadOlder();

      assertThat(fixture.timeline().loaded().size()).isEqualTo(170);
      assertThat(fixture.timeline().loaded().paging()).isEqualTo(Paging.EXHAUSTED);
    }

    @Test
    void pagesThatSlidBecauseOfNewMessagesLoseNothing() {
      for (long number = 171; number <= 190; number++) {
        history().add(TestMessage.by("bob").number(number).core().message());
        fixture.arrives(TestMessage.by("bob").number(number).core().message());
      }

      loadOlder();
      loadOlder();
      loadOlder();

      assertThat(messages()).hasSize(190);
      assertThat(fixture.timeline().loaded().paging()).isEqualTo(Paging.EXHAUSTED);
    }

    @Test
    void aPageWithNothingNewIsFollowedByTheNext() {
      // Messages missed by this client: the pages have shifted by more than one message.
      rememberCore(LOBBY, 171, 240);

      loadOlder();

      assertThat(history().questions()).endsWith("lobby?page=2", "lobby?page=3");
      assertThat(messages().getFirst().content()).isEqualTo("message 91");
      assertThat(fixture.timeline().loaded().paging()).isEqualTo(Paging.IDLE);
    }

    private void loadOlder() {
      fixture.chat.history().loadOlder();
      fixture.fx.run();
    }
  }
}
