package dev.levelup.chat.protocol;

import com.google.gson.annotations.SerializedName;
import java.util.Locale;

/** Who may create an account. */
public enum Registration {
  /** All users. */
  @SerializedName("open")
  OPEN,
  /** Users with an invitation: to a clan, or from the server's operator. */
  @SerializedName("invite")
  INVITE,
  /** No one. */
  @SerializedName("closed")
  CLOSED;

  /** The name on the wire and on the command line. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
