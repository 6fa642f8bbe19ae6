package org.alongside.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.alongside.platform.db.Role;
import org.alongside.platform.words.Words;
import org.junit.jupiter.api.Test;
import org.springframework.security.web.csrf.DefaultCsrfToken;

class PagePiecesTest {

    private static final TemplateEngine TEMPLATES =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, "org.alongside.pages");
    private static final Person ROSA = new Person(
            UUID.randomUUID(),
            "Rosa Whitehorse",
            Set.of(Role.SUPPORTER),
            "peer supporter",
            "Bear Paw Families",
            Place.of(Set.of(Role.SUPPORTER)),
            null);
    private static final Shell SHELL = new Shell(
            Words.english(),
            new Assets(),
            ROSA,
            new DefaultCsrfToken("X-CSRF-TOKEN", "_csrf", "secret"),
            null,
            Duration.ofMinutes(15),
            false);

    @Test
    void theFrameMarksWhereOneIs() {
        var page = rendered("page", Map.of("title", "My day", "place", "day", "content", said("<p>Hello</p>")));
        assertThat(page)
                .contains("<title>My day · Alongside</title>", "href=\"/day\" aria-current=\"page\"", "<p>Hello</p>");
        assertThat(page).contains("href=\"/families\">").doesNotContain("href=\"/audit\"", "style=", "<script>");
    }

    @Test
    void whatIsTypedComesBackAsText() {
        var field =
                rendered("field", Map.of("name", "place", "label", "Where", "value", "\"><script>alert(1)</script>"));
        assertThat(field).contains("value=\"&#34;>&lt;script>").doesNotContain("<script>");
    }

    @Test
    void aFieldSaysWhatIsWrongToEyesAndEars() {
        var problems = Problems.none().and("minutes", "Say how long it took.");
        var field = rendered(
                "field",
                Map.of("name", "minutes", "label", "Minutes", "hint", "Without the drive.", "problems", problems));
        assertThat(field)
                .contains(
                        "aria-describedby=\"minutes-hint minutes-wrong\"",
                        "aria-invalid=\"true\"",
                        "id=\"minutes-wrong\"",
                        "Say how long it took.");
        assertThat(rendered("problems", Map.of("problems", problems)))
                .contains("href=\"#minutes\"", "One thing to mend");
    }

    @Test
    void aChoiceOfNothingIsStillSentAsNothing() {
        var choices = List.of(Choice.of("", "Any"), Choice.of("visit", "Visit", true));
        assertThat(rendered("choices", Map.of("name", "mode", "label", "How", "choices", choices)))
                .contains("id=\"mode\" name=\"mode\" type=\"radio\" value=\"\">", "value=\"visit\" checked>");
    }

    private static String rendered(String piece, Map<String, Object> given) {
        var all = new HashMap<>(given);
        all.put("shell", SHELL);
        var page = new StringOutput();
        TEMPLATES.render("platform/" + piece + ".jte", all, page);
        return page.toString();
    }

    private static Content said(String html) {
        return output -> output.writeContent(html);
    }
}
