package dev.levelup.chat.client.ui.presence;

import dev.levelup.chat.client.desktop.bus.MessageBus;
import dev.levelup.chat.client.desktop.saving.SavingSigns;
import dev.levelup.chat.client.desktop.sign.Sign;
import dev.levelup.chat.client.desktop.sign.SignWatch;
import dev.levelup.chat.client.state.FxThread;
import dev.levelup.chat.client.state.KeptRoom.Phase;
import dev.levelup.chat.client.sync.Chat;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** Tells the chat when nothing may be fetched in the background. FX thread only. */
public final class KeepPauses implements AutoCloseable {
  private static final Duration PERIOD = Duration.ofSeconds(20);

  private final ObservableValue<@Nullable Chat> chat;
  private final FxThread fx;
  private final Set<Phase> reasons = EnumSet.noneOf(Phase.class);
  private final List<SignWatch> watches = new ArrayList<>();
  private final Subscription following;

  /**
   * @param chat the open chat; null if none is
   * @param still whether the program is still because of a game
   */
  public KeepPauses(
      ObservableValue<@Nullable Chat> chat, ObservableValue<Boolean> still, FxThread fx) {
    this.chat = chat;
    this.fx = fx;
    following =
        Subscription.combine(
            still.subscribe(is -> set(Phase.IN_GAME, is)), chat.subscribe(_ -> tell()));
  }

  /** Watches the network and the power supply from now on. */
  public void begin(MessageBus system) {
    watch(Phase.METERED, () -> SavingSigns.metered(system));
    watch(Phase.ON_BATTERY, () -> SavingSigns.onBattery(system));
  }

  private void watch(Phase reason, Supplier<Sign> sign) {
    watches.add(
        new SignWatch(() -> List.of(sign.get()), is -> fx.execute(() -> set(reason, is)), PERIOD));
  }

  private void set(Phase reason, boolean is) {
    if (is ? reasons.add(reason) : reasons.remove(reason)) {
      tell();
    }
  }

  private void tell() {
    Chat open = chat.getValue();
    if (open != null) {
      open.keeping()
          .setPause(
              Stream.of(Phase.IN_GAME, Phase.METERED, Phase.ON_BATTERY)
                  .filter(reasons::contains)
                  .findFirst()
                  .orElse(null));
    }
  }

  @Override
  public void close() {
    following.unsubscribe();
    watches.forEach(SignWatch::close);
    watches.clear();
  }
}
