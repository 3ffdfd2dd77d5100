package dev.levelup.chat.client.net;

import java.net.Authenticator;
import java.net.PasswordAuthentication;
import java.net.Proxy;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Logs in to SOCKS proxies, for which Java uses the process-wide authenticator. */
final class SocksLogin extends Authenticator {
  private final List<ProxyAddress> proxies;

  private SocksLogin(List<ProxyAddress> proxies) {
    this.proxies = proxies;
  }

  /** A no-op if none of them is a SOCKS proxy with a login. */
  static void use(List<ProxyAddress> proxies) {
    List<ProxyAddress> asking =
        proxies.stream()
            .filter(each -> each.type() == Proxy.Type.SOCKS && each.login() != null)
            .toList();
    if (!asking.isEmpty()) {
      Authenticator.setDefault(new SocksLogin(asking));
    }
  }

  @Override
  protected @Nullable PasswordAuthentication getPasswordAuthentication() {
    boolean bySocks = getRequestingProtocol().startsWith("SOCKS");
    for (ProxyAddress each : proxies) {
      ProxyAddress.Login login = each.login();
      if (bySocks && login != null && isAsking(each)) {
        return new PasswordAuthentication(login.user(), login.password().toCharArray());
      }
    }
    return null;
  }

  private boolean isAsking(ProxyAddress proxy) {
    return getRequestingPort() == proxy.port() && proxy.host().equals(getRequestingHost());
  }
}
