package org.callqa.speech.models;

import java.net.Authenticator;
import java.net.ConnectException;
import java.net.PasswordAuthentication;
import java.net.ProxySelector;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes the one kind of HTTP client that callqa uses; nothing but {@code callqa models} ever asks for it. */
public final class DownloadClient {

    private static final Duration CONNECT = Duration.ofSeconds(30);
    private static final String TUNNEL_SCHEMES = "jdk.http.auth.tunneling.disabledSchemes";

    private DownloadClient() {}

    /** A client that goes through the proxy of the environment, or else of the Java platform. */
    public static HttpClient create(Map<String, String> environment) {
        ProxyFromEnvironment proxies = new ProxyFromEnvironment(environment, ProxySelector.getDefault());
        if (System.getProperty(TUNNEL_SCHEMES) == null) {
            // the platform refuses to send a proxy's password for https unless asked to before its first request
            System.setProperty(TUNNEL_SCHEMES, "");
        }
        return HttpClient.newBuilder()
                .connectTimeout(CONNECT)
                .followRedirects(HttpClient.Redirect.NORMAL)
                .proxy(proxies)
                .authenticator(new ProxyPassword(proxies))
                .build();
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

        private final ProxyFromEnvironment proxies;

        private ProxyPassword(ProxyFromEnvironment proxies) {
            this.proxies = proxies;
        }

        @Override
        protected @Nullable PasswordAuthentication getPasswordAuthentication() {
            if (getRequestorType() != RequestorType.PROXY || getRequestingURL() == null) {
                return null;
            }
            Optional<String> user =
                    proxies.proxy(URI.create(getRequestingURL().toString())).map(URI::getUserInfo);
            if (user.isEmpty()) {
                return null;
            }
            String[] parts = user.get().split(":", 2);
            return new PasswordAuthentication(parts[0], (parts.length < 2 ? "" : parts[1]).toCharArray());
        }
    }
}
