package dev.levelup.chat.client.ui.shortcut;

import dev.levelup.chat.client.ui.i18n.Translations;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javafx.scene.input.KeyEvent;

/** What the shortcuts of a window do; each of them is a command, too. FX thread only. */
public final class KeyBindings {
  private record Binding(
      Shortcut shortcut, boolean isForKeys, BooleanSupplier possible, Runnable action) {}

  private final List<Binding> bindings = new ArrayList<>();

  /** Creates an empty table. */
  public KeyBindings() {}

  /** Does something whenever the key is pressed. */
  public KeyBindings on(Shortcut shortcut, Runnable action) {
    return on(shortcut, () -> true, action);
  }

  /** Does something when the key is pressed while that is possible. */
  public KeyBindings on(Shortcut shortcut, BooleanSupplier possible, Runnable action) {
    bindings.add(new Binding(shortcut, true, possible, action));
    return this;
  }

  /** A command whose key is handled elsewhere, since it means that only there. */
  public KeyBindings offer(Shortcut shortcut, BooleanSupplier possible, Runnable action) {
    bindings.add(new Binding(shortcut, false, possible, action));
    return this;
  }

  /**
   * Does what the key is bound to.
   *
   * @return whether it is bound to anything now
   */
  public boolean act(KeyEvent key) {
    Optional<Binding> bound =
        bindings.stream()
            .filter(each -> each.isForKeys && each.shortcut.matches(key))
            .filter(each -> each.possible.getAsBoolean())
            .findFirst();
    bound.ifPresent(each -> each.action.run());
    return bound.isPresent();
  }

  /** What is possible now, in order. */
  public List<Command> commands(Translations translations) {
    return bindings.stream()
        .filter(each -> each.possible.getAsBoolean())
        .map(each -> command(each, translations))
        .toList();
  }

  private static Command command(Binding binding, Translations translations) {
    String key = binding.shortcut.wordsKey();
    return new Command(key, translations.of(key), binding.shortcut, binding.action);
  }
}
