package org.callqa.speech.models;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Takes the proxy from {@code HTTPS_PROXY}, {@code HTTP_PROXY}, {@code ALL_PROXY} and {@code NO_PROXY}, in upper or lower
 * case as curl does, and otherwise leaves the choice to the Java platform's own settings.
 */
final class ProxyFromEnvironment extends ProxySelector {

    private static final int DEFAULT_PORT = 80;

    private final Map<String, String> environment;
    private final ProxySelector otherwise;

    ProxyFromEnvironment(Map<String, String> environment, ProxySelector otherwise) {
        this.environment = environment;
        this.otherwise = otherwise;
    }

    /** The proxy for an address as the environment has it, with its user and password if any. */
    Optional<URI> proxy(URI target) {
        String scheme = target.getScheme().toLowerCase(Locale.ROOT);
        String value =
                variable(scheme + "_proxy").or(() -> variable("all_proxy")).orElse("");
        if (value.isEmpty() || exempt(target)) {
            return Optional.empty();
        }
        try {
            URI proxy = new URI(value.contains("://") ? value : "http://" + value);
            return Optional.of(proxy).filter(uri -> uri.getHost() != null && "http".equals(uri.getScheme()));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    @Override
    public List<Proxy> select(URI target) {
        Optional<URI> proxy = proxy(target);
        if (proxy.isPresent()) {
            int port = proxy.get().getPort() < 0 ? DEFAULT_PORT : proxy.get().getPort();
            return List.of(new Proxy(
                    Proxy.Type.HTTP,
                    InetSocketAddress.createUnresolved(proxy.get().getHost(), port)));
        }
        return exempt(target) ? List.of(Proxy.NO_PROXY) : otherwise.select(target);
    }

    @Override
    public void connectFailed(URI target, SocketAddress proxy, IOException reason) {
        otherwise.connectFailed(target, proxy, reason);
    }

    private boolean exempt(URI target) {
        String host = target.getHost().toLowerCase(Locale.ROOT);
        int port = target.getPort();
        for (String entry :
                variable("no_proxy").orElse("").toLowerCase(Locale.ROOT).split("[,\\s]+", -1)) {
            String name = entry.replaceFirst("^\\*?\\.", "").replaceFirst(":\\d+$", "");
            boolean rightPort = !entry.matches(".*:\\d+$") || entry.endsWith(":" + port);
            if (entry.equals("*")
                    || (!name.isEmpty() && rightPort && (host.equals(name) || host.endsWith("." + name)))) {
                return true;
            }
        }
        return false;
    }

    private Optional<String> variable(String name) {
        String value = environment.getOrDefault(name, environment.getOrDefault(name.toUpperCase(Locale.ROOT), ""));
        return Optional.of(value.strip()).filter(text -> !text.isEmpty());
    }
}
