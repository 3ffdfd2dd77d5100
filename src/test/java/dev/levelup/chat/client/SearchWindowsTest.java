package dev.levelup.chat.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.levelup.chat.client.fake.TestPictures;
import dev.levelup.chat.client.state.TimelineItem;
import dev.levelup.chat.client.ui.pane.AnchoredList;
import dev.levelup.chat.client.ui.pane.ListPosition;
import dev.levelup.chat.protocol.AttachmentId;
import dev.levelup.chat.protocol.Credentials;
import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.RoomKind;
import dev.levelup.chat.server.ServerOptions;
import dev.levelup.chat.server.domain.Attachments;
import dev.levelup.chat.server.domain.Identity;
import dev.levelup.chat.server.domain.NewRoom;
import dev.levelup.chat.server.domain.SendLimit;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The search, with a real server. */
class SearchWindowsTest extends ProgramTest {
  private static final RoomId LOBBY = RoomId.community("lobby");
  private static final RoomId OWLS = RoomId.clan("night-owls");

  private Identity bob;

  @Override
  protected ServerOptions options(int port) {
    return super.options(port).withSendLimit(SendLimit.NONE);
  }

  @BeforeEach
  void openTheLobby() {
    bob = identity("bob");
    say(OWLS, "a purple owl");
    for (int i = 1; i <= 300; i++) {
      say(LOBBY, i % 50 == 0 ? "the Purple tower " + i : "line " + i);
    }
    open(window, "here", account("alice"), LOBBY);
    until(() -> messages(window).size() >= 50 && canWrite(window));
    until(() -> last(window).equals("the Purple tower 300"));
  }

  private Identity identity(String name) {
    return server
        .auth()
        .authenticate(server.auth().login(new Credentials(name, PASSWORD)).join().token());
  }

  private Message say(RoomId room, String words) {
    return server.messages().send(bob, room, words, null).join();
  }

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
    clickOn(cell("#clan-list", 0));
    until(() -> messages(window).contains("a purple owl") && canWrite(window));
    clickOn(cell("#community-list", 0));
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

  private void search(KeyCode... keys) {
    KeyCode[] pressed = new KeyCode[keys.length + 1];
    pressed[0] = KeyCode.SHORTCUT;
    System.arraycopy(keys, 0, pressed, 1, keys.length);
    push(pressed);
    until(() -> shows("#search-field") && field().isFocused());
  }

  private TextInputControl field() {
    return in(window).lookup("#search-field").queryTextInputControl();
  }

  private List<String> hits() {
    return onFx(
        () ->
            in(window).lookup("#search-results").<ListView<Message>>query().getItems().stream()
                .map(Message::content)
                .toList());
  }

  private void scrollUp(double pixels) {
    onFx(() -> list(window).scrollBy(-pixels));
    settle();
  }

  private void untilAt(Map<String, Double> before) {
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertThat(places()).isEqualTo(before));
  }

  /** Where each line of text in view is. */
  private Map<String, Double> places() {
    return onFx(
        () -> {
          AnchoredList<TimelineItem> list = list(window);
          Map<String, Double> places = new TreeMap<>();
          if (list.position() instanceof ListPosition.Anchored) {
            Bounds view = list.localToScene(list.getLayoutBounds());
            for (Node each : list.lookupAll(".words")) {
              Bounds at = each.localToScene(each.getLayoutBounds());
              if (each instanceof Text text && view.intersects(at) && isShown(each)) {
                places.put(text.getText(), at.getMinY());
              }
            }
          }
          return places;
        });
  }

  private static boolean isShown(Node node) {
    return node.isVisible() && (node.getParent() == null || isShown(node.getParent()));
  }

  private boolean isInView(String content) {
    var shown = list(window).getVisibleItems();
    return shown.last() < list(window).getItems().size()
        && shown.first() <= shown.last()
        && list(window).getItems().subList(shown.first(), shown.last() + 1).stream()
            .flatMap(item -> item.messages().stream())
            .anyMatch(message -> message.content().equals(content));
  }
}
