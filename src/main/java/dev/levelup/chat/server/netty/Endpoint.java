package dev.levelup.chat.server.netty;

/** Serves every request under one path; may delay its response or take over the connection. */
public interface Endpoint {
  /** The path prefix of its requests, with a slash at both ends: {@code /socket.io/}. */
  String path();

  /** The largest body that it accepts, in bytes, if that is more than the port's limit. */
  default int maxBodyBytes() {
    return 0;
  }

  /** The response to a page of a foreign origin, which is not served. */
  default HttpAnswer foreignAnswer() {
    return ErrorResponses.FOREIGN_ORIGIN;
  }

  /**
   * Called on the connection's event loop and must not block. The exchange must be answered exactly
   * once or upgraded, immediately or later. An exception is logged and answered with 500.
   */
  void serve(Exchange exchange);
}
