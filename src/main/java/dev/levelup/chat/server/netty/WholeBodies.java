package dev.levelup.chat.server.netty;

import io.netty.handler.codec.http.HttpObjectAggregator;

/** Collects the bodies of requests, except of those whose body is read as a stream. */
final class WholeBodies extends HttpObjectAggregator {
  private final RequestGate gate;

  WholeBodies(int maxBytes, RequestGate gate) {
    super(maxBytes);
    this.gate = gate;
  }

  @Override
  public boolean acceptInboundMessage(Object part) throws Exception {
    return !gate.isStreaming() && super.acceptInboundMessage(part);
  }
}
