package org.callqa.speech.models;

import java.net.Authenticator;
import java.net.ConnectException;
import java.net.PasswordAuthentication;
import java.net.ProxySelector;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes the one kind of HTTP client that callqa uses; nothing but {@code callqa models} ever asks for it. */
public final class DownloadClient {

    private static final int DEFAULT_PORT = 80;
    private static final int LARGEST_PORT = 65_535;
    private static final Duration CONNECT = Duration.ofSeconds(30);
    private static final String TUNNEL_SCHEMES = "jdk.http.auth.tunneling.disabledSchemes";

    private DownloadClient() {}

    /**
     * A client that goes through the proxy of the Java platform's own settings. Where they name none,
     * {@code HTTPS_PROXY}, {@code HTTP_PROXY}, {@code ALL_PROXY} and {@code NO_PROXY}, in upper or lower case as curl
     * reads them, become those settings.
     */
    public static HttpClient create(Map<String, String> environment) {
        List<String> passwords = new ArrayList<>();
        for (String scheme : List.of("http", "https")) {
            proxy(environment, scheme).ifPresent(proxy -> {
                if (System.getProperty(scheme + ".proxyHost") == null) {
                    System.setProperty(scheme + ".proxyHost", proxy.getHost());
                    System.setProperty(
                            scheme + ".proxyPort",
                            String.valueOf(proxy.getPort() < 0 ? DEFAULT_PORT : proxy.getPort()));
                }
                Optional.ofNullable(proxy.getUserInfo()).ifPresent(passwords::add);
            });
        }
        variable(environment, "no_proxy").ifPresent(exempt -> {
            if (System.getProperty("http.nonProxyHosts") == null) {
                System.setProperty("http.nonProxyHosts", nonProxyHosts(exempt));
            }
        });
        if (System.getProperty(TUNNEL_SCHEMES) == null) {
            // the platform refuses to send a proxy's password for https unless asked to before its first request
            System.setProperty(TUNNEL_SCHEMES, "");
        }
        HttpClient.Builder client = HttpClient.newBuilder()
                .connectTimeout(CONNECT)
                .followRedirects(HttpClient.Redirect.NORMAL)
                .proxy(ProxySelector.getDefault());
        passwords.stream().findFirst().ifPresent(password -> client.authenticator(new ProxyPassword(password)));
        return client.build();
    }

    /** Whether a client can ask there: {@code http} or {@code https}, and a server. */
    public static boolean isAddress(URI uri) {
        boolean web = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
        return web && uri.getHost() != null && uri.getPort() <= LARGEST_PORT;
    }

    private static Optional<URI> proxy(Map<String, String> environment, String scheme) {
        return variable(environment, scheme + "_proxy")
                .or(() -> variable(environment, "all_proxy"))
                .flatMap(value -> {
                    try {
                        return Optional.of(new URI(value.contains("://") ? value : "http://" + value));
                    } catch (URISyntaxException e) {
                        return Optional.empty();
                    }
                })
                .filter(proxy -> proxy.getHost() != null && "http".equals(proxy.getScheme()));
    }

    /** {@code .example,b:8443} as the platform writes it: {@code example|*.example|b|*.b}. */
    private static String nonProxyHosts(String exempt) {
        return Arrays.stream(exempt.toLowerCase(Locale.ROOT).split("[,\\s]+", -1))
                .map(entry -> entry.replaceFirst("^\\*?\\.", "").replaceFirst(":\\d+$", ""))
                .filter(host -> !host.isEmpty())
                .map(host -> host.equals("*") ? host : host + "|*." + host)
                .collect(Collectors.joining("|"));
    }

    private static Optional<String> variable(Map<String, String> environment, String name) {
        String value = environment.getOrDefault(name, environment.getOrDefault(name.toUpperCase(Locale.ROOT), ""));
        return Optional.of(value.strip()).filter(text -> !text.isEmpty());
    }

    /** The reason of a failed request in words: some of the platform's exceptions have none. */
    static String reason(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnresolvedAddressException || cause instanceof UnknownHostException) {
                return "the host is not known here";
            }
        }
        String message = failure.getMessage();
        if (message != null && !message.isBlank()) {
            return message;
        }
        return failure instanceof ConnectException
                ? "no connection"
                : failure.getClass().getSimpleName();
    }

    private static final class ProxyPassword extends Authenticator {

        private final String[] userAndPassword;

        private ProxyPassword(String userInfo) {
            this.userAndPassword = userInfo.split(":", 2);
        }

        @Override
        protected @Nullable PasswordAuthentication getPasswordAuthentication() {
            return getRequestorType() != RequestorType.PROXY
                    ? null
                    : new PasswordAuthentication(
                            userAndPassword[0], (userAndPassword.length < 2 ? "" : userAndPassword[1]).toCharArray());
        }
    }
}
