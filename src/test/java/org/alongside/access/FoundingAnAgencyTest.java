package org.alongside.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.Cookie;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class FoundingAnAgencyTest extends AccessTest {
    private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");

    private final FoundAgency foundAgency = new FoundAgency(database.db, database.sql, database.clock);

    @Test
    void theFirstAdministratorComesInAndLetsInTheRest() {
        var email = "first.administrator@example.org";
        var token = foundAgency.found("Sweetgrass Families", CHICAGO, "Fern Adams", email);

        assertThat(open("/invitations/" + token))
                .hasStatusOk()
                .bodyText()
                .contains("Fern Adams", "Sweetgrass Families");
        assertThat(sendForm("/invitations/" + token, new Cookie[0], "password", "a lark on the fence post"))
                .hasHeader("Location", "/sign-in?new-password");
        assertThat(sendForm("/sign-in", new Cookie[0], "email", email, "password", "a lark on the fence post"))
                .hasHeader("Location", "/sign-in/second-step");
    }

    @Test
    void oneAddressOpensOneAccount() {
        assertThatThrownBy(() -> foundAgency.found("Again", CHICAGO, "Rosa", email(world.rosa)))
                .hasMessageContaining("opens an account already");
    }
}
