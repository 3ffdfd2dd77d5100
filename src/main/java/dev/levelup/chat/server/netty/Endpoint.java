package dev.levelup.chat.server.netty;

/** Serves every request under one path, and may keep its answer or take over the connection. */
public interface Endpoint {
  /** The path of the requests it takes, from slash to slash: {@code /socket.io/}. */
  String path();

  /** The largest body that it takes, in bytes, where that is more than the port takes anyway. */
  default int maxBodyBytes() {
    return 0;
  }

  /** What a page of elsewhere is answered, in the place of being served. */
  default HttpAnswer foreignAnswer() {
    return ErrorResponses.FOREIGN_ORIGIN;
  }

  /**
   * Called on the connection's event loop and must not block. The exchange is answered exactly once
   * or upgraded, now or later. A throw is logged and answered with 500.
   */
  void serve(Exchange exchange);
}
