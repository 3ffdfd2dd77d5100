package dev.levelup.chat.protocol;

import com.google.gson.annotations.SerializedName;
import java.util.Locale;

/** Who may make an account. */
public enum Registration {
  /** Everybody. */
  @SerializedName("open")
  OPEN,
  /** Those with an invitation: to a clan, or of the server's operator. */
  @SerializedName("invite")
  INVITE,
  /** Nobody. */
  @SerializedName("closed")
  CLOSED;

  /** The word on the wire and on the command line. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
