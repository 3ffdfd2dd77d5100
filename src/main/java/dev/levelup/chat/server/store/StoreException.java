package dev.levelup.chat.server.store;

import dev.levelup.chat.server.logging.Causes;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The database failed, for example because the disk is full; the write was not stored. */
public final class StoreException extends RuntimeException {
  private final @Nullable StoreFault ownFault;

  StoreException(String message) {
    this(message, null, null);
  }

  StoreException(String message, Throwable cause) {
    this(message, null, cause);
  }

  StoreException(StoreFault fault) {
    this(fault.words(), fault, null);
  }

  private StoreException(String message, @Nullable StoreFault fault, @Nullable Throwable cause) {
    super(message, cause);
    ownFault = fault;
  }

  @Nullable StoreFault ownFault() {
    return ownFault;
  }

  /** The cause, if it is known. */
  public Optional<StoreFault> fault() {
    return StoreFault.of(this);
  }

  /** The cause in one line for an operator; contains nothing of the database's URL. */
  public String why() {
    return getCause() == null
        ? Causes.oneLine(String.valueOf(getMessage()))
        : fault().map(this::why).orElseGet(() -> Causes.brief(this));
  }

  private String why(StoreFault fault) {
    return switch (Causes.root(this)) {
      case UnknownHostException _ -> fault.words() + ": its host's name is not known";
      case ConnectException _ -> fault.words() + ": nothing listens at its address";
      case SocketTimeoutException _ -> fault.words() + ": it does not answer";
      default -> fault.words();
    };
  }

  /** Whether a retry may succeed soon. */
  public boolean mayPass() {
    return fault().filter(StoreFault::mayPass).isPresent();
  }
}
