package dev.levelup.chat.client.ui.links;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.client.cache.Profile;
import dev.levelup.chat.client.fake.FakeGateway;
import dev.levelup.chat.client.fake.FakeStores;
import dev.levelup.chat.client.fake.ManualFxThread;
import dev.levelup.chat.client.net.ApiException;
import dev.levelup.chat.client.state.AccountState;
import dev.levelup.chat.client.state.ChatLink;
import dev.levelup.chat.client.state.Notices.Notice;
import dev.levelup.chat.client.state.RoomState;
import dev.levelup.chat.client.state.Sought;
import dev.levelup.chat.client.sync.Chat;
import dev.levelup.chat.client.sync.account.AccountController;
import dev.levelup.chat.client.ui.i18n.Translations;
import dev.levelup.chat.client.ui.signin.SignInViewModel;
import dev.levelup.chat.client.ui.signin.SignInViewModel.Mode;
import dev.levelup.chat.client.ui.text.WebAddress;
import dev.levelup.chat.protocol.RoomId;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinksViewModelTest {
  private static final String HOME = "https://chat.example.org";
  private static final RoomId OWLS = RoomId.clan("owls");

  @TempDir private Path folder;
  private final ManualFxThread fx = new ManualFxThread();
  private final FakeGateway gateway = new FakeGateway(FakeGateway.EVERYTHING);
  private final FakeStores stores = new FakeStores();
  private AccountController account;
  private SignInViewModel signIn;
  private LinksViewModel links;

  @BeforeEach
  void start() {
    account =
        new AccountController(
            gateway,
            Profile.open(folder, Runnable::run),
            fx,
            session -> new Chat(session, gateway, stores, fx, fx.clock(), new Random(1)));
    signIn =
        new SignInViewModel(account, "http://127.0.0.1:8001", "", new Translations(Locale.ENGLISH));
    links = new LinksViewModel(account, signIn);
    fx.run();
  }

  @Test
  void aNewServerIsAskedNothingBeforeTheUserAgrees() {
    int before = gateway.accounts().asked().size();
    open("levelup://join/new.example.net/code");

    assertThat(asked())
        .isEqualTo(
            new LinkQuestion.OtherServer(new ChatLink.Invite("new.example.net", "code"), null));
    assertThat(gateway.accounts().asked()).hasSize(before);
    assertThat(signIn.serverProperty().get()).isEqualTo("http://127.0.0.1:8001");

    agree();

    assertThat(asked()).isNull();
    assertThat(signIn.serverProperty().get()).isEqualTo("new.example.net");
    assertThat(signIn.inviteProperty().get()).isEqualTo("code");
    assertThat(signIn.modeProperty().get()).isEqualTo(Mode.REGISTER);
    assertThat(gateway.accounts().asked()).hasSizeGreaterThan(before).last().isEqualTo("info");
  }

  @Test
  void whoDoesNotAgreeStaysWhereTheyAre() {
    open("levelup://join/new.example.net/code");

    links.refuse();
    signIn();

    assertThat(asked()).isNull();
    assertThat(signIn.serverProperty().get()).isEqualTo("http://127.0.0.1:8001");
    assertThat(room()).isNull();
  }

  @Test
  void theServerOfTheLastSignInIsNotAskedAbout() {
    signIn();
    account.signOut();
    fx.run();

    open("levelup://room/chat.example.org/clan/owls");

    assertThat(asked()).isNull();
    assertThat(signIn.serverProperty().get()).isEqualTo("chat.example.org");
    signIn();
    assertThat(room()).isEqualTo(OWLS);
  }

  @Test
  void goingToAnotherServerSignsOutOfThisOneOnceTheUserAgrees() {
    signIn();
    open("levelup://join/new.example.net/code");

    assertThat(asked())
        .isEqualTo(
            new LinkQuestion.OtherServer(new ChatLink.Invite("new.example.net", "code"), HOME));
    assertThat(account.isAt("chat.example.org")).isTrue();

    agree();

    assertThat(gateway.accounts().asked()).contains("logout refresh-1");
    assertThat(account.stateProperty().get()).isEqualTo(new AccountState.SignedOut(null));
    assertThat(signIn.serverProperty().get()).isEqualTo("new.example.net");
  }

  @Test
  void aRoomOfThisServerOpensAndItsMessageIsSought() {
    signIn();

    open("levelup://room/chat.example.org/clan/owls/42");

    assertThat(asked()).isNull();
    assertThat(room()).isEqualTo(OWLS);
    assertThat(openRoom().soughtProperty().get()).isEqualTo(new Sought.Numbered(42));
  }

  @Test
  void anotherPortIsAnotherServer() {
    signIn();

    open("levelup://room/chat.example.org:8443/clan/owls");

    assertThat(asked()).isInstanceOf(LinkQuestion.OtherServer.class);
  }

  @Test
  void whileASignInIsUnderWayALinkWaits() {
    account.signIn(HOME, "alice", "levelup");
    links.open("levelup://room/chat.example.org/clan/owls");
    assertThat(asked()).isNull();

    fx.run();

    assertThat(room()).isEqualTo(OWLS);
  }

  @Test
  void whoAgreesAndSignsInThereGetsToTheRoom() {
    open("levelup://room/chat.example.org/clan/owls/7");
    agree();
    assertThat(room()).isNull();

    signIn();

    assertThat(room()).isEqualTo(OWLS);
    assertThat(openRoom().soughtProperty().get()).isEqualTo(new Sought.Numbered(7));
  }

  @Test
  void whoSignsInElsewhereInsteadIsNotAskedAgain() {
    open("levelup://room/new.example.net/clan/owls");
    agree();

    signIn();

    assertThat(asked()).isNull();
    assertThat(room()).isNull();
  }

  @Test
  void anInvitationToThisServerIsAskedAboutAndThenLetsIn() {
    signIn();
    open("levelup://join/chat.example.org/Ab-3");
    assertThat(asked())
        .isEqualTo(new LinkQuestion.Invitation(new ChatLink.Invite("chat.example.org", "Ab-3")));
    assertThat(gateway.memberships().questions()).doesNotContain("invites/Ab-3");

    agree();

    assertThat(gateway.memberships().questions()).contains("invites/Ab-3");
    assertThat(room()).isEqualTo(OWLS);
  }

  @Test
  void anInvitationThatIsNotTakenIsSaidInTheServersWords() {
    signIn();
    List<Notice> said = new ArrayList<>();
    chat().notices().listen(said::add);
    open("levelup://join/chat.example.org/old");
    gateway
        .memberships()
        .failWith(new ApiException.Refused(404, "NOT_FOUND", "No such code", null));

    agree();

    assertThat(said)
        .singleElement()
        .extracting(each -> each.failure().words())
        .isEqualTo("No such code");
    assertThat(room()).isNull();
  }

  @Test
  void whoHasMadeAnAccountWithTheInvitationIsNotAskedAboutItAgain() {
    open("levelup://join/chat.example.org/code");
    agree();
    signIn.userNameProperty().set("dave");
    signIn.passwordProperty().set("levelup-levelup");
    signIn.submit();
    fx.run();

    assertThat(gateway.accounts().asked()).contains("register dave code");
    assertThat(asked()).isNull();
  }

  @Test
  void whatIsNoLinkIsSaid() {
    signIn();
    open("levelup://join/chat.example.org");

    assertThat(asked()).isEqualTo(new LinkQuestion.NoLink());
    agree();
    assertThat(asked()).isNull();
  }

  @Test
  void aNewLinkTakesThePlaceOfTheOneBefore() {
    open("levelup://join/new.example.net/code");
    open("levelup://room/other.example.net/clan/owls");

    assertThat(asked())
        .isEqualTo(
            new LinkQuestion.OtherServer(
                new ChatLink.ToRoom("other.example.net", OWLS, null), null));
  }

  private void open(String link) {
    links.open(link);
    fx.run();
  }

  private void agree() {
    links.agree();
    fx.run();
  }

  private void signIn() {
    account.signIn(HOME, "alice", "levelup");
    fx.run();
  }

  private @Nullable LinkQuestion asked() {
    return links.questionProperty().get();
  }

  private Chat chat() {
    return Objects.requireNonNull(account.chatProperty().get());
  }

  private RoomState openRoom() {
    return Objects.requireNonNull(chat().rooms().open());
  }

  private @Nullable RoomId room() {
    Chat chat = account.chatProperty().get();
    RoomState open = chat == null ? null : chat.rooms().open();
    return open == null ? null : open.id();
  }

  @Test
  void aPageBehindAnotherTextIsAskedForOnce() {
    WebAddress page = new WebAddress("https://raid.example/a");
    List<WebAddress> opened = new ArrayList<>();
    links.open(page, true, () -> opened.add(page));
    assertThat(opened).isEmpty();
    assertThat(links.questionProperty().get()).isInstanceOf(LinkQuestion.NamedPage.class);
    links.agree();
    links.open(page, true, () -> opened.add(page));
    assertThat(opened).hasSize(2);
    WebAddress other = new WebAddress("https://raid.example/b");
    links.open(other, true, () -> opened.add(other));
    links.refuse();
    links.agree();
    assertThat(opened).doesNotContain(other);
  }

  @Test
  void aPageThatTheMessageNamesIsOpenedAtOnce() {
    WebAddress page = new WebAddress("https://raid.example/a");
    List<WebAddress> opened = new ArrayList<>();
    links.open(page, false, () -> opened.add(page));
    assertThat(opened).containsExactly(page);
    assertThat(links.questionProperty().get()).isNull();
  }
}
