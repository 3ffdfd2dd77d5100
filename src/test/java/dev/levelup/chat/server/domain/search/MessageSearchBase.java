package dev.levelup.chat.server.domain.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.RoomKind;
import dev.levelup.chat.protocol.SearchPage;
import dev.levelup.chat.protocol.UserId;
import dev.levelup.chat.server.domain.DomainTestBase;
import dev.levelup.chat.server.domain.Identity;
import dev.levelup.chat.server.domain.SendLimit;
import dev.levelup.chat.server.domain.messages.MessageChanges;
import dev.levelup.chat.server.domain.messages.MessageService;
import dev.levelup.chat.server.domain.rooms.MembershipService;
import dev.levelup.chat.server.domain.rooms.NewRoom;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;

/** Base of tests in which Ben searches two rooms of Ann's. */
abstract class MessageSearchBase extends DomainTestBase {
  static final int BLOCK = 4;
  static final int PLENTY = 1_000;

  MessageSearch search;
  SearchIndex index;
  MessageService messages;
  MessageChanges changes;
  MembershipService memberships;
  RoomId clan;
  RoomId lobby;

  @BeforeEach
  void benIsInBothRoomsOfAnn() {
    search = searchReading(PLENTY);
    index = new SearchIndex(store, clock, BLOCK);
    messages = new MessageService(store, clock, SendLimit.NONE, _ -> {});
    changes = new MessageChanges(store, clock, messages, SendLimit.NONE, _ -> {});
    memberships = new MembershipService(store, clock, _ -> {});
    clan = rooms.create(RoomKind.CLAN, new NewRoom("Wolves", null), ANN.user()).join();
    lobby = rooms.create(RoomKind.COMMUNITY, new NewRoom("Lobby", null), ANN.user()).join();
    letIn(clan, BEN);
    memberships.join(lobby, BEN.user()).join();
  }

  MessageSearch searchReading(int most) {
    return new MessageSearch(store, SendLimit.NONE.limiter(clock), most);
  }

  Message say(RoomId room, String content) {
    return say(ANN, room, content);
  }

  Message say(Identity author, RoomId room, String content) {
    clock.move(Duration.ofMillis(1));
    return messages.send(author, room, content, null).join();
  }

  SearchPage page(String words, @Nullable RoomId room, @Nullable UserId author) {
    return search.page(BEN.userId(), new SearchQuery(words, room, author, null, 100));
  }

  List<String> found(String words) {
    return contents(page(words, null, null));
  }

  static List<String> contents(SearchPage page) {
    return page.messages().stream().map(Message::content).toList();
  }

  /** In a block and out of one, a search finds the same. */
  void assertFinds(String words, String... contents) {
    assertThat(found(words)).as("looked through: " + words).containsExactly(contents);
    index.look();
    assertThat(found(words)).as("by blocks: " + words).containsExactly(contents);
  }
}
