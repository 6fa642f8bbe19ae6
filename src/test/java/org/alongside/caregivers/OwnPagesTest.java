package org.alongside.caregivers;

import jakarta.servlet.http.Cookie;
import java.util.EnumSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Role;
import org.alongside.platform.db.World;
import org.alongside.testing.PageTest;
import org.alongside.testing.SignedIn;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** Caregivers at their own pages: doors opened as staff do it. */
public abstract class OwnPagesTest extends PageTest {
    private static final Pattern LINK = Pattern.compile("<dd>http[^<]*(/hello/[\\w-]+)</dd>");
    private static final Pattern CODE = Pattern.compile("<span class=\"code\">(\\d{6})</span>");

    /** What staff hand over. */
    protected record Key(String link, String code) {}

    protected static World.Household home(String given, String family) {
        return world.household(world.program, world.familyProgram, world.rosa, given, family, "Bo");
    }

    protected Key opened(World.Household home) {
        return key(post(world.rosa, "/families/" + home.family() + "/own-pages/" + home.caregiver(), "way", "by-hand"));
    }

    protected static Key key(MvcTestResult page) {
        return new Key(found(LINK, page), found(CODE, page));
    }

    /** The caregiver of a home, whose door was opened and who came in. */
    protected Actor letIn(World.Household home) {
        var key = opened(home);
        enter(key.link(), key.code());
        return guest(home);
    }

    /** Whoever the door of a home is open to. */
    protected static Actor guest(World.Household home) {
        var account = database.superuser()
                .sql("select account_id from caregiver_door where person_id = ? and closed_at is null")
                .param(home.caregiver())
                .query(UUID.class)
                .single();
        return new Actor(account, world.agency, EnumSet.of(Role.CAREGIVER), "A caregiver", World.MONTANA, null);
    }

    /** Types a code on the page of a link, at a fresh browser. */
    protected MvcTestResult enter(String link, String code) {
        var shown = exchange(MockMvcRequestBuilders.get(link));
        var token = (CsrfToken) shown.getRequest().getAttribute(CsrfToken.class.getName());
        var visit = shown.getResponse().getCookie("alongside-visit");
        return exchange(filled(
                MockMvcRequestBuilders.post(link).cookie(visit == null ? new Cookie("none", "x") : visit),
                "_csrf",
                token.getToken(),
                "code",
                code));
    }

    protected static Cookie session(MvcTestResult answer) {
        return java.util.Objects.requireNonNull(answer.getResponse().getCookie(SignedIn.COOKIE));
    }

    private static String found(Pattern pattern, MvcTestResult page) {
        var text = body(page);
        var found = pattern.matcher(text);
        if (!found.find()) throw new AssertionError(pattern + " is not in " + text);
        return found.group(1);
    }

    protected static String body(MvcTestResult page) {
        try {
            return page.getResponse().getContentAsString();
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
