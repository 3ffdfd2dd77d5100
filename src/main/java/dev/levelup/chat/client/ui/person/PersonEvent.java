package dev.levelup.chat.client.ui.person;

import dev.levelup.chat.protocol.User;
import java.io.Serial;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.input.ContextMenuEvent;
import org.jspecify.annotations.Nullable;

/** The user wants to see who somebody is, or what they can do with them; the shell shows it. */
public final class PersonEvent extends Event {
  public static final EventType<PersonEvent> ASKED = new EventType<>(Event.ANY, "PERSON_ASKED");

  /** The user wants the menu of what they can do, where the mouse or the focus is. */
  public static final EventType<PersonEvent> MENU = new EventType<>(Event.ANY, "PERSON_MENU");

  @Serial private static final long serialVersionUID = 1;

  private final transient User person;
  private final transient @Nullable ContextMenuEvent asked;

  /**
   * @param person as the server names them
   */
  public PersonEvent(User person) {
    super(ASKED);
    this.person = person;
    this.asked = null;
  }

  /**
   * @param person as the server names them
   * @param asked says where the menu is wanted
   */
  public PersonEvent(User person, ContextMenuEvent asked) {
    super(MENU);
    this.person = person;
    this.asked = asked;
  }

  /** Says where the menu is wanted; null for the card. */
  @Nullable ContextMenuEvent asked() {
    return asked;
  }

  public User person() {
    return person;
  }
}
