package org.alongside.access.web;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.alongside.access.AddressSettings;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

class TransportTest {
    private static final AddressSettings HTTPS = new AddressSettings(URI.create("https://alongside.example.org"));

    private final MockEnvironment environment = new MockEnvironment();

    @Test
    void anHttpsAddressThatIsAnsweredAsPlainHttpIsRefusedWithWhatToSet() {
        assertThatThrownBy(() -> new Transport(HTTPS, environment))
                .hasMessageContaining("SERVER_FORWARD_HEADERS_STRATEGY=native");
    }

    @Test
    void behindAProxyThatSaysWhoAsksItServes() {
        environment.setProperty("server.forward-headers-strategy", "native");
        assertThatCode(() -> new Transport(HTTPS, environment)).doesNotThrowAnyException();
    }

    @Test
    void withACertificateOfItsOwnItServes() {
        environment.setProperty("server.ssl.bundle", "agency");
        assertThatCode(() -> new Transport(HTTPS, environment)).doesNotThrowAnyException();
    }

    @Test
    void onOnesOwnMachinePlainHttpIsFine() {
        var local = new AddressSettings(URI.create("http://localhost:8080"));
        assertThatCode(() -> new Transport(local, environment)).doesNotThrowAnyException();
    }
}
