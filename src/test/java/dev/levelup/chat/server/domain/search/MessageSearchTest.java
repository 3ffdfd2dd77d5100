package dev.levelup.chat.server.domain.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.RoomKind;
import dev.levelup.chat.protocol.SearchPage;
import dev.levelup.chat.server.domain.Refusal;
import dev.levelup.chat.server.domain.SendLimit;
import dev.levelup.chat.server.domain.moderation.Bans;
import dev.levelup.chat.server.domain.rooms.NewRoom;
import dev.levelup.chat.server.domain.rooms.OwnedRooms;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a search finds, and for whom. */
class MessageSearchTest extends MessageSearchBase {
  @Test
  void wordsAreFoundInAllRoomsTheNewestFirst() {
    say(lobby, "1 the gate");
    say(clan, "2 no fence");
    say(clan, "3 gates");
    say(BEN, lobby, "4 agate");
    assertFinds("gate", "4 agate", "3 gates", "1 the gate");
    assertThat(contents(page("gate", lobby, null))).containsExactly("4 agate", "1 the gate");
    assertThat(contents(page("gate", null, ANN.userId()))).containsExactly("3 gates", "1 the gate");
    assertThat(contents(page("gate", clan, BEN.userId()))).isEmpty();
  }

  @Test
  void caseWidthAndInvisibleCharactersDoNotMatter() {
    say(lobby, "STRASSE");
    say(lobby, "Straße");
    say(lobby, "ｓｔｒａｓｓｅ");
    say(lobby, "stras\u00ADse");
    assertFinds("straSSe", "stras\u00ADse", "ｓｔｒａｓｓｅ", "Straße", "STRASSE");
    assertFinds("s\u200Dtraß", "stras\u00ADse", "ｓｔｒａｓｓｅ", "Straße", "STRASSE");
    assertFinds("\u00AD\u200D");
  }

  @Test
  void everyScriptIsFoundAlsoWithTwoCharacters() {
    say(lobby, "明日の会議は中止です");
    say(lobby, "والكتابة هنا");
    say(lobby, "ok");
    say(lobby, "👍🏽 done");
    assertFinds("会議", "明日の会議は中止です");
    assertFinds("会議は中", "明日の会議は中止です");
    assertFinds("كتاب", "والكتابة هنا");
    assertFinds("ةه");
    assertFinds("ة ", "والكتابة هنا");
    assertFinds("OK", "ok");
    assertFinds("👍", "👍🏽 done");
  }

  @Test
  void charactersOfQueryLanguagesAreCharacters() {
    say(lobby, "100% \"sure\"");
    say(lobby, "1000 sure*");
    say(lobby, "a_b OR c");
    say(lobby, "axb");
    assertFinds("0%", "100% \"sure\"");
    assertFinds("\"sure\"", "100% \"sure\"");
    assertFinds("sure*", "1000 sure*");
    assertFinds("a_b", "a_b OR c");
    assertFinds("' OR");
    assertFinds("\u0000\u0000\u0000");
  }

  @Test
  void onlyRoomsThatTheUserMayReadNowAreSearchedAtEachPage() {
    say(clan, "1 gate");
    say(lobby, "2 gate");
    say(clan, "3 gate");
    say(lobby, "4 gate");
    index.look();
    SearchPage first = search.page(BEN.userId(), new SearchQuery("gate", null, null, null, 1));
    assertThat(contents(first)).containsExactly("4 gate");
    memberships.remove(ANN.userId(), clan, BEN.userId()).join();
    SearchPage second =
        search.page(
            BEN.userId(), new SearchQuery("gate", null, null, first.pagination().cursor(), 10));
    assertThat(contents(second)).containsExactly("2 gate");
    assertRefused(Refusal.NOT_MEMBER, () -> page("gate", clan, null));
    new Bans(store, clock, _ -> {}).ban(ANN.userId(), lobby, BEN.userId(), null, false).join();
    assertThat(found("gate")).isEmpty();
    assertRefused(Refusal.BANNED_FROM_COMMUNITY, () -> page("gate", lobby, null));
    assertRefused(Refusal.CLAN_NOT_FOUND, () -> page("gate", RoomId.clan("none"), null));
  }

  @Test
  void anEditAndADeletionCountAtOnce() {
    Message edited = say(lobby, "1 gate");
    Message deleted = say(lobby, "2 gate");
    say(lobby, "3 gate");
    say(lobby, "4");
    index.look();
    changes.edit(ANN, edited.id(), "1 fence").join();
    changes.delete(ANN, deleted.id()).join();
    assertThat(found("gate")).containsExactly("3 gate");
    assertThat(found("fence")).containsExactly("1 fence");
    changes.edit(ANN, edited.id(), "1 hedge").join();
    assertFinds("hedge", "1 hedge");
    assertFinds("fence");
    assertFinds("gate", "3 gate");
  }

  @Test
  void nothingOfADeletedRoomIsFound() {
    for (int i = 0; i < BLOCK; i++) {
      say(i % 2 == 0 ? lobby : clan, i + " gate");
    }
    index.look();
    new OwnedRooms(store, _ -> {}).delete(ANN.userId(), lobby).join();
    assertFinds("gate", "3 gate", "1 gate");
  }

  private SearchPage first(@Nullable RoomId room) {
    return search.page(BEN.userId(), new SearchQuery("gate", room, null, null, 1));
  }

  private SearchPage second(@Nullable RoomId room, SearchPage first) {
    return search.page(
        BEN.userId(), new SearchQuery("gate", room, null, first.pagination().cursor(), 10));
  }

  @Test
  void aRoomThatIsDeletedBetweenTwoPagesTakesNothingElseWithIt() {
    for (int i = 0; i < BLOCK; i++) {
      say(i % 2 == 0 ? clan : lobby, i + " gate");
    }
    index.look();
    SearchPage everywhere = first(null);
    SearchPage inLobby = first(lobby);
    SearchPage inClan = first(clan);
    assertThat(contents(everywhere)).containsExactly("3 gate");
    new OwnedRooms(store, _ -> {}).delete(ANN.userId(), lobby).join();
    assertThat(contents(second(null, everywhere))).containsExactly("2 gate", "0 gate");
    assertRefused(Refusal.COMMUNITY_NOT_FOUND, () -> second(lobby, inLobby));
    assertThat(contents(second(clan, inClan))).containsExactly("0 gate");
    memberships.remove(ANN.userId(), clan, BEN.userId()).join();
    assertThat(second(null, everywhere).messages()).isEmpty();
    assertRefused(Refusal.NOT_MEMBER, () -> second(clan, inClan));
  }

  @Test
  void bannedUsersMessagesAreDeletedFromIt() {
    say(BEN, lobby, "1 gate");
    say(lobby, "2 gate");
    say(BEN, lobby, "3 gate");
    say(lobby, "4");
    index.look();
    new Bans(store, clock, _ -> {}).ban(ANN.userId(), lobby, BEN.userId(), null, true).join();
    SearchPage page = search.page(ANN.userId(), new SearchQuery("gate", lobby, null, null, 10));
    assertThat(contents(page)).containsExactly("2 gate");
  }

  @Test
  void pagesFollowOneAnotherWhileMessagesArrive() {
    List<String> said = new ArrayList<>();
    for (int i = 0; i < 23; i++) {
      said.addFirst(say(i % 3 == 0 ? clan : lobby, i + " gate").content());
      say(lobby, "fence");
    }
    index.look();
    List<String> found = new ArrayList<>();
    @Nullable String cursor = null;
    do {
      SearchPage page = search.page(BEN.userId(), new SearchQuery("gate", null, null, cursor, 3));
      assertThat(page.messages()).hasSizeLessThanOrEqualTo(3);
      found.addAll(contents(page));
      cursor = page.pagination().cursor();
      assertThat(cursor != null).isEqualTo(page.pagination().hasMore());
      say(lobby, "a new gate");
      index.look();
    } while (cursor != null);
    assertThat(found).containsExactlyElementsOf(said);
  }

  @Test
  void aPageThatHasReadEnoughEndsAndTheNextOneGoesOn() {
    search = searchReading(10);
    say(clan, "a gate");
    for (int i = 0; i < 60; i++) {
      say(lobby, "x" + i);
    }
    int pages = 0;
    @Nullable String cursor = null;
    List<String> found = new ArrayList<>();
    do {
      SearchPage page = search.page(BEN.userId(), new SearchQuery("te", null, null, cursor, 3));
      found.addAll(contents(page));
      cursor = page.pagination().cursor();
      pages++;
    } while (cursor != null);
    assertThat(pages).isBetween(3, 10);
    assertThat(found).containsExactly("a gate");
  }

  @Test
  void whatHasPartsOfLongWordsOnlyIsNotRead() {
    say(lobby, "abcdefghijklm");
    for (int i = 0; i < 5 * BLOCK - 1; i++) {
      say(lobby, "abcd def fghi ijk klm");
    }
    index.look();
    search = searchReading(6 * BLOCK);
    SearchPage page = page("abcdefghijklm", null, null);
    assertThat(contents(page)).containsExactly("abcdefghijklm");
    assertThat(page.pagination().cursor()).isNull();
  }

  @Test
  void eachPageGetsFurtherHoweverManyRoomsItHasToLookInto() {
    search = searchReading(3);
    List<RoomId> many = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      many.add(rooms.create(RoomKind.COMMUNITY, new NewRoom("R" + i, null), ANN.user()).join());
    }
    many.forEach(room -> say(room, "a gate"));
    many.forEach(room -> say(room, "a fence"));
    int found = 0;
    int pages = 0;
    @Nullable String cursor = null;
    do {
      SearchPage page = search.page(BEN.userId(), new SearchQuery("gate", null, null, cursor, 9));
      found += page.messages().size();
      cursor = page.pagination().cursor();
      assertThat(++pages).isLessThan(30);
    } while (cursor != null);
    assertThat(found).isEqualTo(8);
  }

  @Test
  void moreThanTwoASecondAreRefused() {
    search = new MessageSearch(store, clock, new SendLimit(1, 5));
    found("gate");
    found("gate");
    assertRefused(Refusal.TOO_MANY_SEARCHES, () -> found("gate"));
    search.page(ANN.userId(), new SearchQuery("gate", null, null, null, 1));
    clock.move(Duration.ofMillis(500));
    found("gate");
    assertRefused(Refusal.TOO_MANY_SEARCHES, () -> found("gate"));
  }

  @Test
  void aWrongQueryIsRefused() {
    assertRefused(Refusal.INVALID_PAYLOAD, () -> found("x"));
    assertRefused(Refusal.INVALID_PAYLOAD, () -> found("x".repeat(101)));
    for (String cursor : List.of("", "1-2", "1-2-x", "9999999999999999999-1-1")) {
      assertRefused(
          Refusal.INVALID_PAYLOAD,
          () -> search.page(BEN.userId(), new SearchQuery("xx", null, null, cursor, 1)));
    }
    assertRefused(Refusal.INVALID_PAYLOAD, () -> new SearchQuery("xx", null, null, null, 0));
    assertRefused(Refusal.INVALID_PAYLOAD, () -> new SearchQuery("xx", null, null, null, 101));
  }
}
