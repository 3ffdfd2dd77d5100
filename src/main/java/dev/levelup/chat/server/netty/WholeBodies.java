package dev.levelup.chat.server.netty;

import io.netty.handler.codec.http.HttpObjectAggregator;

/** Aggregates the bodies of requests, except of those whose body is streamed. */
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
