package dev.levelup.chat.client.ui.person;

import dev.levelup.chat.protocol.User;
import java.io.Serial;
import javafx.event.Event;
import javafx.event.EventType;

/** The user wants to see who somebody is; the shell shows the card. */
public final class PersonEvent extends Event {
  public static final EventType<PersonEvent> ASKED = new EventType<>(Event.ANY, "PERSON_ASKED");

  @Serial private static final long serialVersionUID = 1;

  private final transient User person;

  /**
   * @param person as the server names them
   */
  public PersonEvent(User person) {
    super(ASKED);
    this.person = person;
  }

  public User person() {
    return person;
  }
}
