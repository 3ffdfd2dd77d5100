package dev.levelup.chat.client.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.client.state.AccountState;
import dev.levelup.chat.client.state.Failure;
import dev.levelup.chat.client.state.SignInsState;
import dev.levelup.chat.client.sync.account.OwnSignIns;
import dev.levelup.chat.protocol.OwnSignIn;
import dev.levelup.chat.server.RunningServer;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One user with two clients, one of which ends the other's sign-in. */
class OwnSignInsLiveTest extends RunningServer {
  @TempDir private Path profiles;

  @Test
  void aClientThatIsEndedElsewhereSignsOutAndSaysWhy() {
    server.auth().logoutEverywhere(register("alice").user().id()).join();
    try (LiveClient here = new LiveClient(profiles.resolve("here"));
        LiveClient there = new LiveClient(profiles.resolve("there"))) {
      there.signIn(server.url(), "alice");
      here.signIn(server.url(), "alice");
      OwnSignIns signIns = here.on(() -> Objects.requireNonNull(here.account().signIns()));
      here.run(signIns::load);
      here.await(() -> listed(signIns) == 2);

      here.run(() -> signIns.end(other(signIns)));

      here.await(() -> listed(signIns) == 1);
      there.await(
          () ->
              there.account().stateProperty().get() instanceof AccountState.SignedOut out
                  && Failure.of(Failure.Kind.SIGN_IN_ENDED).equals(out.why()));
      assertThat(here.isOnline()).isTrue();
    }
  }

  private static int listed(OwnSignIns signIns) {
    return signIns.stateProperty().get() instanceof SignInsState.Known known
        ? known.signIns().size()
        : 0;
  }

  private static OwnSignIn other(OwnSignIns signIns) {
    return ((SignInsState.Known) signIns.stateProperty().get())
        .signIns().stream().filter(each -> !each.current()).findFirst().orElseThrow();
  }
}
