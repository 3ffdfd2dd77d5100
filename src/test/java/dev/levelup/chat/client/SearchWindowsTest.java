package dev.levelup.chat.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.client.fake.TestPictures;
import dev.levelup.chat.protocol.AttachmentId;
import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.RoomKind;
import dev.levelup.chat.server.domain.Identity;
import dev.levelup.chat.server.domain.attachments.Attachments;
import dev.levelup.chat.server.domain.rooms.NewRoom;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** The search, with a real server. */
class SearchWindowsTest extends SearchProgramTest {
  @Test
  void hitsAreFoundWhileTypingAndMarked() {
    search(KeyCode.F);
    write("PURPLE");
    until(() -> hits().contains("the Purple tower 300"));
    assertThat(onFx(() -> lookup(".found-ground").queryAll())).isNotEmpty();
    assertThat(hits()).doesNotContain("a purple owl");
    write(" tower 300");
    until(() -> hits().equals(List.of("the Purple tower 300")));
    write("x");
    until(() -> hits().isEmpty());
  }

  @Test
  void aHitShowsInItsSurroundingsAndEscapeGoesBackToThePixel() {
    scrollUp(1234);
    until(() -> messages(window).size() >= 100 && !list(window).isFollowing());
    settle();
    Map<String, Double> before = places();
    search(KeyCode.F);
    write("purple");
    until(() -> !hits().isEmpty());
    push(KeyCode.ENTER);
    until(() -> isInView("the Purple tower 300"));
    push(KeyCode.ENTER);
    until(() -> isInView("the Purple tower 250"));
    push(KeyCode.SHIFT, KeyCode.ENTER);
    until(() -> isInView("the Purple tower 300"));

    push(KeyCode.ESCAPE);

    untilAt(before);
    assertThat(shows("#search-results")).as("the search is still there").isTrue();
    push(KeyCode.ESCAPE);
    until(() -> !isShown(field()));
    assertThat(onFx(() -> input(window).isFocused())).isTrue();
  }

  @Test
  void aHitOfAnotherRoomOpensItAndTheKeyGoesBackToThePixel() {
    clickCell("#clan-list", 0);
    until(() -> messages(window).contains("a purple owl") && canWrite(window));
    clickCell("#community-list", 0);
    until(() -> messages(window).contains("line 299") && canWrite(window));
    scrollUp(777);
    until(() -> messages(window).size() >= 100 && !list(window).isFollowing());
    settle();
    Map<String, Double> before = places();

    search(KeyCode.SHIFT, KeyCode.F);
    write("purple owl");
    until(() -> hits().equals(List.of("a purple owl")));
    push(KeyCode.ENTER);
    until(() -> rooms(window).contains(OWLS) && isInView("a purple owl"));
    assertThat(onFx(() -> field().isFocused())).as("to walk on").isTrue();

    push(KeyCode.ALT, KeyCode.LEFT);

    untilAt(before);
  }

  @Test
  void aDeletedHitGoesAndAnEditedOneIsRedrawn() {
    Message first = say(LOBBY, "orange one");
    Message second = say(LOBBY, "orange two");
    search(KeyCode.F);
    until(() -> last(window).equals("orange two"));
    write("orange");
    until(() -> hits().equals(List.of("orange two", "orange one")));
    server.changes().edit(bob, second.id(), "an orange 2").join();
    until(() -> hits().equals(List.of("an orange 2", "orange one")));
    server.changes().delete(bob, first.id()).join();
    until(() -> hits().equals(List.of("an orange 2")));
    server.changes().edit(bob, second.id(), "an apple").join();
    until(() -> hits().isEmpty());
  }

  @Test
  void filesPicturesAndLinksAreFound() throws IOException {
    attach("quokka plan", "plan.pdf", new byte[100]);
    attach("quokka photo", "photo.png", TestPictures.png(8, 6));
    say(LOBBY, "quokka page: https://page.example/");
    search(KeyCode.F);
    until(() -> last(window).equals("quokka page: https://page.example/"));
    for (Map.Entry<String, String> each :
        Map.of("file", "plan", "picture", "photo", "link", "page").entrySet()) {
      onFx(() -> field().setText("has:" + each.getKey() + " quokka"));
      until(() -> hits().size() == 1 && hits().getFirst().contains(each.getValue()));
      until(() -> !shows(".search-state"));
      assertThat(hits()).as("once the server has answered").hasSize(1);
    }
  }

  private void attach(String words, String name, byte[] bytes) throws IOException {
    try (Attachments.Upload upload = server.attachments().upload(bob.userId())) {
      upload.receive(name, new ByteArrayInputStream(bytes));
      List<AttachmentId> files = List.of(upload.keep(null).id());
      server.messages().send(bob, LOBBY, words, null, null, files).join();
    }
  }

  @Test
  void whatOnlyTheServerHasJoinsBelowEachOnce() {
    search(KeyCode.F);
    write("purple");
    until(() -> hits().size() == 6);
    List<String> all =
        IntStream.of(300, 250, 200, 150, 100, 50).mapToObj(i -> "the Purple tower " + i).toList();
    assertThat(hits()).isEqualTo(all);
  }

  @Test
  void whoeverIsBannedWhileHitsShowLosesThem() {
    Identity alice = identity("alice");
    RoomId foxes =
        server.rooms().createForUser(RoomKind.CLAN, new NewRoom("Foxes", null), bob.user()).join();
    String code = server.invites().make(bob.userId(), foxes).join().code();
    server.invites().accept(code, alice.user()).join();
    say(foxes, "a purple fox");
    search(KeyCode.SHIFT, KeyCode.F);
    write("purple");
    until(() -> hits().size() == 8 && hits().contains("a purple fox"));
    server.bans().ban(bob.userId(), foxes, alice.userId(), null, false).join();
    until(() -> hits().size() == 7 && !hits().contains("a purple fox"));
    say(foxes, "another purple fox");
    say(LOBBY, "a purple end");
    until(() -> hits().contains("a purple end"));
    assertThat(hits()).noneMatch(each -> each.contains("fox"));
  }

  @Test
  void withoutAConnectionWhatIsStoredIsFoundAndThatIsSaid() {
    server.close();
    search(KeyCode.F);
    write("purple");
    until(() -> hits().contains("the Purple tower 300"));
    until(() -> shows("#search-note"));
    push(KeyCode.ENTER);
    until(() -> isInView("the Purple tower 300"));
  }
}
