package dev.levelup.chat.client.cache;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.client.fake.FakeKeyring;
import dev.levelup.chat.client.fake.FakeKeyring.State;
import dev.levelup.chat.protocol.ServerInfo;
import dev.levelup.chat.protocol.User;
import dev.levelup.chat.protocol.UserId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SignInSaverTest {
  @TempDir private Path folder;
  private final FakeKeyring keyring = new FakeKeyring();
  private final List<SignInTrouble> troubles = new ArrayList<>();

  @Test
  void theRefreshTokenOfTodaysFileMovesToTheKeyring() throws IOException {
    keeper(Keyring.NONE).store(signIn("refresh-1"));
    assertThat(file()).contains("refresh-1");
    troubles.clear();

    keeper(keyring).store(signIn("refresh-1"));

    assertThat(keyring.secrets()).containsExactly("refresh-1");
    assertThat(file()).doesNotContain("refresh-1");
    SavedSignIn kept = keeper(keyring).read().join().orElseThrow();
    assertThat(kept.inKeyring()).isTrue();
    assertThat(keeper(keyring).refreshToken(kept).join()).hasValue("refresh-1");
    assertThat(troubles).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(names = {"CLOSED", "FORGETFUL"})
  void aKeyringThatDoesNotGiveItBackLeavesItInTheFile(State state) throws IOException {
    keyring.set(state);

    keeper(keyring).store(signIn("refresh-1"));

    assertThat(file()).contains("refresh-1");
    assertThat(troubles).containsExactly(SignInTrouble.IN_A_FILE);
    assertThat(keeper(keyring).read().join()).hasValue(signIn("refresh-1"));
  }

  @Test
  void aKeyringThatIsOpenAgainTakesItOutOfTheFile() throws IOException {
    keyring.set(State.CLOSED);
    SignInSaver saver = keeper(keyring);
    saver.store(signIn("refresh-1"));
    keyring.set(State.OPEN);

    saver.store(signIn("refresh-2"));

    assertThat(file()).doesNotContain("refresh");
    assertThat(keyring.secrets()).containsExactly("refresh-2");
  }

  @Test
  void theFileKeepsItUntilTheKeyringHasGivenItBack() throws IOException {
    keeper(Keyring.NONE).store(signIn("refresh-1"));
    keyring.set(State.SLOW);

    keeper(keyring).store(signIn("refresh-1"));
    assertThat(file()).contains("refresh-1");

    keyring.release();
    assertThat(file()).doesNotContain("refresh-1");
  }

  @Test
  void whatWaitsForTheKeyringAtTheEndGoesIntoTheFile() throws IOException {
    keyring.set(State.SLOW);
    SignInSaver saver = keeper(keyring);
    saver.store(signIn("refresh-1"));

    saver.close();

    assertThat(file()).contains("refresh-1");
  }

  @Test
  void theLastOneHoldsHoweverSlowTheKeyringIs() throws IOException {
    keyring.set(State.SLOW);
    SignInSaver saver = keeper(keyring);
    saver.store(signIn("refresh-1"));
    saver.store(signIn("refresh-2"));

    keyring.release();

    assertThat(keyring.secrets()).containsExactly("refresh-2");
    assertThat(file()).doesNotContain("refresh");
  }

  @Test
  void aForgottenSignInIsNowhereEvenIfItWasOnItsWay() {
    keyring.set(State.SLOW);
    SignInSaver saver = keeper(keyring);
    saver.store(signIn("refresh-1"));
    saver.forget();

    keyring.release();

    assertThat(keyring.secrets()).isEmpty();
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void aForgottenSignInIsGoneAtOnceThoughTheKeyringIsSlow() {
    keeper(keyring).store(signIn("refresh-1"));
    keyring.set(State.SLOW);

    keeper(keyring).forget();

    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void twoProfilesHaveEachTheirOwn() {
    keeper(keyring).store(signIn("refresh-1"));
    SignInSaver other =
        new SignInSaver(folder.resolve("other"), Runnable::run, keyring, troubles::add);
    other.store(signIn("refresh-2"));

    other.forget();

    assertThat(keyring.secrets()).containsExactly("refresh-1");
  }

  @Test
  void whatAKeyringDoesNotGiveOutIsSaid() {
    SignInSaver saver = keeper(keyring);
    saver.store(signIn("refresh-1"));
    keyring.set(State.CLOSED);

    assertThat(saver.refreshToken(saver.read().join().orElseThrow())).isCompletedExceptionally();
    assertThat(troubles).containsExactly(SignInTrouble.NOT_GIVEN_OUT);
  }

  private SignInSaver keeper(Keyring which) {
    return new SignInSaver(folder, Runnable::run, which, troubles::add);
  }

  private String file() throws IOException {
    return Files.readString(folder.resolve("sign-in.json"));
  }

  private static SavedSignIn signIn(String refreshToken) {
    return new SavedSignIn(
        "http://h",
        new ServerInfo("fake", "1", Set.of("ack"), new ServerInfo.Limits(1000, 100, 0.5)),
        new User(new UserId("u"), "alice", null),
        "token",
        refreshToken);
  }
}
