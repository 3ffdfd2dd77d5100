package dev.levelup.chat.client.sync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.client.fake.ChatFixture;
import dev.levelup.chat.client.net.ApiException;
import dev.levelup.chat.client.state.Failure;
import dev.levelup.chat.client.state.SignInsState;
import dev.levelup.chat.client.sync.account.OwnSignIns;
import dev.levelup.chat.protocol.OwnSignIn;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SignInsOfOneTest {
  private static final Instant NOON = Instant.parse("2026-03-14T12:00:00Z");
  private static final OwnSignIn HERE = new OwnSignIn("here", NOON, NOON, true);
  private static final OwnSignIn PHONE = new OwnSignIn("phone", NOON, NOON, false);
  private static final OwnSignIn OLD = new OwnSignIn("old", NOON, NOON, false);

  private final ChatFixture fixture = ChatFixture.full();
  private final OwnSignIns signIns = Objects.requireNonNull(signIns(fixture));

  @BeforeEach
  void load() {
    fixture.gateway.accounts().setSignIns(List.of(HERE, PHONE, OLD));
    signIns.load();
    fixture.fx.run();
  }

  @Test
  void aServerWithoutTheFeatureIsNotAsked() {
    assertThat(signIns(ChatFixture.core())).isNull();
  }

  @Test
  void theListIsTheServers() {
    assertThat(state()).isEqualTo(known(HERE, PHONE, OLD));
  }

  @Test
  void untilTheServerAnswersItIsWaitedFor() {
    fixture.gateway.accounts().hold();
    signIns.load();
    fixture.fx.run();
    assertThat(state()).isEqualTo(new SignInsState.Loading());
  }

  @Test
  void aFailureIsSaidAndTheNextTryMayDo() {
    fail(new ApiException.Unreachable(new IOException("cut")));
    signIns.load();
    fixture.fx.run();
    assertThat(state()).isEqualTo(new SignInsState.Failed(Failure.of(Failure.Kind.UNREACHABLE)));
    fail(null);
    signIns.load();
    fixture.fx.run();
    assertThat(state()).isEqualTo(known(HERE, PHONE, OLD));
  }

  @Test
  void oneThatIsEndedLeavesTheListOnceTheServerHasDoneIt() {
    fixture.gateway.accounts().hold();
    signIns.end(PHONE);
    signIns.end(PHONE);
    fixture.fx.run();
    assertThat(state())
        .isEqualTo(new SignInsState.Known(List.of(HERE, PHONE, OLD), Set.of("phone"), null));
    fixture.gateway.accounts().release();
    fixture.fx.run();
    assertThat(state()).isEqualTo(known(HERE, OLD));
    assertThat(fixture.gateway.accounts().asked()).containsOnlyOnce("end phone");
  }

  @Test
  void oneThatCannotBeEndedStaysAndTheReasonIsSaid() {
    fail(new ApiException.Unreachable(new IOException("cut")));
    signIns.end(PHONE);
    fixture.fx.run();
    assertThat(state())
        .isEqualTo(
            new SignInsState.Known(
                List.of(HERE, PHONE, OLD), Set.of(), Failure.of(Failure.Kind.UNREACHABLE)));
  }

  @Test
  void oneThatHasEndedMeanwhileIsGoneAllTheSame() {
    fail(new ApiException.Refused(404, "NOT_FOUND", "No such thing", null));
    signIns.end(PHONE);
    fixture.fx.run();
    assertThat(state()).isEqualTo(known(HERE, OLD));
  }

  @Test
  void whatHasEndedIsNotListedByAnAnswerFromBefore() {
    fixture.gateway.accounts().hold();
    signIns.end(PHONE);
    signIns.load();
    fixture.gateway.accounts().release();
    fixture.fx.run();
    assertThat(state()).isEqualTo(known(HERE, OLD));
  }

  private void fail(@Nullable ApiException thrown) {
    fixture.gateway.accounts().failWith(thrown);
  }

  private static SignInsState known(OwnSignIn... list) {
    return new SignInsState.Known(List.of(list), Set.of(), null);
  }

  private SignInsState state() {
    return signIns.stateProperty().get();
  }

  private static @Nullable OwnSignIns signIns(ChatFixture fixture) {
    return OwnSignIns.of(fixture.session, fixture.fx);
  }
}
