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
import dev.levelup.chat.server.domain.rooms.NewRoom;
import dev.levelup.chat.server.domain.rooms.OwnedRooms;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever happens to messages, a search finds what a look at each of them finds. */
class SearchFuzzTest extends DomainTestBase {
  private static final long SEED = Long.getLong("search.seed", 11);
  private static final int STEPS = 400;
  private static final String LETTERS = "ab A\u00C5ß会議\uD83D\uDC4D%";

  private final Random random = new Random(SEED);
  private final List<RoomId> open = new ArrayList<>();
  private final Map<String, Message> said = new HashMap<>();
  private SearchIndex index;
  private MessageSearch search;
  private MessageService messages;
  private MessageChanges changes;

  @BeforeEach
  void threeRooms() {
    index = new SearchIndex(store, clock, 7);
    search = new MessageSearch(store, SendLimit.NONE.limiter(clock), 25);
    messages = new MessageService(store, clock, SendLimit.NONE, _ -> {});
    changes = new MessageChanges(store, clock, messages, SendLimit.NONE, _ -> {});
    for (int i = 0; i < 3; i++) {
      open.add(rooms.create(RoomKind.COMMUNITY, new NewRoom("R" + i, null), ANN.user()).join());
    }
  }

  private String words(int longest) {
    StringBuilder words = new StringBuilder();
    for (int n = 1 + random.nextInt(longest); n > 0; n--) {
      words.appendCodePoint(LETTERS.codePointAt(letter()));
    }
    return words.toString();
  }

  private int letter() {
    int at = random.nextInt(LETTERS.length());
    return Character.isLowSurrogate(LETTERS.charAt(at)) ? at - 1 : at;
  }

  @Test
  void aSearchFindsWhatALookAtEachMessageFinds() {
    for (int step = 0; step < STEPS; step++) {
      change();
      if (random.nextInt(5) == 0) {
        index.look();
      }
      if (step % 4 == 0) {
        compare();
      }
    }
  }

  private Message any() {
    List<String> ids = said.keySet().stream().sorted().toList();
    return Objects.requireNonNull(said.get(ids.get(random.nextInt(ids.size()))));
  }

  private void change() {
    int what = said.isEmpty() ? 0 : random.nextInt(20);
    if (what < 14) {
      clock.move(Duration.ofMillis(random.nextInt(2)));
      RoomId room = open.get(random.nextInt(open.size()));
      keep(messages.send(random.nextBoolean() ? ANN : BEN, room, "x" + words(12), null).join());
    } else if (what < 17) {
      Message message = any();
      if (!message.isDeleted()) {
        keep(changes.edit(identity(message), message.id(), "x" + words(12)).join());
      }
    } else if (what < 19 || open.size() == 1 || random.nextInt(8) > 0) {
      keep(changes.delete(ANN, any().id()).join());
    } else {
      RoomId room = open.remove(open.size() - 1);
      new OwnedRooms(store, _ -> {}).delete(ANN.userId(), room).join();
      said.values().removeIf(each -> each.room().equals(room));
    }
  }

  private static Identity identity(Message message) {
    return message.userId().equals(ANN.userId()) ? ANN : BEN;
  }

  private void keep(Message message) {
    said.put(message.id().value(), message);
  }

  private void compare() {
    String words = words(3);
    if (words.length() < 2) {
      return;
    }
    RoomId room = random.nextBoolean() ? null : open.get(random.nextInt(open.size()));
    UserId author = random.nextInt(3) == 0 ? ANN.userId() : null;
    int limit = 1 + random.nextInt(4);
    assertThat(found(words, room, author, limit))
        .as("seed %d: %s in %s by %s", SEED, words, room, author)
        .isEqualTo(expected(words, room, author));
  }

  private List<String> found(
      String words, @Nullable RoomId room, @Nullable UserId author, int limit) {
    List<Message> found = new ArrayList<>();
    @Nullable String cursor = null;
    do {
      SearchPage page =
          search.page(BEN.userId(), new SearchQuery(words, room, author, cursor, limit));
      assertThat(page.messages()).hasSizeLessThanOrEqualTo(limit);
      found.addAll(page.messages());
      cursor = page.pagination().cursor();
    } while (cursor != null);
    assertThat(found).extracting(Message::createdAt).isSortedAccordingTo(Comparator.reverseOrder());
    return found.stream().map(each -> each.id() + " " + each.content()).sorted().toList();
  }

  private List<String> expected(String words, @Nullable RoomId room, @Nullable UserId author) {
    String folded = SearchWords.folded(words);
    return said.values().stream()
        .filter(each -> room == null || each.room().equals(room))
        .filter(each -> author == null || each.userId().equals(author))
        .filter(each -> SearchWords.folded(each.content()).contains(folded))
        .map(each -> each.id() + " " + each.content())
        .sorted()
        .toList();
  }
}
