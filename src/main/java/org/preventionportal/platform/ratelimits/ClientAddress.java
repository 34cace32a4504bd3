package org.preventionportal.platform.ratelimits;

import io.micrometer.context.ThreadLocalAccessor;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Knows the network address of the request that this thread works for. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
public class ClientAddress extends OncePerRequestFilter {

    private static final int NETWORK_BYTES = 8;
    private static final ThreadLocal<@Nullable String> CURRENT = new ThreadLocal<>();

    /** Empty outside a request. */
    public static Optional<String> current() {
        return Optional.ofNullable(CURRENT.get());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        CURRENT.set(network(request.getRemoteAddr()));
        try {
            chain.doFilter(request, response);
        } finally {
            CURRENT.remove();
        }
    }

    /** Of an address of IPv6 the first 64 bits, because a customer gets all addresses that begin so. */
    static String network(String address) {
        try {
            return InetAddress.ofLiteral(address) instanceof Inet6Address six
                    ? HexFormat.of().formatHex(Arrays.copyOf(six.getAddress(), NETWORK_BYTES))
                    : address;
        } catch (IllegalArgumentException other) {
            return address;
        }
    }

    /** Carries the address to the virtual threads on which operations run; found by service loading. */
    public static class Propagation implements ThreadLocalAccessor<String> {

        @Override
        public Object key() {
            return ClientAddress.class;
        }

        @Override
        public @Nullable String getValue() {
            return CURRENT.get();
        }

        @Override
        public void setValue(String value) {
            CURRENT.set(value);
        }

        @Override
        public void setValue() {
            CURRENT.remove();
        }
    }
}
