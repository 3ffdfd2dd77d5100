package dev.levelup.chat.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.RoomKind;
import dev.levelup.chat.protocol.SignIn;
import dev.levelup.chat.server.domain.Identity;
import dev.levelup.chat.server.domain.rooms.NewRoom;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What happens between two pages of Ben's search counts for the second one. */
class SearchOverHttpTest extends HttpTestBase {
  private SignIn ann;
  private SignIn ben;
  private RoomId clan;
  private RoomId lobby;

  @BeforeEach
  void benIsInBothRoomsOfAnn() {
    ann = register("ann");
    ben = register("ben");
    clan = server.rooms().create(RoomKind.CLAN, new NewRoom("Clan", null), ann.user()).join();
    lobby = server.rooms().create(RoomKind.COMMUNITY, new NewRoom("Open", null), ann.user()).join();
    String code = server.invites().make(ann.user().id(), clan).join().code();
    server.invites().accept(code, ben.user()).join();
  }

  private Identity author() {
    return server.auth().authenticate(ann.token());
  }

  private Message say(RoomId room, String words) {
    return server.messages().send(author(), room, words, null).join();
  }

  private Answer search(String more) {
    return get("/api/search?q=gate&limit=1" + more, ben.token());
  }

  private Answer after(Answer page) {
    String cursor =
        page.body().getAsJsonObject("pagination").getAsJsonPrimitive("cursor").getAsString();
    return get("/api/search?q=gate&limit=10&cursor=" + cursor, ben.token());
  }

  private static List<String> words(Answer page) {
    return StreamSupport.stream(page.body().getAsJsonArray("messages").spliterator(), false)
        .map(JsonElement::getAsJsonObject)
        .map(message -> message.get("content").getAsString())
        .toList();
  }

  @Test
  void aRemovalAndABanCountForTheNextPage() {
    say(clan, "1 gate");
    say(lobby, "2 gate");
    say(clan, "3 gate");
    say(lobby, "4 gate");
    Answer first = search("");
    assertThat(words(first)).containsExactly("4 gate");
    // Messages of one millisecond come in the order of their rooms.
    assertThat(words(after(first))).containsExactlyInAnyOrder("3 gate", "2 gate", "1 gate");
    server.memberships().remove(ann.user().id(), clan, ben.user().id()).join();
    assertThat(words(after(first))).containsExactly("2 gate");
    server.bans().ban(ann.user().id(), lobby, ben.user().id(), null, false).join();
    assertThat(words(after(first))).isEmpty();
    assertThat(search("&communityId=" + lobby.id()).status()).isEqualTo(403);
    assertThat(search("&clanId=" + clan.id()).status()).isEqualTo(403);
  }

  @Test
  void anEditAndADeletionCountForTheNextPage() {
    Message edited = say(clan, "1 gate");
    Message deleted = say(lobby, "2 gate");
    Message becomes = say(lobby, "3 fence");
    say(lobby, "4 gate");
    Answer first = search("");
    server.changes().edit(author(), edited.id(), "1 fence").join();
    server.changes().delete(author(), deleted.id()).join();
    server.changes().edit(author(), becomes.id(), "3 gate").join();
    assertThat(words(after(first))).containsExactly("3 gate");
  }
}
