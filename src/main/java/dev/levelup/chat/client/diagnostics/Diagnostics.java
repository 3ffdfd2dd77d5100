package dev.levelup.chat.client.diagnostics;

import dev.levelup.chat.client.state.Connection;
import dev.levelup.chat.client.state.FxThread;
import dev.levelup.chat.client.state.Outbox;
import dev.levelup.chat.client.state.PendingMessage;
import dev.levelup.chat.client.state.RoomState;
import dev.levelup.chat.client.state.SendState;
import java.time.InstantSource;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/**
 * The diagnostics of one signed-in client. Events are only counted and recorded; everything else is
 * computed when the user looks. On the FX thread.
 */
public final class Diagnostics {
  private final ServerFacts server;
  private final Outbox outbox;
  private final ConnectionLog connection;
  private final RoomLog rooms;
  private final DeliveryTimes delivery;
  private final ClockSkew skew;
  private final TroubleLog troubles;
  private final Subscription moving;

  /**
   * Without any recorded events.
   *
   * @param open the room that shows
   * @param clock this machine's
   */
  public Diagnostics(
      ServerFacts server,
      Connection connection,
      ObservableValue<@Nullable RoomState> open,
      Outbox outbox,
      InstantSource clock,
      FxThread fx) {
    this.server = server;
    this.outbox = outbox;
    this.connection = new ConnectionLog(connection, clock);
    rooms = new RoomLog(open, clock);
    delivery = new DeliveryTimes(clock, fx);
    skew = new ClockSkew(clock);
    troubles = new TroubleLog(clock);
    moving = outbox.onPut(this::moved);
  }

  /** Stops recording. */
  public void close() {
    moving.unsubscribe();
    rooms.close();
    connection.close();
  }

  public ServerFacts server() {
    return server;
  }

  public ConnectionLog connection() {
    return connection;
  }

  public RoomLog rooms() {
    return rooms;
  }

  public DeliveryTimes delivery() {
    return delivery;
  }

  public ClockSkew skew() {
    return skew;
  }

  public TroubleLog troubles() {
    return troubles;
  }

  /** Checks the open room's timeline; null if no room is open. */
  public @Nullable Completeness completeness() {
    RoomState room = rooms.open();
    return room == null ? null : Completeness.of(room.timeline());
  }

  /** How many of the user's messages wait or are being sent. */
  public long waiting() {
    return outbox.all().stream().filter(each -> !each.state().isUndelivered()).count();
  }

  /** How many of the user's messages are shown as not delivered. */
  public long undelivered() {
    return outbox.all().stream().filter(each -> each.state().isUndelivered()).count();
  }

  private void moved(PendingMessage message) {
    SendState state = message.state();
    if (state == SendState.SENDING) {
      delivery.sent(message.id());
    } else if (state.isUndelivered() && delivery.knows(message.id())) {
      boolean refused = state == SendState.REFUSED;
      troubles.note(Trouble.Where.SEND, refused ? Trouble.What.REFUSED : Trouble.What.TIMED_OUT);
    }
  }
}
