package dev.levelup.chat.protocol;

/**
 * The body of a logout that ends all sign-ins of the user, an extension of the contract.
 *
 * @param everywhere true; a logout without it ends one sign-in
 */
public record SignOutEverywhere(boolean everywhere) {
  /** The only possible value. */
  public SignOutEverywhere() {
    this(true);
  }
}
